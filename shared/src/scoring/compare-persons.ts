import { type RatioSums, ratioVariance } from './ratio-of-persons.ts';
import { studentTwoSided } from './student-t.ts';

/**
 * How likely two independent groups of persons differ at least so much by chance: t tests of R₂ − R₁ on the variation
 * between persons.
 *
 *     Welch     t = (R₂−R₁) / √(v₁+v₂),   ν = (v₁+v₂)² / (v₁²/(k₁−1) + v₂²/(k₂−1))
 *     Student   t = (R₂−R₁) / √(s²·(1/k₁+1/k₂)),   s² = Σ (k_j−1)·k_j·v_j / (k₁+k₂−2),   ν = k₁+k₂−2
 *
 * with v of `ratioVariance`. The greater p counts. Welch alone believes a small group in which all happen to be satisfied
 * (v = 0); Student alone believes a large calm group over a small unruly one. No finite-population correction: whether a
 * service became better asks about what makes the answers, not about the persons of that month (W. E. Deming, "On the
 * distinction between enumerative and analytic surveys", Journal of the American Statistical Association 48 (1953)).
 * Sources: B. L. Welch, Biometrika 34 (1947); F. E. Satterthwaite, Biometrics 2 (1946); Student, Biometrika 6 (1908).
 * Example: levels 4, 5, 5, 3 against 2, 4, 3 → p = 0.1654 (Welch 0.1654, Student 0.1540).
 *
 * @returns 1 where a group has fewer than two persons: then nothing is known of its variation. Never less than one in
 *   the number of ways to divide the persons into such groups: by chance alone each is as likely
 */
export function comparePersons(before: RatioSums, after: RatioSums): number {
  if (before.persons < 2 || after.persons < 2) return 1;
  const difference = after.total / after.answered - before.total / before.answered;
  if (Math.abs(difference) < 1e-12) return 1;
  const [v1, v2] = [ratioVariance(before), ratioVariance(after)];
  const [k1, k2] = [before.persons, after.persons];
  const freedom = (v1 + v2) ** 2 / (v1 ** 2 / (k1 - 1) + v2 ** 2 / (k2 - 1));
  const pooled = ((k1 - 1) * k1 * v1 + (k2 - 1) * k2 * v2) / (k1 + k2 - 2);
  const student = studentTwoSided(difference / Math.sqrt(pooled * (1 / k1 + 1 / k2)), k1 + k2 - 2);
  const welch = v1 + v2 === 0 ? 0 : studentTwoSided(difference / Math.sqrt(v1 + v2), freedom);
  return Math.max(student, welch, oneDivision(k1, k2));
}

/** 1 / C(k₁+k₂, k₁) */
function oneDivision(k1: number, k2: number): number {
  let share = 1;
  for (let person = 1; person <= Math.min(k1, k2) && share > 1e-15; person += 1) {
    share *= person / (Math.max(k1, k2) + person);
  }
  return share;
}
