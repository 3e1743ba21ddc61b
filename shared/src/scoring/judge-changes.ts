import type { Lead } from '../plan/plan.ts';
import { directQuestions, pooledFactors } from '../questionnaire/answer-places.ts';
import { counterQuestionnaire, questionnaireOfForm } from '../questionnaire/catalogue.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { compareCriterion, comparePooled, type ScoreDifference } from './compare-scores.ts';
import { holm } from './holm.ts';
import { emptyCriterionTally, emptyPooledTally } from './tally.ts';
import type { BallotTallies } from './tally-ballots.ts';

/** What may be said of a change: that it is one, and which way; or that chance alone explains it well enough. */
export type Verdict = 'better' | 'worse' | 'cannot-tell';

export type ItemChange = ScoreDifference & {
  /** `overall`, a factor or a criterion; of direct questions `whole`, `whole-…`. */
  id: string;
  measure: 'criteria' | 'direct';
  /** Holm's p over all items judged together; null where one side has no answer. */
  adjusted: number | null;
  verdict: Verdict;
};

export type Compared = { before: BallotTallies; after: BallotTallies };

export type Judging = {
  lead: Lead;
  /** How often, at most, unchanged scores give any verdict but *cannot tell*, over all items together. */
  familyRate?: number;
  /** Whose criteria, in their order. */
  form?: Questionnaire;
  /** Only these ids; what is not shown need not be judged. */
  ids?: readonly string[];
};

/** Verdict of each item of one comparison. */
export function judgeChanges(before: BallotTallies, after: BallotTallies, judging: Judging): ItemChange[] {
  return judgeComparisons([{ before, after }], judging)[0] ?? [];
}

/**
 * Verdicts of all comparisons that a page shows, of independent persons each: of one period against several, or of
 * groups against the rest. All of them are one family (`holm`): a page with 44 differences has 44 chances to be wrong.
 */
export function judgeComparisons(pairs: readonly Compared[], judging: Judging): ItemChange[][] {
  const compared = pairs.map((pair) => compareItems(pair, judging));
  const adjusted = holm(compared.flat().flatMap(({ p }) => (p === null ? [] : [p])));
  let next = 0;
  return compared.map((items) =>
    items.map((item) => {
      if (item.p === null) return { ...item, adjusted: null, verdict: 'cannot-tell' as const };
      const own = adjusted[next] ?? 1;
      next += 1;
      return { ...item, adjusted: own, verdict: verdictOf(item.difference ?? 0, own, judging.familyRate ?? 0.05) };
    }),
  );
}

function verdictOf(difference: number, adjusted: number, familyRate: number): Verdict {
  if (adjusted > familyRate) return 'cannot-tell';
  return difference > 0 ? 'better' : 'worse';
}

type Item = ScoreDifference & Pick<ItemChange, 'id' | 'measure'>;

function compareItems({ before, after }: Compared, { lead, form, ids }: Judging): Item[] {
  const factors = pooledFactors(form ?? counterQuestionnaire);
  const shown = (id: string) => ids === undefined || ids.includes(id);
  const pooledItem = (id: string): Item => {
    const tally = (one: BallotTallies) => (id === 'overall' ? one.overall : (one.factors.get(id) ?? emptyPooledTally));
    return { id, measure: 'criteria', ...comparePooled(tally(before), tally(after), lead) };
  };
  const question = (id: string, measure: ItemChange['measure']): Item => {
    const tally = (one: BallotTallies) => one.questions.get(id) ?? emptyCriterionTally;
    return { id, measure, ...compareCriterion(tally(before), tally(after), lead) };
  };
  return [
    ...['overall', ...factors.map(({ id }) => id)].filter(shown).map(pooledItem),
    ...factors
      .flatMap(({ criteria }) => criteria)
      .filter(({ id }) => shown(id))
      .map(({ id }) => question(id, 'criteria')),
    ...(asksDirectly(before) || asksDirectly(after) ? directQuestions(questionnaireOfForm.short) : [])
      .filter(({ id }) => shown(id))
      .map(({ id }) => question(id, 'direct')),
  ];
}

function asksDirectly({ forms }: BallotTallies): boolean {
  return [...forms.keys()].some((form) => directQuestions(form).length > 0);
}
