/**
 * How many answers the Ministry's method asks for: n = N / (1 + N·e²), rounded up.
 * Source: CV 1159/BNV-CCHC (T. Yamane, *Statistics: An Introductory Analysis*, 1967, p. 886).
 * Example: e = 5 %: N = 300 → 172, 1,500 → 316, 6,000 → 375.
 *
 * @param population N > 0
 */
export function sampleSize(population: number, error = 0.05): number {
  // A whole number that rounding made a little greater is not rounded up.
  return Math.ceil(population / (1 + population * error * error) - 1e-9);
}
