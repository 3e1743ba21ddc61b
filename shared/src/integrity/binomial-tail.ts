import { incompleteBeta } from '../scoring/incomplete-beta.ts';

/**
 * How likely `count` or more of `of` are, when each is one with probability `share`.
 *
 *     P(X ≥ k) = I_p(k, n − k + 1)
 *
 * Source: Abramowitz and Stegun, *Handbook of Mathematical Functions*, 26.5.24.
 * Example: 5 or more of 40 at 1/18 each → 0.0694.
 */
export function binomialTail(count: number, of: number, share: number): number {
  if (count <= 0) return 1;
  return count > of ? 0 : incompleteBeta(share, count, of - count + 1);
}
