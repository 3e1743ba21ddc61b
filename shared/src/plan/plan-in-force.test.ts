import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportingPeriod } from '../period/reporting-period.ts';
import quangKhe from './definitions/quang-khe-2026.json' with { type: 'json' };
import sonMai from './definitions/son-mai-2025.json' with { type: 'json' };
import { planSchema } from './plan.ts';
import { datesByPlan, headOf, type PlanHead, planInForce, planYearOf } from './plan-in-force.ts';

const head = (year: number, changes: Partial<PlanHead> = {}): PlanHead => ({
  year,
  revision: 1,
  calendar: 'calendar',
  yearEndsOn: null,
  effectiveFrom: null,
  ...changes,
});
const administrative = { calendar: 'administrative' } as const;
const nameOf = (found: PlanHead | null) => (found === null ? null : `${found.year}/${found.revision}`);
const on = (heads: readonly PlanHead[], day: string) => nameOf(planInForce(heads, { from: day, to: day }));
const during = (heads: readonly PlanHead[], from: string, to: string) => nameOf(planInForce(heads, { from, to }));

describe('the year of a plan', () => {
  it('begins and ends as its calendar and its document say', () => {
    expect(planYearOf(head(2027, administrative))).toEqual({ from: '2026-12-15', to: '2027-12-14' });
    expect(planYearOf(headOf(planSchema.parse(sonMai), 1))).toEqual({ from: '2024-12-01', to: '2025-11-30' });
    expect(planYearOf(headOf(planSchema.parse(quangKhe), 1))).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });
});

describe('the plan in force', () => {
  it.each([
    ['2025-12-14', '2025/1'],
    ['2025-12-15', '2026/1'],
    ['2026-12-14', '2026/1'],
    ['2026-12-20', '2027/1'],
  ])('in the administrative calendar on %s is %s', (day, expected) => {
    const years = [2025, 2026, 2027].map((year) => head(year, administrative));
    expect(on(years, day)).toBe(expected);
  });

  it('of Sơn Mai on 5 December 2025 is the one of 2026', () => {
    const years = [2025, 2026].map((year) => head(year, { yearEndsOn: '11-30' }));
    expect(on(years, '2025-11-30')).toBe('2025/1');
    expect(on(years, '2025-12-05')).toBe('2026/1');
  });

  it('without one for the year is the latest earlier one, and before the first there is none', () => {
    const years = [head(2024), head(2026)];
    expect(on(years, '2025-06-01')).toBe('2024/1');
    expect(on(years, '2031-06-01')).toBe('2026/1');
    expect(on(years, '2023-12-31')).toBeNull();
    expect(on([], '2026-01-01')).toBeNull();
  });

  it('where two calendars overlap holds the whole period, and of two that do is the later one', () => {
    const years = [head(2025), head(2026, administrative)];
    expect(during(years, '2025-12-01', '2025-12-31')).toBe('2025/1');
    expect(during(years, '2025-01-01', '2025-12-31')).toBe('2025/1');
    expect(during(years, '2025-12-15', '2026-01-14')).toBe('2026/1');
    expect(on(years, '2025-12-20')).toBe('2026/1');
  });

  it('of a period over two years is the one of its last day', () => {
    expect(during([head(2025), head(2026)], '2025-06-01', '2026-05-31')).toBe('2026/1');
  });
});

describe('a plan that was changed', () => {
  const amended = [head(2026), head(2026, { revision: 2, effectiveFrom: '2026-07-01' })];

  it('by an amendment keeps the one before for periods that end before it', () => {
    expect(during(amended, '2026-06-01', '2026-06-30')).toBe('2026/1');
    expect(during(amended, '2026-06-15', '2026-07-14')).toBe('2026/2');
    expect(during(amended, '2026-01-01', '2026-12-31')).toBe('2026/2');
  });

  it('by a correction is corrected for the whole year, older amendments included', () => {
    const corrected = [...amended, head(2026, { revision: 3 })];
    expect(on(corrected, '2026-01-01')).toBe('2026/3');
    expect(on(corrected, '2026-12-31')).toBe('2026/3');
  });

  it('by several amendments is the latest that has begun, in the order they were loaded', () => {
    const twice = [...amended, head(2026, { revision: 3, effectiveFrom: '2026-04-01' })];
    expect(on(twice, '2026-03-31')).toBe('2026/1');
    expect(on(twice, '2026-05-01')).toBe('2026/3');
    expect(on(twice, '2026-08-01')).toBe('2026/3');
  });

  it('before its first revision begins is the one of the year before', () => {
    const late = [head(2025), head(2026, { effectiveFrom: '2026-02-18' })];
    expect(on(late, '2026-01-31')).toBe('2025/1');
    expect(on(late, '2026-02-18')).toBe('2026/1');
  });

  it('is the same in whatever order the revisions come', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((number) => `2026-0${1 + (number % 9)}-${String(number).padStart(2, '0')}`);
    const heads = fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 2024, max: 2027 }),
        revision: fc.integer({ min: 1, max: 5 }),
        calendar: fc.constantFrom('calendar' as const, 'administrative' as const),
        yearEndsOn: fc.constantFrom(null, '11-30'),
        effectiveFrom: fc.option(day),
      }),
      { selector: ({ year, revision }) => `${year}/${revision}`, maxLength: 8 },
    );
    fc.assert(
      fc.property(heads, day, (all, on_) => {
        const found = planInForce(all, { from: on_, to: on_ });
        expect(planInForce(all.toReversed(), { from: on_, to: on_ })).toEqual(found);
        if (found?.effectiveFrom != null) expect(found.effectiveFrom <= on_).toBe(true);
      }),
    );
  });
});

describe('the days of a reporting period', () => {
  const datesOf = (heads: readonly PlanHead[], text: string) => {
    const period = readReportingPeriod(text);
    if (period === null) throw new Error(text);
    const { from, to } = datesByPlan(heads, period);
    return `${from} ${to}`;
  };

  it('are cut by the plan of its year, by the calendar without any', () => {
    const years = [head(2025), head(2026, administrative)];
    expect(datesOf(years, '2025-Q1')).toBe('2025-01-01 2025-03-31');
    expect(datesOf(years, '2026-Q1')).toBe('2025-12-15 2026-03-14');
    expect(datesOf([], '2026-Q1')).toBe('2026-01-01 2026-03-31');
  });

  it('of a year without a plan are cut as in the nearest one', () => {
    const only = [head(2026, { yearEndsOn: '11-30' })];
    expect(datesOf(only, '2027')).toBe('2026-12-01 2027-11-30');
    expect(datesOf(only, '2025')).toBe('2024-12-01 2025-11-30');
  });

  it('keep the calendar that was in force when they ended', () => {
    const changed = [head(2026), head(2026, { revision: 2, effectiveFrom: '2026-06-01', ...administrative })];
    expect(datesOf(changed, '2026-05')).toBe('2026-05-01 2026-05-31');
    expect(datesOf(changed, '2026-07')).toBe('2026-06-15 2026-07-14');
  });
});
