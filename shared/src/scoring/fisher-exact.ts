/** A share: `hits` of `of`. */
export type Share = { hits: number; of: number };

/**
 * Fisher's exact test that two shares differ by chance alone: given both margins, the hits of the first group are
 * hypergeometric, and p is the probability of all tables that are no likelier than the one at hand. It keeps its level
 * at any size (it errs towards *cannot tell*), unlike the z test of few answers near 100 %.
 * Sources: R. A. Fisher, *Statistical Methods for Research Workers*, section 21.02; two-sided by probability as in R's
 * `fisher.test` and SciPy's `fisher_exact`. Example: 8 of 10 against 1 of 6 → p = 0.0350.
 */
export function fisherExact(a: Share, b: Share): number {
  const hits = a.hits + b.hits;
  const lowest = Math.max(0, hits - b.of);
  const highest = Math.min(a.of, hits);
  // Relative to the likeliest table, so that no factorial is needed; what is a 1e30th of it adds nothing.
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((a.of + 1) * (hits + 1)) / (a.of + b.of + 2))));
  const rise = (x: number) => ((a.of - x) * (hits - x)) / ((x + 1) * (b.of - hits + x + 1));
  const above = walk(mode, highest, rise);
  const below = walk(mode, lowest, (x) => 1 / rise(x - 1));
  // Tables that are as likely count, whatever rounding made of them.
  const own = ((a.hits >= mode ? above : below)[Math.abs(a.hits - mode)] ?? 0) * (1 + 1e-7);
  let all = 0;
  let unlikely = 0;
  for (const weight of [...above, ...below.slice(1)]) {
    all += weight;
    if (weight <= own) unlikely += weight;
  }
  return Math.min(1, unlikely / all);
}

/** Weights of the tables from the likeliest one to the last one that adds anything. */
function walk(from: number, to: number, factor: (x: number) => number): number[] {
  const weights = [1];
  const step = Math.sign(to - from);
  let weight = 1;
  for (let x = from; x !== to && weight > 1e-30; x += step) {
    weight *= factor(x);
    weights.push(weight);
  }
  return weights;
}
