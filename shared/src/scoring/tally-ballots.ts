import { answerPlaces, pooledParts } from '../questionnaire/answer-places.ts';
import { asksInTurn } from '../questionnaire/catalogue.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import {
  type CriterionTally,
  emptyCriterionTally,
  emptyPooledTally,
  mergeCriterionTallies,
  mergePooledTallies,
  type PooledTally,
  tallyPerson,
} from './tally.ts';

/**
 * All counts of a set of ballots of any forms. The same id in two forms is the same question, so its answers are
 * counted together; `overall` and `factors` pool criteria only, never direct questions. A missing id: nothing answered.
 */
export type BallotTallies = {
  forms: ReadonlyMap<Questionnaire, number>;
  /** How they were filled in (`self`, `assisted`, `phone`). */
  modes: ReadonlyMap<string, number>;
  overall: PooledTally;
  /** Of contents too, where a form has several. */
  factors: ReadonlyMap<string, PooledTally>;
  /** Criteria and direct questions, by id. */
  questions: ReadonlyMap<string, CriterionTally>;
};

export const emptyBallotTallies: BallotTallies = {
  forms: new Map(),
  modes: new Map(),
  overall: emptyPooledTally,
  factors: new Map(),
  questions: new Map(),
};

/** Associative and commutative, with `emptyBallotTallies` as identity. Both sides must hold different ballots. */
export function mergeBallotTallies(a: BallotTallies, b: BallotTallies): BallotTallies {
  const add = (one: number, other: number) => one + other;
  return {
    forms: mergeMaps(a.forms, b.forms, add),
    modes: mergeMaps(a.modes, b.modes, add),
    overall: mergePooledTallies(a.overall, b.overall),
    factors: mergeMaps(a.factors, b.factors, mergePooledTallies),
    questions: mergeMaps(a.questions, b.questions, mergeCriterionTallies),
  };
}

/** `levels`: as packed, in printed order (see `packLevels`). */
export type RawBallot = { questionnaire: Questionnaire; mode: string; levels: readonly (number | null)[] };

/** Counts raw ballots one by one: the slow, obvious way that `verify` holds against what SQL counted. */
export function tallyBallots(ballots: Iterable<RawBallot>): BallotTallies {
  const forms = new Map<Questionnaire, number>();
  const modes = new Map<string, number>();
  const factors = new Map<string, PooledTally>();
  const questions = new Map<string, CriterionTally>();
  let overall = emptyPooledTally;
  for (const { questionnaire, mode, levels } of ballots) {
    forms.set(questionnaire, (forms.get(questionnaire) ?? 0) + 1);
    modes.set(mode, (modes.get(mode) ?? 0) + 1);
    const askedAll = !asksInTurn(questionnaire);
    const given = answerPlaces(questionnaire).map((place, index) => ({ ...place, level: levels[index] ?? null }));
    for (const { id, level } of given) {
      const { counts, notApplicable } = tallyPerson([level]);
      questions.set(id, mergeCriterionTallies(questions.get(id) ?? emptyCriterionTally, { counts, notApplicable }));
    }
    const pooled = given.filter((one) => one.factor !== null);
    const levelsOf = (answers: typeof given) => answers.map(({ level }) => level);
    overall = mergePooledTallies(overall, tallyPerson(levelsOf(pooled), askedAll));
    for (const { id, factors: below } of pooledParts(questionnaire)) {
      const own = tallyPerson(levelsOf(pooled.filter((one) => below.includes(one.factor ?? ''))), askedAll);
      factors.set(id, mergePooledTallies(factors.get(id) ?? emptyPooledTally, own));
    }
  }
  return { forms, modes, overall, factors, questions };
}

function mergeMaps<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
  merge: (one: Value, other: Value) => Value,
): ReadonlyMap<Key, Value> {
  const merged = new Map(a);
  for (const [key, value] of b) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? value : merge(known, value));
  }
  return merged;
}
