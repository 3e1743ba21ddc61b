/** Standard normal quantile of 0.975, for two-sided 95 %. */
export const Z_95 = 1.959963984540054;

export type Interval = { low: number; high: number };

/**
 * Wilson score interval for a proportion, in [0, 1].
 *
 *     centre = (p + z²/2n) / (1 + z²/n)
 *     half   = z/(1 + z²/n) · √(p(1−p)/n + z²/4n²)
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927). Example: 81 of 263 → 0.2553 … 0.3662
 * (R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3).
 *
 * @param p the proportion, 0 … 1
 * @param n the number of independent answers behind it, > 0; may be a fraction (an effective sample size)
 */
export function wilsonInterval(p: number, n: number, z: number = Z_95): Interval {
  if (n === Number.POSITIVE_INFINITY) return { low: p, high: p };
  const z2n = (z * z) / n;
  const centre = (p + z2n / 2) / (1 + z2n);
  const half = (z / (1 + z2n)) * Math.sqrt((p * (1 - p)) / n + z2n / (4 * n));
  return { low: p === 0 ? 0 : Math.max(0, centre - half), high: p === 1 ? 1 : Math.min(1, centre + half) };
}

/**
 * The sample size that an infinite population would need for the same precision: n · (N−1)/(N−n).
 * It grows to infinity as the sample becomes a census, and the interval shrinks to the point.
 * Without a known population, or with more answers than it holds (then it is not the population the
 * answers came from), nothing is corrected.
 * Source: W. G. Cochran, *Sampling Techniques*, 3rd ed., section 2.6.
 *
 * @param sampled how many of the population took part; `n` may be smaller or larger (effective size)
 */
export function correctForPopulation(n: number, sampled: number, population: number | null): number {
  if (population === null || population < 2 || sampled < 1 || sampled > population) return n;
  if (sampled === population) return Number.POSITIVE_INFINITY;
  return (n * (population - 1)) / (population - sampled);
}
