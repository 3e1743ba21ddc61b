/**
 * Regularised incomplete beta function I_x(a, b): the distribution function of the beta distribution, and by it that of
 * Student's t.
 *
 *     I_x(a, b) = x^a (1−x)^b / (a·B(a, b)) · 1/(1 + d1/(1 + d2/(1 + …)))        x < (a+1)/(a+b+2), else 1 − I_{1−x}(b, a)
 *
 * Sources: Abramowitz and Stegun, *Handbook of Mathematical Functions*, 26.5.8 (continued fraction), evaluated by
 * Lentz's method (W. J. Lentz, Applied Optics 15 (1976); Press et al., *Numerical Recipes*, 6.4).
 * Example: I_0.5(2, 3) = 0.6875.
 *
 * @param rest 1 − x, where the caller knows it better than a subtraction does
 */
export function incompleteBeta(x: number, a: number, b: number, rest: number = 1 - x): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x >= (a + 1) / (a + b + 2)) return 1 - (powers(rest, b, x, a) * continuedFraction(rest, b, a)) / b;
  return (powers(x, a, rest, b) * continuedFraction(x, a, b)) / a;
}

/** x^a (1−x)^b / B(a, b) */
function powers(x: number, a: number, rest: number, b: number): number {
  return Math.exp(a * logOf(x, rest) + b * logOf(rest, x) - logBeta(a, b));
}

/** ln x, from 1 − x where x is close to 1. */
const logOf = (x: number, rest: number) => (x > 0.5 ? Math.log1p(-rest) : Math.log(x));

const TINY = 1e-300;
const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  // Takes about √max(a, b) steps.
  for (let m = 1; m <= 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/**
 * ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a+b). For a large a the two big logarithms cancel within Stirling's series,
 * so that nothing is lost to their difference. Example: B(0.5, 0.5) = π.
 */
export function logBeta(a: number, b: number): number {
  if (a < b) return logBeta(b, a);
  if (a < 10) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const cancelled = b - b * Math.log(a + b) - (a - 0.5) * Math.log1p(b / a);
  return logGamma(b) + cancelled + stirlingRest(a) - stirlingRest(a + b);
}

/** ln Γ(x), x > 0: Stirling's series from 10 upwards, below by Γ(x+1) = x·Γ(x) (Abramowitz and Stegun, 6.1.41, 6.1.15). */
function logGamma(x: number): number {
  let below = 0;
  let at = x;
  while (at < 10) {
    below += Math.log(at);
    at += 1;
  }
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + stirlingRest(at) - below;
}

/** B_2k / (2k(2k−1)), k = 1 … 7. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];

function stirlingRest(x: number): number {
  return STIRLING.reduce((sum, factor, index) => sum + factor / x ** (2 * index + 1), 0);
}
