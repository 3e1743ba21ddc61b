import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCoverage, type Target } from './coverage.ts';

const basis = 'received-in-person';
const aboveTenPercent: Target = { share: 0.1, comparison: 'more-than', basis };
const atLeastTenPercent: Target = { share: 0.1, comparison: 'at-least', basis };
const counts = (eligible: number, surveyed: number) => ({ eligible, surveyed, pending: 0 });

describe('the surveyed share', () => {
  // Plan 18/KH-UBND of Quảng Khê, V.3: "trên 10% tổng số hồ sơ nhận trực tiếp"; 10 % of 190 is exactly 19.
  it('is not met at exactly 10 %: 19 of 190', () => {
    expect(judgeCoverage(counts(190, 19), aboveTenPercent)).toEqual({
      eligible: 190,
      surveyed: 19,
      pending: 0,
      share: 0.1,
      target: 0.1,
      comparison: 'more-than',
      met: false,
      stillNeeded: 1,
    });
  });

  it('is met with one survey more: 20 of 190', () => {
    expect(judgeCoverage(counts(190, 20), aboveTenPercent)).toMatchObject({ met: true, stillNeeded: 0 });
  });

  it('is met at exactly 10 % where the plan asks for at least 10 %', () => {
    expect(judgeCoverage(counts(190, 19), atLeastTenPercent)).toMatchObject({ met: true, stillNeeded: 0 });
    expect(judgeCoverage(counts(190, 18), atLeastTenPercent)).toMatchObject({ met: false, stillNeeded: 1 });
  });

  it('rounds up what is needed when the target falls between two numbers', () => {
    expect(judgeCoverage(counts(195, 0), aboveTenPercent)).toMatchObject({ stillNeeded: 20 });
    expect(judgeCoverage(counts(195, 0), atLeastTenPercent)).toMatchObject({ stillNeeded: 20 });
  });

  it('has no verdict where the plan sets no target', () => {
    expect(judgeCoverage(counts(190, 19), null)).toMatchObject({
      share: 0.1,
      target: null,
      comparison: null,
      met: null,
      stillNeeded: null,
    });
  });

  it('has no share and no verdict while nothing is eligible', () => {
    expect(judgeCoverage(counts(0, 0), aboveTenPercent)).toMatchObject({ share: null, met: null, stillNeeded: 0 });
    expect(judgeCoverage(counts(0, 3), aboveTenPercent)).toMatchObject({ share: null, met: null, stillNeeded: 0 });
  });

  it('may pass 1: more surveyed than received in a short period', () => {
    expect(judgeCoverage(counts(2, 5), aboveTenPercent)).toMatchObject({ share: 2.5, met: true });
  });

  it('hands on how many surveys wait for their dossier', () => {
    expect(judgeCoverage({ eligible: 10, surveyed: 1, pending: 7 }, aboveTenPercent).pending).toBe(7);
  });
});

describe('targets that binary numbers cannot hold', () => {
  // 0.1 · eligible has an exact answer in integers: surveyed · 10 against eligible.
  it('judges 10 % of every number up to 3000 as integers do', () => {
    for (let eligible = 1; eligible <= 3000; eligible += 1) {
      for (const surveyed of [Math.floor(eligible / 10) - 1, Math.floor(eligible / 10), Math.ceil(eligible / 10) + 1]) {
        if (surveyed < 0) continue;
        expect(judgeCoverage(counts(eligible, surveyed), aboveTenPercent).met).toBe(surveyed * 10 > eligible);
        expect(judgeCoverage(counts(eligible, surveyed), atLeastTenPercent).met).toBe(surveyed * 10 >= eligible);
      }
    }
  });

  it('judges every share in thousandths as integers do', () => {
    const thousandths = fc.integer({ min: 1, max: 1000 });
    const many = fc.integer({ min: 1, max: 50_000 });
    fc.assert(
      fc.property(thousandths, many, fc.integer({ min: -2, max: 2 }), (perMille, eligible, beside) => {
        const surveyed = Math.max(0, Math.floor((perMille * eligible) / 1000) + beside);
        const share = perMille / 1000;
        const judge = (comparison: Target['comparison']) =>
          judgeCoverage(counts(eligible, surveyed), { share, comparison, basis }).met;
        expect(judge('more-than')).toBe(surveyed * 1000 > perMille * eligible);
        expect(judge('at-least')).toBe(surveyed * 1000 >= perMille * eligible);
      }),
    );
  });
});

describe('how many are still needed', () => {
  const target = fc.record({
    share: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
    comparison: fc.constantFrom('more-than' as const, 'at-least' as const),
    basis: fc.constant(basis),
  });
  const number = fc.integer({ min: 0, max: 20_000 });

  it('is the smallest number that makes it met', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), number, target, (eligible, surveyed, wanted) => {
        const needed = judgeCoverage(counts(eligible, surveyed), wanted).stillNeeded ?? Number.NaN;
        expect(judgeCoverage(counts(eligible, surveyed + needed), wanted).met).toBe(true);
        if (needed > 0) expect(judgeCoverage(counts(eligible, surveyed + needed - 1), wanted).met).toBe(false);
      }),
    );
  });

  it('is nothing exactly when the target is met', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), number, target, (eligible, surveyed, wanted) => {
        const { met, stillNeeded } = judgeCoverage(counts(eligible, surveyed), wanted);
        expect(met).toBe(stillNeeded === 0);
      }),
    );
  });
});
