import { DIRECT_CONTENT } from '@hailong/shared/questionnaire/form.ts';
import type { Factor, Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';

/** How many stored surveys of this tablet carry an answer to a criterion; absent: none. */
export type AskedCounts = Readonly<Record<string, number>>;

/**
 * What one survey of the rotating form asks: each direct question, and of every factor the criterion that was answered
 * least so far, ties by chance. So within a factor the numbers never differ by more than one. Across factors they must:
 * a factor of four criteria shares among four what a factor of three shares among three.
 * @param random 0 ≤ x < 1
 * @returns criterion ids in printed order
 */
export function chooseCriteria(questionnaire: Questionnaire, counts: AskedCounts, random: () => number): string[] {
  return questionnaire.contents.flatMap(({ id, factors }) =>
    factors.flatMap((factor) =>
      id === DIRECT_CONTENT ? factor.criteria.map((criterion) => criterion.id) : chooseOne(factor, counts, random),
    ),
  );
}

function chooseOne({ criteria }: Factor, counts: AskedCounts, random: () => number): string[] {
  const least = Math.min(...criteria.map(({ id }) => counts[id] ?? 0));
  const candidates = criteria.filter(({ id }) => (counts[id] ?? 0) === least);
  const chosen = candidates[Math.floor(random() * candidates.length)];
  return chosen === undefined ? [] : [chosen.id];
}

/** The counts once a survey with these answers is stored. *Not applicable* is an answer: its criterion had its turn. */
export function countAnswers(counts: AskedCounts, answers: Readonly<Record<string, number | null>>): AskedCounts {
  const raised = Object.keys(answers).map((id) => [id, (counts[id] ?? 0) + 1] as const);
  return { ...counts, ...Object.fromEntries(raised) };
}
