import { describe, expect, it } from 'vitest';
import { postStratify, type Stratum } from './post-stratify.ts';
import { asPool } from './ratio-of-persons.ts';
import type { LevelCounts } from './tally.ts';

const stratum = (group: string | null, dossiers: number, ...counts: LevelCounts): Stratum => {
  return { groups: [group], dossiers, tally: asPool({ counts, notApplicable: 0 }) };
};
const near = (found: number | null | undefined, expected: number) =>
  expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThan(1e-9);

describe('a score weighted to the mix of all dossiers', () => {
  // S. L. Lohr, Sampling: Design and Analysis, section 4.4: of 4,000 students (3,000 women) 400 were asked; 84 of 240 women
  // and 40 of 160 men plan to teach. Weighted 1,300 of 4,000, unweighted 1,240.
  it('is the one of the textbook', () => {
    const found = postStratify(
      [stratum('women', 3000, 156, 0, 0, 0, 84), stratum('men', 1000, 120, 0, 0, 0, 40)],
      'top2',
    );
    near(found?.value, 32.5);
    near(found?.raw, 31);
    // NumPy 2.4: v = sum(W² p (1−p) / (k−1) (1 − k/N)); statsmodels 0.15: proportion_confint(R·n, n, method='wilson') with
    // n = R(1−R)/v; Kish: 1 + w.var() / w.mean()² over the persons' weights N/k.
    near(found?.low, 28.07212475919526);
    near(found?.high, 37.26445626783542);
    near(found?.designEffect, 1.09375);
  });

  // NumPy 2.4 and scipy.stats.t.ppf(0.975, df): strata of means, Satterthwaite's df.
  it('has the interval of a stratified mean', () => {
    const found = postStratify([stratum('a', 70, 0, 1, 1, 3, 2), stratum('b', 30, 1, 1, 2, 1, 1)], 'mean');
    near(found?.value, 72.0);
    near(found?.low, 58.074857478716595);
    near(found?.high, 85.92514252128339);
    near(found?.designEffect, 1.105);
  });

  it('is the raw one where everybody answered in proportion', () => {
    const found = postStratify([stratum('a', 300, 10, 0, 0, 0, 20), stratum('b', 100, 1, 0, 0, 0, 9)], 'top2');
    near(found?.value, found?.raw ?? Number.NaN);
    near(found?.designEffect, 1);
  });

  it('takes groups together that are too small to stand for their dossiers', () => {
    const small = [stratum('c', 40, 1, 0, 0, 0, 1), stratum(null, 0, 0, 0, 0, 0, 9), stratum('d', 25, 0, 0, 0, 0, 0)];
    const found = postStratify([stratum('a', 200, 5, 0, 0, 0, 5), ...small, stratum('b', 90, 2, 0, 0, 0, 5)], 'top2');
    expect(found?.strata).toEqual([
      { groups: ['a'], dossiers: 200, persons: 10 },
      { groups: ['b'], dossiers: 90, persons: 7 },
      { groups: ['c', null, 'd'], dossiers: 65, persons: 11 },
    ]);
  });

  it('lets the smallest group join where the small ones together are still too small', () => {
    const strata = [stratum('a', 200, 5, 0, 0, 0, 5), stratum('b', 90, 2, 0, 0, 0, 5), stratum('c', 40, 0, 0, 0, 0, 2)];
    expect(postStratify(strata, 'top2')?.strata).toEqual([
      { groups: ['a'], dossiers: 200, persons: 10 },
      { groups: ['c', 'b'], dossiers: 130, persons: 9 },
    ]);
  });

  it('cannot be told from fewer than five persons, or without dossiers', () => {
    expect(postStratify([], 'top2')).toBeNull();
    expect(postStratify([stratum('a', 100, 0, 0, 0, 0, 4)], 'top2')).toBeNull();
    expect(postStratify([stratum('a', 0, 0, 0, 0, 0, 40)], 'top2')).toBeNull();
  });

  it.each(['top2', 'mean'] as const)('does not claim to know everything where all agree, by %s', (lead) => {
    const agreed = postStratify([stratum('a', 100, 0, 0, 0, 0, 20), stratum('b', 300, 0, 0, 0, 0, 10)], lead);
    expect(agreed).toMatchObject({ value: 100, high: 100 });
    expect(agreed?.low).toBeLessThan(95);
    const everybody = postStratify([stratum('a', 20, 0, 0, 0, 0, 20), stratum('b', 10, 5, 0, 0, 0, 5)], lead);
    near(everybody?.low, everybody?.value ?? Number.NaN);
    near(everybody?.high, everybody?.value ?? Number.NaN);
  });
});
