import { type Matrix, symmetricEigen } from './symmetric-eigen.ts';

/** Directions in which the predictors hardly vary say nothing that can be told from rounding. */
const NEGLIGIBLE = 1e-8;

/**
 * Relative weights: how much of R², what the predictors explain of an outcome, each of them carries, although they go
 * together. The predictors are replaced by the uncorrelated variables closest to them, and what those explain is handed
 * back by how much each predictor is made of them:
 *
 *     R_xx = V·D·Vᵀ      Λ = V·√D·Vᵀ      β = Λ⁻¹·r_xy      ε_j = Σ_k λ_jk² · β_k²,   Σ ε_j = R²
 *
 * Sources: J. W. Johnson, "A heuristic method for estimating the relative weight of predictor variables in multiple
 * regression", Multivariate Behavioral Research 35 (2000) 1–19; S. Tonidandel and J. M. LeBreton, Journal of Business and
 * Psychology 26 (2011) 1–9. The same as A. Genizi, Statistica Sinica 3 (1993).
 * Example: two predictors with r = 0.5, and r with the outcome 0.6 and 0.4 → 0.2867 and 0.0867, R² = 0.3733.
 *
 * @param between correlations of the predictors
 * @param withOutcome correlation of each of them with the outcome
 */
export function relativeWeights(between: Matrix, withOutcome: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(between);
  const kept = values.map((value) => (value > NEGLIGIBLE ? value : 0));
  const root = compose(kept.map(Math.sqrt), vectors);
  const inverse = compose(
    kept.map((value) => (value === 0 ? 0 : 1 / Math.sqrt(value))),
    vectors,
  );
  const beta = inverse.map((row) => dot(row, withOutcome));
  return root.map((row) => row.reduce((sum, entry, k) => sum + entry ** 2 * (beta[k] ?? 0) ** 2, 0));
}

/** Σ value · vector·vectorᵀ */
function compose(values: readonly number[], vectors: Matrix): number[][] {
  return values.map((_, row) =>
    values.map((_, column) =>
      values.reduce((sum, value, k) => sum + value * (vectors[k]?.[row] ?? 0) * (vectors[k]?.[column] ?? 0), 0),
    ),
  );
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, x, index) => sum + x * (other[index] ?? 0), 0);
}
