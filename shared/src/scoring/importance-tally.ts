import { answerPlaces, directQuestions, pooledFactors } from '../questionnaire/answer-places.ts';
import { asksInTurn, questionnaireOfForm } from '../questionnaire/catalogue.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';

/**
 * What the influence of criteria is worked out from: for each pair of variables the sums over those persons who answered
 * both. Variables are the criteria, then the direct question on everything, then the person's own mean over all criteria
 * they were asked (only where a form asks all). All parts are sums over persons, so tallies merge.
 *
 * Persons are dealt into groups in turn, so that the groups can be left out one by one to see how sure a result is.
 */
export type ImportanceTally = {
  criteria: readonly string[];
  /** Per group: for each pair of variables [n, Σx, Σy, Σx², Σy², Σxy], pairs in the order of `pairPlace`. */
  groups: readonly Float64Array[];
  persons: number;
};

export const GROUPS = 20;
const WIDTH = 6;

/** @param form whose criteria are weighed */
export function emptyImportance(form: Questionnaire): ImportanceTally {
  const criteria = pooledFactors(form).flatMap((factor) => factor.criteria.map(({ id }) => id));
  const length = WIDTH * pairPlace(criteria.length + 2, criteria.length + 2);
  return { criteria, groups: Array.from({ length: GROUPS }, () => new Float64Array(length)), persons: 0 };
}

/** Adds one person in place: their levels as packed, in the printed order of the form they answered. */
export function addToImportance(tally: ImportanceTally, form: Questionnaire, levels: readonly (number | null)[]): void {
  const values = valuesOf(tally.criteria, form, levels);
  const sums = tally.groups[tally.persons % GROUPS];
  tally.persons += 1;
  if (sums === undefined) return;
  for (const [i, x] of values) {
    for (const [j, y] of values) if (j <= i) addPair(sums, WIDTH * pairPlace(i, j), x, y);
  }
}

function addPair(sums: Float64Array, at: number, x: number, y: number): void {
  sums[at] = (sums[at] ?? 0) + 1;
  sums[at + 1] = (sums[at + 1] ?? 0) + x;
  sums[at + 2] = (sums[at + 2] ?? 0) + y;
  sums[at + 3] = (sums[at + 3] ?? 0) + x * x;
  sums[at + 4] = (sums[at + 4] ?? 0) + y * y;
  sums[at + 5] = (sums[at + 5] ?? 0) + x * y;
}

/** Both must be of the same criteria and hold different persons. */
export function mergeImportance(a: ImportanceTally, b: ImportanceTally): ImportanceTally {
  const groups = a.groups.map((sums, group) => sums.map((sum, index) => sum + (b.groups[group]?.[index] ?? 0)));
  return { criteria: a.criteria, groups, persons: a.persons + b.persons };
}

/** Number of persons who answered both, and the correlation of their answers; null where one of them never varies. */
export type Pair = { n: number; correlation: number | null };

/** The pair of two variables, by their places among the variables. */
export function readPair(sums: Float64Array, one: number, other: number): Pair {
  const [i, j] = [Math.max(one, other), Math.min(one, other)];
  const at = WIDTH * pairPlace(i, j);
  const [n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0] = sums.subarray(at, at + WIDTH);
  const [varX, varY] = [n * xx - x * x, n * yy - y * y];
  // Own means are no whole numbers: what rounding leaves of a constant is no variation.
  if (n < 2 || varX <= 1e-9 * n * xx || varY <= 1e-9 * n * yy) return { n, correlation: null };
  return { n, correlation: (n * xy - x * y) / Math.sqrt(varX * varY) };
}

/** Place of the pair i ≥ j in a triangle that is written row by row. */
function pairPlace(i: number, j: number): number {
  return (i * (i + 1)) / 2 + j;
}

const WHOLE = directQuestions(questionnaireOfForm.short)[0]?.id;

/** What the person said of each variable that they said something of. */
function valuesOf(
  criteria: readonly string[],
  form: Questionnaire,
  levels: readonly (number | null)[],
): [number, number][] {
  const values: [number, number][] = [];
  let whole: number | null = null;
  let sum = 0;
  for (const [place, { id }] of answerPlaces(form).entries()) {
    const level = levels[place] ?? 0;
    const variable = level > 0 ? criteria.indexOf(id) : -1;
    if (level > 0 && id === WHOLE) whole = level;
    if (variable < 0) continue;
    values.push([variable, level]);
    sum += level;
  }
  const answered = values.length;
  if (whole !== null) values.push([criteria.length, whole]);
  if (answered > 0 && !asksInTurn(form)) values.push([criteria.length + 1, sum / answered]);
  return values;
}
