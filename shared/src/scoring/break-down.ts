import { formsOfSurvey, type SurveyForms } from '../questionnaire/survey-forms.ts';
import { hideSmallGroups, type ScoreGroup } from './hide-small.ts';
import { summariseBallots } from './summarise-ballots.ts';
import { type BallotTallies, emptyBallotTallies, mergeBallotTallies } from './tally-ballots.ts';

/**
 * The scores of each group as they may be shown; the groups make up the whole. How many could have answered in a group is
 * not known for counters and mixes channels: no interval is narrowed.
 */
export function breakDown(
  tallies: ReadonlyMap<string | null, BallotTallies>,
  survey: SurveyForms = formsOfSurvey('counter'),
  alsoHidden?: ReadonlySet<string | null>,
): ScoreGroup[] {
  const whole = [...tallies.values()].reduce(mergeBallotTallies, emptyBallotTallies);
  const groups = [...tallies].map(([group, own]) => {
    return { group, tallies: own, summary: summariseBallots(own, null, survey) };
  });
  return hideSmallGroups(groups, whole, survey.questionnaire, alsoHidden);
}

/** Whether what all answers of a group come to is not shown, whichever way they were asked. */
export function isScoreKeptBack(group: ScoreGroup): boolean {
  return [group, group.overall, group.direct?.overall].some((one) => one?.hidden === true);
}

/** Whether any figure of any group is not shown. */
export function isAnythingKeptBack(groups: readonly ScoreGroup[]): boolean {
  return groups.some((group) => {
    const items = [...(group.contents ?? []), ...group.factors, ...group.criteria, ...(group.direct?.factors ?? [])];
    return isScoreKeptBack(group) || items.some(({ hidden }) => hidden === true);
  });
}
