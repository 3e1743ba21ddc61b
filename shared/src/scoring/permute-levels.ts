import type { LevelCounts } from './tally.ts';

/**
 * Exact permutation test of two mean levels: if nothing but chance decided who is in which group, how likely is a sum of
 * levels in the smaller group at least as high, or at least as low; p is twice the smaller of both, at most 1. All
 * divisions of the persons are equally likely; they are counted level by level (how many of the group have this level,
 * and what do their levels add up to). With few answers on five levels the t test finds no variation where some agree, and
 * believes itself.
 * Source: R. A. Fisher, *The Design of Experiments* (1935), section 21; two-sided as SciPy's `permutation_test`.
 * Example: levels 4, 5, 5, 3 against 2, 4, 3 → 5 of 35 divisions are as low, p = 0.2857.
 *
 * Takes about 20·m³ steps for m persons in the smaller group.
 */
export function permuteLevels(before: LevelCounts, after: LevelCounts): number {
  const size = (counts: LevelCounts) => counts.reduce((sum, count) => sum + count, 0);
  const sum = (counts: LevelCounts) => counts.reduce((total, count, index) => total + count * index, 0);
  const group = size(before) <= size(after) ? before : after;
  const sums = sumsOfGroup(
    before.map((count, index) => count + (after[index] ?? 0)),
    size(group),
  );
  const own = sum(group);
  let [total, low, high] = [0, 0, 0];
  for (const [value, ways] of sums.entries()) {
    total += ways;
    if (value <= own) low += ways;
    if (value >= own) high += ways;
  }
  return Math.min(1, (2 * Math.min(low, high)) / total);
}

/** In how many ways `chosen` of the persons have levels (from 0) that add up to each sum. */
function sumsOfGroup(persons: readonly number[], chosen: number): Float64Array {
  const width = chosen * (persons.length - 1) + 1;
  let ways = Array.from({ length: chosen + 1 }, () => new Float64Array(width));
  ways[0]?.fill(1, 0, 1);
  for (const [level, count] of persons.entries()) {
    const next = Array.from({ length: chosen + 1 }, () => new Float64Array(width));
    for (let had = 0; had <= chosen; had += 1) {
      for (let took = 0, of = 1; took <= Math.min(count, chosen - had); took += 1) {
        addShifted(next[had + took], ways[had], of, took * level);
        of *= (count - took) / (took + 1);
      }
    }
    ways = next;
  }
  return ways[chosen] ?? new Float64Array(0);
}

function addShifted(to: Float64Array | undefined, from: Float64Array | undefined, times: number, shift: number): void {
  if (to === undefined || from === undefined) return;
  for (let index = 0; index + shift < to.length; index += 1) {
    to[index + shift] = (to[index + shift] ?? 0) + times * (from[index] ?? 0);
  }
}
