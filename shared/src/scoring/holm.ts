/**
 * Adjusts p-values of tests made together, so that the chance of any false alarm among them stays at the stated level
 * whatever depends on what: in rising order, p'(i) = max over j ≤ i of min(1, (m − j + 1) · p(j)).
 * A test whose adjusted p is at most 0.05 may be reported. Source: S. Holm, "A simple sequentially rejective multiple
 * test procedure", Scandinavian Journal of Statistics 6 (1979) 65–70.
 * Example: [0.01, 0.04, 0.03, 0.005] → [0.03, 0.06, 0.06, 0.02].
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = [...pValues];
  const rising = pValues.map((p, index) => ({ p, index })).sort((one, other) => one.p - other.p);
  let highest = 0;
  for (const [rank, { p, index }] of rising.entries()) {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * p));
    adjusted[index] = highest;
  }
  return adjusted;
}
