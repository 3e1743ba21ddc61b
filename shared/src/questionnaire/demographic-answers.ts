import { type DemographicId, demographicQuestions } from './demographics.ts';

/** What a citizen said of themselves; null: *no answer*. A question that was not asked is absent. */
export type DemographicAnswers = Partial<Record<DemographicId, string | null>>;

/**
 * What of it may be stored: questions and options this release knows. A tablet with a newer list must not lose its
 * survey for that, and nobody may write words of their own here, so what is unknown becomes *no answer*.
 * @returns null where nothing is left that was answered
 */
export function readDemographics(given: Readonly<Record<string, string | null>> | null): DemographicAnswers | null {
  if (given === null) return null;
  const asked = demographicQuestions.filter(({ id }) => Object.hasOwn(given, id));
  const answers = asked.map(({ id, options }) => {
    const known = options.find((option) => option.id === given[id]);
    return [id, known?.id ?? null] as const;
  });
  return answers.some(([, option]) => option !== null) ? Object.fromEntries(answers) : null;
}
