import { datesOf } from '@hailong/shared/period/reporting-period.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { describe, expect, test } from 'vitest';
import type { ChosenPeriod } from '../address.ts';
import { liesAhead, monthHolding, ofKind, stepBack, stepOn, yearCutOf } from './period-steps.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
const calendar = { calendar: 'calendar', yearEndsOn: null } as const;
const administrative = { calendar: 'administrative', yearEndsOn: null } as const;

describe('going from period to period', () => {
  test('crosses the ends of years, in months and in quarters', () => {
    expect(stepBack({ kind: 'month', year: 2026, number: 1 })).toEqual({ kind: 'month', year: 2025, number: 12 });
    expect(stepOn({ kind: 'month', year: 2026, number: 12 })).toEqual({ kind: 'month', year: 2027, number: 1 });
    expect(stepOn({ kind: 'quarter', year: 2026, number: 4 })).toEqual({ kind: 'quarter', year: 2027, number: 1 });
    expect(stepBack(january)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(stepOn({ from: '2026-12-01', to: '2026-12-31' })).toEqual({ from: '2027-01-01', to: '2027-01-31' });
  });

  test.each(['month', 'quarter', 'half-year', 'nine-months', 'year'] as const)(
    '%s: comes back to where it was',
    (kind) => {
      let period: ChosenPeriod = { kind, year: 2026, number: 1 };
      for (let count = 0; count < 30; count += 1) period = stepOn(period);
      for (let count = 0; count < 30; count += 1) period = stepBack(period);
      expect(period).toEqual({ kind, year: 2026, number: 1 });
    },
  );

  test('leaves a period without a name for the calendar months around it', () => {
    const days = { from: '2026-01-15', to: '2026-02-14' };
    expect(stepBack(days)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(stepOn(days)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  });

  test('knows a period that has not begun', () => {
    expect(liesAhead(january, '2025-12-31')).toBe(true);
    expect(liesAhead(january, '2026-01-01')).toBe(false);
  });
});

describe('the month the page opens with', () => {
  test('is cut as the plan cuts it', () => {
    expect(monthHolding('2026-01-14', calendar)).toEqual({ kind: 'month', year: 2026, number: 1 });
    expect(monthHolding('2026-01-15', administrative)).toEqual({ kind: 'month', year: 2026, number: 2 });
    expect(monthHolding('2026-12-15', administrative)).toEqual({ kind: 'month', year: 2027, number: 1 });
  });

  test('follows the calendar where there is no plan, or the plan names none', () => {
    expect(yearCutOf(null)).toEqual(calendar);
    const plan = { reporting: [{ period: 'year', endsOn: '11-30' }] } as unknown as Plan;
    expect(yearCutOf(plan)).toEqual({ calendar: 'calendar', yearEndsOn: '11-30' });
  });
});

describe('choosing another length', () => {
  test('stays around today while the period is under way, and around its last day afterwards', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    expect(ofKind('month', year, '2026-05-20', calendar)).toEqual({ kind: 'month', year: 2026, number: 5 });
    expect(ofKind('month', year, '2027-05-20', calendar)).toEqual({ kind: 'month', year: 2026, number: 12 });
    expect(ofKind('quarter', january, '2026-05-20', calendar)).toEqual({ kind: 'quarter', year: 2026, number: 1 });
  });

  test('from the last quarter, nine months are those of the same year', () => {
    const october = { from: '2026-10-01', to: '2026-10-31' };
    expect(ofKind('nine-months', october, '2026-11-20', calendar)).toEqual({
      kind: 'nine-months',
      year: 2026,
      number: 1,
    });
  });

  test('a year that closes on 30 November is the next one in December', () => {
    const cut = { calendar: 'calendar', yearEndsOn: '11-30' } as const;
    const period = ofKind('year', { from: '2025-12-01', to: '2025-12-31' }, '2025-12-05', cut);
    expect(period).toEqual({ kind: 'year', year: 2026, number: 1 });
    expect(datesOf(period, cut.calendar, cut.yearEndsOn)).toEqual({ from: '2025-12-01', to: '2026-11-30' });
  });
});
