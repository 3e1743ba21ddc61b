/**
 * How likely `count` or more events are where `mean` are expected and each comes by itself.
 *
 *     P(X ≥ k) = Σ_{j ≥ k} e^(−μ) μ^j / j!
 *
 * Added up from k on, so that nothing small is lost to a difference of large numbers.
 * Source: Abramowitz and Stegun, *Handbook of Mathematical Functions*, 26.4.21. Example: 6 or more of 1.5 → 0.00446.
 */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  let logTerm = -mean;
  for (let j = 1; j <= count; j += 1) logTerm += Math.log(mean / j);
  let term = Math.exp(logTerm);
  let sum = 0;
  for (let j = count; term > 1e-17 * sum || j < mean; j += 1) {
    sum += term;
    term *= mean / (j + 1);
  }
  return Math.min(1, sum);
}
