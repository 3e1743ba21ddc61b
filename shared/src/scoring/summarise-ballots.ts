import { factorsOf, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Population, type ScoreItem, summariseCriterion, summarisePooled } from './summarise.ts';
import {
  type CriterionTally,
  emptyCriterionTally,
  emptyPooledTally,
  mergeCriterionTallies,
  mergePooledTallies,
  type PooledTally,
  tallyPerson,
} from './tally.ts';

/** All counts of a set of ballots to one questionnaire. Missing ids mean nothing was answered. */
export type BallotTallies = {
  ballots: number;
  overall: PooledTally;
  factors: ReadonlyMap<string, PooledTally>;
  criteria: ReadonlyMap<string, CriterionTally>;
};

export type ScoreSummary = { ballots: number; overall: ScoreItem; factors: ScoreItem[]; criteria: ScoreItem[] };

/** Turns counts into scores, in printed order. The only place where scores are divided. */
export function summariseBallots(
  questionnaire: Questionnaire,
  tallies: BallotTallies,
  population: Population,
): ScoreSummary {
  const factors = factorsOf(questionnaire);
  return {
    ballots: tallies.ballots,
    overall: summarisePooled('overall', tallies.overall, population),
    factors: factors.map(({ id }) => summarisePooled(id, tallies.factors.get(id) ?? emptyPooledTally, population)),
    criteria: factors
      .flatMap((one) => one.criteria)
      .map(({ id }) => summariseCriterion(id, tallies.criteria.get(id) ?? emptyCriterionTally, population)),
  };
}

/**
 * Counts raw ballots one by one: the slow, obvious way that `verify` holds against what SQL counted.
 * @param ballots packed levels in printed order (see `packLevels`)
 */
export function tallyBallots(
  questionnaire: Questionnaire,
  ballots: Iterable<readonly (number | null)[]>,
): BallotTallies {
  const factors = new Map<string, PooledTally>();
  const criteria = new Map<string, CriterionTally>();
  let overall = emptyPooledTally;
  let count = 0;
  for (const levels of ballots) {
    count += 1;
    overall = mergePooledTallies(overall, tallyPerson(levels));
    let position = 0;
    for (const factor of factorsOf(questionnaire)) {
      const own = levels.slice(position, position + factor.criteria.length);
      factors.set(factor.id, mergePooledTallies(factors.get(factor.id) ?? emptyPooledTally, tallyPerson(own)));
      for (const [index, { id }] of factor.criteria.entries()) {
        const one = tallyPerson([own[index] ?? null]);
        criteria.set(id, mergeCriterionTallies(criteria.get(id) ?? emptyCriterionTally, one));
      }
      position += factor.criteria.length;
    }
  }
  return { ballots: count, overall, factors, criteria };
}
