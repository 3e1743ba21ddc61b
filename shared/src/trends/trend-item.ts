import { directQuestions, pooledFactors } from '../questionnaire/answer-places.ts';
import { counterQuestionnaire, questionnaireOfForm } from '../questionnaire/catalogue.ts';
import { asPool } from '../scoring/ratio-of-persons.ts';
import { type ScoreItem, summariseCriterion, summarisePooled } from '../scoring/summarise.ts';
import { emptyCriterionTally, emptyPooledTally, type PooledTally } from '../scoring/tally.ts';
import type { BallotTallies } from '../scoring/tally-ballots.ts';

/** One score that can be followed over time, and where its counts are. */
export type TrendItem = {
  id: string;
  measure: 'criteria' | 'direct';
  /** The counts over persons; of a criterion each person gave one answer. */
  pool: (tallies: BallotTallies) => PooledTally;
  summarise: (tallies: BallotTallies) => ScoreItem;
};

/**
 * `overall`, a factor or a criterion; of the direct questions `whole` and `whole-<factor>`; null for anything else.
 * No score is narrowed by the eligible dossiers: a line over time asks what makes the answers, not about that month.
 */
export function trendItem(id: string): TrendItem | null {
  const factors = pooledFactors(counterQuestionnaire);
  if (id === 'overall') return pooled(id, ({ overall }) => overall);
  if (factors.some((one) => one.id === id)) return pooled(id, (one) => one.factors.get(id) ?? emptyPooledTally);
  if (factors.some(({ criteria }) => criteria.some((one) => one.id === id))) return question(id, 'criteria');
  return directQuestions(questionnaireOfForm.short).some((one) => one.id === id) ? question(id, 'direct') : null;
}

function pooled(id: string, pool: TrendItem['pool']): TrendItem {
  return {
    id,
    measure: 'criteria',
    pool,
    summarise: (tallies) => summarisePooled(id, pool(tallies), null),
  };
}

function question(id: string, measure: TrendItem['measure']): TrendItem {
  const tally = ({ questions }: BallotTallies) => questions.get(id) ?? emptyCriterionTally;
  return {
    id,
    measure,
    pool: (tallies) => asPool(tally(tallies)),
    summarise: (tallies) => summariseCriterion(id, tally(tallies), null),
  };
}
