import { ratioSums, ratioVariance } from './ratio-of-persons.ts';
import type { PooledTally } from './tally.ts';

/**
 * How many independent answers a pooled score is worth. The answers of one person resemble each other, so
 * 16 answers of one person are far less than 16 persons. For the ratio estimator R = Σs/Σn over k persons
 *
 *     v    = k/(k−1) · Σ(s_i − R·n_i)² / (Σn)²        variance between persons
 *     n*   = R(1−R) / v                                effective size, at most Σn
 *
 * With R = 0 or 1, or one person, the data show no variation: then each person counts as one answer. So does each where
 * all gave just one: there is nothing that could resemble.
 * Sources: W. G. Cochran, *Sampling Techniques*, 3rd ed., section 9A.2 (ratio to size); effective size within
 * Wilson's interval: N. Dean and M. Pagano, Journal of Survey Statistics and Methodology 3 (2015).
 * Example: persons (n, s) = (2, 2), (2, 0), (2, 1), (2, 1): R = 0.5, v = 4/3 · 2/64, n* = 6.
 */
export function effectiveSize(tally: PooledTally): number {
  const sums = ratioSums(tally, 'top2');
  const { persons, answered, total: satisfied } = sums;
  if (persons < 2 || persons === answered || satisfied === 0 || satisfied === answered) return persons;
  const ratio = satisfied / answered;
  const variance = ratioVariance(sums);
  if (variance === 0) return answered;
  return Math.min(answered, (ratio * (1 - ratio)) / variance);
}
