/**
 * How unlike two mixes are: the share of one that would have to be in another group for both to be equal,
 * ½ · Σ |a_g/A − b_g/B|, from 0 (equal) to 1 (nothing in common); null where a mix is empty.
 * Source: O. D. Duncan and B. Duncan, "A methodological analysis of segregation indexes", American Sociological Review 20
 * (1955). Example: 50, 50 against 80, 20 → 0.3.
 *
 * @param one how many there are of each group, and `other`, of the same groups in the same order
 */
export function dissimilarity(one: readonly number[], other: readonly number[]): number | null {
  const sum = (mix: readonly number[]) => mix.reduce((total, count) => total + count, 0);
  const [a, b] = [sum(one), sum(other)];
  if (a === 0 || b === 0) return null;
  return one.reduce((total, count, group) => total + Math.abs(count / a - (other[group] ?? 0) / b), 0) / 2;
}
