import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../period/day.ts';
import { judgeCoverage } from './coverage.ts';
import { cumulativeShare } from './cumulative-share.ts';

describe('the share from the first day on', () => {
  it('adds up day by day', () => {
    const days = [
      { day: '2026-01-05', eligible: 0, surveyed: 0 },
      { day: '2026-01-06', eligible: 8, surveyed: 1 },
      { day: '2026-01-07', eligible: 2, surveyed: 1 },
    ];
    expect(cumulativeShare(days)).toEqual([
      { day: '2026-01-05', eligible: 0, surveyed: 0, eligibleSoFar: 0, surveyedSoFar: 0, share: null },
      { day: '2026-01-06', eligible: 8, surveyed: 1, eligibleSoFar: 8, surveyedSoFar: 1, share: 0.125 },
      { day: '2026-01-07', eligible: 2, surveyed: 1, eligibleSoFar: 10, surveyedSoFar: 2, share: 0.2 },
    ]);
  });

  it('has no days for a period without days', () => {
    expect(cumulativeShare([])).toEqual([]);
  });

  it('ends at the share of the whole period', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 60 }), (pairs) => {
        const days = pairs.map(([eligible, surveyed], index) => ({
          day: addDays('2026-01-01', index),
          eligible,
          surveyed,
        }));
        const eligible = pairs.reduce((sum, [one]) => sum + one, 0);
        const surveyed = pairs.reduce((sum, [, one]) => sum + one, 0);
        const whole = judgeCoverage({ eligible, surveyed, pending: 0 }, null);
        expect(cumulativeShare(days).at(-1)).toMatchObject({
          eligibleSoFar: eligible,
          surveyedSoFar: surveyed,
          share: whole.share,
        });
      }),
    );
  });
});
