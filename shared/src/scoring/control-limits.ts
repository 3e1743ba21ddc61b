/** A point of a chart: `hits` of `answers`, which are worth `independent` answers of different persons. */
export type ChartPoint = { hits: number; answers: number; independent: number };

/** Limits 0–100 at one, two and three sigma of this point; null where nobody answered. */
export type PointLimits = { low1: number; high1: number; low2: number; high2: number; low3: number; high3: number };

export type ControlChart = { centre: number | null; limits: (PointLimits | null)[] };

/**
 * p-chart with limits of each point's own size: they are wide where few answered.
 *
 *     p̄ = Σ hits / Σ answers        limits = p̄ ± j·√(p̄(1−p̄)/n_i),  j = 1, 2, 3, kept within 0 … 1
 *
 * n_i are independent answers: for one question all of them; for a pooled score fewer (`chartPoints`), as
 * the answers of one person resemble each other.
 * Source: D. C. Montgomery, *Introduction to Statistical Quality Control*, 6th ed., section 7.2.1–7.2.2; W. A. Shewhart
 * (1931). Example: 347 of 30 samples of 50 → centre 23.13 %, at three sigma 5.24 … 41.02 % (Montgomery, example 7.1).
 */
export function controlLimits(points: readonly ChartPoint[]): ControlChart {
  const answers = points.reduce((sum, point) => sum + point.answers, 0);
  if (answers === 0) return { centre: null, limits: points.map(() => null) };
  const centre = points.reduce((sum, point) => sum + point.hits, 0) / answers;
  return { centre: 100 * centre, limits: points.map((point) => limitsOf(centre, point)) };
}

function limitsOf(centre: number, { answers, independent }: ChartPoint): PointLimits | null {
  if (answers === 0) return null;
  const sigma = Math.sqrt((centre * (1 - centre)) / independent);
  const low = (times: number) => 100 * Math.max(0, centre - times * sigma);
  const high = (times: number) => 100 * Math.min(1, centre + times * sigma);
  return { low1: low(1), high1: high(1), low2: low(2), high2: high(2), low3: low(3), high3: high(3) };
}
