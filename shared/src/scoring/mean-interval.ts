import { type RatioSums, ratioVariance } from './ratio-of-persons.ts';
import { student95 } from './student-t.ts';
import { correctForPopulation, type Interval, wilsonInterval } from './wilson-interval.ts';

const LOWEST = 1;
const HIGHEST = 5;

/**
 * 95 % interval of a mean level, 1 … 5, from the variation between k persons:
 *
 *     R ± t(0.975, k−1) · √(v·(1−f)),   v = k/(k−1) · Σ(t_i − R·n_i)² / (Σn)²,   f = sampled / population
 *
 * cut off at the ends of the scale. For one answer each it is the common t interval of a mean.
 * Fewer than two persons show no variation at all: null. Where all agree to the digit, the formula would claim to know
 * everything; then somebody else may still differ, by Wilson as many as the share w = z²/(k+z²), and by as much as the
 * scale allows: R − w·(R−1) … R + w·(5−R).
 * Sources: W. G. Cochran, *Sampling Techniques*, 3rd ed., sections 2.6–2.8 and 6.4; Wilson see `wilsonInterval`.
 * Example: levels 3, 4, 4, 5 → 4 ± 3.182 · √(0.667/4) = 2.70 … 5 (cut off from 5.30).
 *
 * @param sums of `mean`
 * @param sampled how many of the population, if it is known, were asked everything
 */
export function meanInterval(sums: RatioSums, sampled: number, population: number | null): Interval | null {
  const { persons } = sums;
  if (persons < 2) return null;
  const mean = sums.total / sums.answered;
  const variance = ratioVariance(sums);
  if (variance === 0) {
    const others = wilsonInterval(0, correctForPopulation(persons, sampled, population)).high;
    return { low: mean - others * (mean - LOWEST), high: mean + others * (HIGHEST - mean) };
  }
  const known = population !== null && sampled <= population ? sampled / population : 0;
  const half = student95(persons - 1) * Math.sqrt(variance * (1 - known));
  return { low: Math.max(LOWEST, mean - half), high: Math.min(HIGHEST, mean + half) };
}
