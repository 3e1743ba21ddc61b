import { logBeta } from '../scoring/incomplete-beta.ts';

/** `count` of `of` have something. */
export type Part = { count: number; of: number };

/**
 * Fisher's exact test, one side: how likely it is that so many or more of those who have it fall to `own`, when they
 * fall at random among `own` and `rest` together. At most its stated rate of false alarms, however few there are.
 *
 *     P(X ≥ a) = Σ_{x ≥ a} C(n₁, x)·C(n₂, m − x) / C(n₁ + n₂, m),    m = all who have it
 *
 * Source: R. A. Fisher, *The Design of Experiments* (1935), section II; as in SciPy's `fisher_exact(…, 'greater')`.
 * Example: 3 of 4 against 1 of 4 → 0.2429 (the lady tasting tea).
 */
export function hypergeometricTail(own: Part, rest: Part): number {
  const having = own.count + rest.count;
  const all = own.of + rest.of;
  if (own.count <= 0) return 1;
  // From below the mean the other tail is added up, whose first term is never too small for a number.
  if (own.count * all <= own.of * having) {
    return 1 - hypergeometricTail({ count: having - own.count + 1, of: rest.of }, { count: own.count - 1, of: own.of });
  }
  const first = Math.max(own.count, having - rest.of);
  const most = Math.min(own.of, having);
  if (first > most) return 0;
  let term = Math.exp(logChoose(own.of, first) + logChoose(rest.of, having - first) - logChoose(all, having));
  let sum = 0;
  for (let x = first; x <= most; x += 1) {
    sum += term;
    const next = (term * (own.of - x) * (having - x)) / ((x + 1) * (rest.of - having + x + 1));
    // Past their peak, terms that are too small to be added stay so.
    if (next < term && next < 1e-17 * sum) break;
    term = next;
  }
  return Math.min(1, sum);
}

/** ln C(n, k) = −ln(n + 1) − ln B(n − k + 1, k + 1) */
const logChoose = (n: number, k: number) => -Math.log(n + 1) - logBeta(n - k + 1, k + 1);
