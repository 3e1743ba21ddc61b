import { incompleteBeta, logBeta } from './incomplete-beta.ts';
import { Z_95 } from './wilson-interval.ts';

/**
 * Student's t: how likely a value at least as far from 0 as `t`, on either side, is by chance.
 *
 *     p = I_x(ν/2, 1/2),  x = ν / (ν + t²)
 *
 * Source: Abramowitz and Stegun, *Handbook of Mathematical Functions*, 26.5.27 and table 26.10.
 * Example: t = 2.228 with ν = 10 → p = 0.05.
 *
 * @param freedom degrees of freedom ν > 0; may be a fraction (Welch–Satterthwaite)
 */
export function studentTwoSided(t: number, freedom: number): number {
  if (!Number.isFinite(t)) return 0;
  const whole = freedom + t * t;
  return incompleteBeta(freedom / whole, freedom / 2, 0.5, (t * t) / whole);
}

/** From here on the expansion is exact to eleven digits. */
const MANY = 200;

/**
 * The t that is exceeded, on either side, with probability 5 %. For many degrees of freedom by their expansion around the
 * normal quantile (Abramowitz and Stegun, 26.7.5); for few by Newton's method on `studentTwoSided`, which is convex, so that
 * from below (the first two terms are too small) it climbs to the root without leaping over it. Example: ν = 10 → 2.228.
 *
 * @param freedom degrees of freedom ν ≥ 1
 */
export function student95(freedom: number): number {
  const [first = 0, ...rest] = EXPANSION;
  if (freedom >= MANY)
    return rest.reduce((t, term, index) => t + term / freedom ** (index + 2), Z_95 + first / freedom);
  let t = Z_95 + first / freedom;
  for (let step = 0; step < 100; step += 1) {
    const further = (studentTwoSided(t, freedom) - 0.05) / (2 * density(t, freedom));
    t += further;
    if (Math.abs(further) < 1e-13 * t) break;
  }
  return t;
}

const z = Z_95;
/** g₁ … g₄: what stands over ν, ν², ν³, ν⁴. */
const EXPANSION = [
  (z ** 3 + z) / 4,
  (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
  (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
];

/** f(t) = (1 + t²/ν)^(−(ν+1)/2) / (√ν · B(ν/2, 1/2)) */
function density(t: number, freedom: number): number {
  const power = (-(freedom + 1) / 2) * Math.log1p((t * t) / freedom);
  return Math.exp(power - logBeta(freedom / 2, 0.5)) / Math.sqrt(freedom);
}
