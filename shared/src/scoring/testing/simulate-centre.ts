import { answerPlaces } from '../../questionnaire/answer-places.ts';
import { asksInTurn } from '../../questionnaire/catalogue.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { BallotTallies } from '../tally-ballots.ts';
import { addBallot, readTallyVector, tallyVectorLength } from '../tally-vector.ts';

/** Numbers from 0 to below 1, repeatable (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Standard normal numbers (Box and Muller 1958), both of each pair. */
export function createNormal(chance: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - chance()));
    const angle = 2 * Math.PI * chance();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Where a mood turns into the next level: normal quantiles of the share of levels below. */
export const centres = {
  /** 70 % satisfied: levels 5, 7, 18, 42, 28 % */
  middling: [-1.645, -1.175, -0.524, 0.583],
  /** 90 % satisfied: levels 1.5, 2.5, 6, 45, 45 % */
  good: [-2.17, -1.751, -1.282, 0.126],
  /** 98 % satisfied, the ceiling: levels 0.3, 0.5, 1.2, 28, 70 % */
  praised: [-2.748, -2.409, -2.054, -0.524],
} as const;

export type CentreModel = {
  thresholds: readonly number[];
  /** How much the answers of one person resemble each other, 0 … 1: correlation of the moods behind them. */
  alike: number;
  /** Added to every mood: a real change. */
  shift?: number;
};

/** Levels of one person: a mood of their own, and one more for each question; a rotating form asks one of each factor. */
export function drawLevels(
  form: Questionnaire,
  model: CentreModel,
  chance: () => number,
  normal: () => number,
): (number | null)[] {
  const mood = Math.sqrt(model.alike) * normal() + (model.shift ?? 0);
  const own = Math.sqrt(1 - model.alike);
  const asked = askedPlaces(form, chance);
  return answerPlaces(form).map((_, place) => {
    if (!asked.has(place)) return null;
    const felt = mood + own * normal();
    return model.thresholds.reduce((level, one) => (felt > one ? level + 1 : level), 1);
  });
}

function askedPlaces(form: Questionnaire, chance: () => number): Set<number> {
  const places = answerPlaces(form);
  if (!asksInTurn(form)) return new Set(places.keys());
  const asked = new Set<number>();
  for (const factor of new Set(places.map((one) => one.factor))) {
    const own = places.flatMap((one, place) => (one.factor === factor ? [place] : []));
    asked.add(own[Math.floor(chance() * own.length)] ?? 0);
  }
  return asked;
}

/** Tallies of a period in which so many persons answered. */
export function drawPeriod(
  persons: number,
  form: Questionnaire,
  model: CentreModel,
  chance: () => number,
): BallotTallies {
  const normal = createNormal(chance);
  const vector = new Float64Array(tallyVectorLength(form));
  for (let person = 0; person < persons; person += 1) {
    addBallot(vector, form, drawLevels(form, model, chance, normal), 1);
  }
  return readTallyVector(form, vector, { ballots: persons, modes: new Map([['self', persons]]) });
}
