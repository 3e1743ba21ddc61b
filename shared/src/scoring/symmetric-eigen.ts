export type Matrix = readonly (readonly number[])[];

/** Eigenvalues of a symmetric matrix, and their vectors: `vectors[i]` belongs to `values[i]`. */
export type Eigen = { values: number[]; vectors: number[][] };

/**
 * Jacobi's method: rotations that each bring one pair of entries beside the diagonal to 0, until all are. Slow for large
 * matrices, exact to the last digits for small ones.
 * Sources: C. G. J. Jacobi (1846); G. Golub and C. Van Loan, *Matrix Computations*, 4th ed., section 8.5.
 * Example: [[2, 1], [1, 2]] → 3 and 1.
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, row) => Float64Array.from(matrix, (_, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < 60 && offDiagonal(a) > 1e-300; sweep += 1) {
    for (let p = 0; p < a.length - 1; p += 1) {
      for (let q = p + 1; q < a.length; q += 1) rotate(a, vectors, p, q);
    }
  }
  return { values: a.map((row, index) => row[index] ?? 0), vectors: vectors.map((vector) => [...vector]) };
}

function offDiagonal(a: readonly Float64Array[]): number {
  return a.reduce((sum, row, index) => sum + row.reduce((own, x, column) => own + (column > index ? x * x : 0), 0), 0);
}

/** `vectors` holds one vector per row, so that a rotation mixes two rows. */
function rotate(a: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ, vectorP, vectorQ] = [a[p], a[q], vectors[p], vectors[q]];
  const beside = rowP?.[q] ?? 0;
  if (rowP === undefined || rowQ === undefined || vectorP === undefined || vectorQ === undefined || beside === 0)
    return;
  const tau = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * beside);
  const tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const turn = { cosine, sine: tangent * cosine };
  mix(rowP, rowQ, turn);
  for (const row of a) {
    const [one, other] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * one - turn.sine * other;
    row[q] = turn.sine * one + cosine * other;
  }
  rowP[q] = 0;
  rowQ[p] = 0;
  mix(vectorP, vectorQ, turn);
}

function mix(one: Float64Array, other: Float64Array, { cosine, sine }: { cosine: number; sine: number }): void {
  for (let index = 0; index < one.length; index += 1) {
    const [x, y] = [one[index] ?? 0, other[index] ?? 0];
    one[index] = cosine * x - sine * y;
    other[index] = sine * x + cosine * y;
  }
}
