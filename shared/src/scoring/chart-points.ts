import type { ChartPoint } from './control-limits.ts';
import { effectiveSize } from './effective-size.ts';
import { answeredCount, emptyPooledTally, mergePooledTallies, type PooledTally, satisfiedCount } from './tally.ts';

/**
 * Points of a chart, one for each pool; for a criterion see `asPool`. What an answer is worth, as the answers of one
 * person resemble each other, is taken from all points together:
 *
 *     independent_i = n_i · effectiveSize(all) / Σn
 *
 * From the few persons of one point it could hardly be told, and a point where all happen to agree would choose its own
 * limits: on unchanged centres of 40 persons a month that gave two to four times as many signals.
 * Source: D. B. Laney, "Improved control charts for attributes", Quality Engineering 14 (2002) 531–537, who takes the
 * extra variation from all points likewise.
 * Example: two points of 2 persons with (n, s) = (2, 2), (2, 0) and (2, 1), (2, 1): together worth 6 of 8, so 3 each.
 */
export function chartPoints(pools: readonly PooledTally[]): ChartPoint[] {
  const all = pools.reduce(mergePooledTallies, emptyPooledTally);
  const worth = effectiveSize(all) / Math.max(1, answeredCount(all));
  return pools.map((pool) => {
    const answers = answeredCount(pool);
    return { hits: satisfiedCount(pool), answers, independent: answers * worth };
  });
}
