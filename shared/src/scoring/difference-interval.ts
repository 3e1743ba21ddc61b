import type { Interval } from './wilson-interval.ts';

export type Estimate = Interval & { value: number };

/**
 * Interval of a difference (`after` − `before`) of two independent estimates from their own intervals, so that lopsided
 * ones, as near 100 %, stay lopsided (MOVER, square-and-add):
 *
 *     low  = d − √((a − a_low)² + (b_high − b)²)        high = d + √((a_high − a)² + (b − b_low)²)
 *
 * Sources: G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008) 1693–1702; with Wilson's intervals it is method 10
 * of R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890. Example: 56/70 − 48/80 → 0.2, 0.0524 … 0.3339.
 */
export function differenceInterval(before: Estimate, after: Estimate): Interval {
  const difference = after.value - before.value;
  return {
    low: difference - Math.hypot(after.value - after.low, before.high - before.value),
    high: difference + Math.hypot(after.high - after.value, before.value - before.low),
  };
}
