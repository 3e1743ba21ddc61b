/**
 * Dossiers still to come: eligible with a mean and a variance, and surveyed given the eligible. `surveyedVarianceOf`
 * takes the conditional mean of the surveyed.
 */
export type ToCome = {
  eligibleMean: number;
  eligibleVariance: number;
  surveyedMean: number;
  surveyedVarianceOf: (mean: number) => number;
};

/** One of the points that stand for the eligible dossiers to come, and what the surveyed are then. */
export type Outcome = { probability: number; eligible: number; surveyedMean: number; surveyedVariance: number };

/** Steps of the standard normal from −4 to 4: the trapezoid rule is exact far beyond what is shown. */
const STEP = 0.05;
const STEPS = 80;

/**
 * Gamma distributed quantity at a standard normal quantile, mean · (1 − c²/9 + z·c/3)³ with c its coefficient of
 * variation: never negative, skewed as counts are, and both ways in closed form.
 * Source: E. B. Wilson and M. M. Hilferty, "The distribution of chi-square", PNAS 17 (1931).
 */
export function gammaQuantile(mean: number, variance: number, z: number): number {
  if (mean <= 0) return 0;
  const c = Math.sqrt(variance) / mean;
  return mean * Math.max(0, 1 - (c * c) / 9 + (z * c) / 3) ** 3;
}

/** P(X ≤ value) of the same quantity. */
export function gammaBelow(value: number, mean: number, variance: number): number {
  if (value < 0) return 0;
  if (mean <= 0) return 1;
  const c = Math.sqrt(variance) / mean;
  return normalBelow((Math.cbrt(value / mean) - 1 + (c * c) / 9) / (c / 3));
}

/** Φ(z). Source: M. Abramowitz and I. A. Stegun, *Handbook of Mathematical Functions*, 26.2.17, error below 7.5e-8. */
export function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - tail : tail;
}

/** The joint distribution as a weighted list over the eligible dossiers to come, rounded to whole ones. */
export function outcomesOf(toCome: ToCome): Outcome[] {
  const { eligibleMean, eligibleVariance, surveyedMean, surveyedVarianceOf } = toCome;
  const outcomes = Array.from({ length: 2 * STEPS + 1 }, (_, index) => {
    const z = (index - STEPS) * STEP;
    const exact = gammaQuantile(eligibleMean, eligibleVariance, z);
    const mean = eligibleMean > 0 ? (surveyedMean * exact) / eligibleMean : surveyedMean;
    return {
      probability: Math.exp((-z * z) / 2),
      eligible: Math.round(exact),
      surveyedMean: mean,
      surveyedVariance: surveyedVarianceOf(mean),
    };
  });
  const total = outcomes.reduce((sum, one) => sum + one.probability, 0);
  return outcomes.map((one) => ({ ...one, probability: one.probability / total }));
}

/** P(surveyed ≤ limit(eligible)), limits counted over dossiers to come; half a dossier of continuity. */
export function probabilityAtMost(outcomes: readonly Outcome[], limit: (eligible: number) => number): number {
  let sum = 0;
  for (const { probability, eligible, surveyedMean, surveyedVariance } of outcomes) {
    const most = Math.floor(limit(eligible));
    if (most >= 0) sum += probability * gammaBelow(most + 0.5, surveyedMean, surveyedVariance);
  }
  return Math.min(1, sum);
}

/** The smallest whole number in [0, most] for which `reached` holds; `reached` must stay true once it is. */
export function smallestWhole(most: number, reached: (value: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
