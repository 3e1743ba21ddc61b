import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, countDays } from './day.ts';
import {
  calendars,
  datesOf,
  periodBefore,
  periodHolding,
  periodKinds,
  readReportingPeriod,
  samePeriodLastYear,
  writeReportingPeriod,
} from './reporting-period.ts';

const dates = (text: string, calendar: 'calendar' | 'administrative', yearEndsOn: string | null = null) => {
  const period = readReportingPeriod(text);
  if (period === null) throw new Error(text);
  const { from, to } = datesOf(period, calendar, yearEndsOn);
  return `${from} ${to}`;
};

/** Cut-off days of NĐ 09/2019/NĐ-CP, Article 12. */
describe('the administrative calendar', () => {
  it.each([
    ['2026-01', '2025-12-15 2026-01-14'],
    ['2026-03', '2026-02-15 2026-03-14'],
    ['2026-12', '2026-11-15 2026-12-14'],
    ['2026-Q1', '2025-12-15 2026-03-14'],
    ['2026-Q2', '2026-03-15 2026-06-14'],
    ['2026-Q3', '2026-06-15 2026-09-14'],
    ['2026-Q4', '2026-09-15 2026-12-14'],
    ['2026-H1', '2025-12-15 2026-06-14'],
    ['2026-H2', '2026-06-15 2026-12-14'],
    ['2026-9M', '2025-12-15 2026-09-14'],
    ['2026', '2025-12-15 2026-12-14'],
  ])('%s runs %s', (text, expected) => {
    expect(dates(text, 'administrative')).toBe(expected);
  });
});

describe('the calendar year', () => {
  it.each([
    ['2026-02', '2026-02-01 2026-02-28'],
    ['2028-02', '2028-02-01 2028-02-29'],
    ['2026-12', '2026-12-01 2026-12-31'],
    ['2026-Q4', '2026-10-01 2026-12-31'],
    ['2026-H1', '2026-01-01 2026-06-30'],
    ['2026-9M', '2026-01-01 2026-09-30'],
    ['2026', '2026-01-01 2026-12-31'],
  ])('%s runs %s', (text, expected) => {
    expect(dates(text, 'calendar')).toBe(expected);
  });
});

it('ends a year where the plan of Sơn Mai ends it', () => {
  expect(dates('2025', 'calendar', '11-30')).toBe('2024-12-01 2025-11-30');
  expect(dates('2025-Q4', 'calendar', '11-30')).toBe('2025-10-01 2025-12-31');
  expect(dates('2027', 'calendar', '02-29')).toBe('2026-03-01 2027-02-28');
});

it.each(['2026-13', '2026-00', '2026-Q5', '2026-H3', '2026-6M', '26', '2026-1', '0000', ''])(
  'does not read %j',
  (text) => {
    expect(readReportingPeriod(text)).toBeNull();
  },
);

const period = fc
  .record({ kind: fc.constantFrom(...periodKinds), year: fc.integer({ min: 1990, max: 2100 }), number: fc.nat() })
  .map(({ kind, year, number }) => {
    const most = { month: 12, quarter: 4, 'half-year': 2, 'nine-months': 1, year: 1 }[kind];
    return { kind, year, number: (number % most) + 1 };
  });
const calendar = fc.constantFrom(...calendars);

it('writes what it reads', () => {
  fc.assert(
    fc.property(period, (one) => {
      expect(readReportingPeriod(writeReportingPeriod(one))).toEqual(one);
    }),
  );
});

it('leaves no day out and counts none twice: each period begins the day after the one before it ends', () => {
  fc.assert(
    fc.property(period, calendar, (one, cut) => {
      fc.pre(one.kind !== 'nine-months');
      expect(addDays(datesOf(periodBefore(one), cut).to, 1)).toBe(datesOf(one, cut).from);
    }),
  );
});

it('finds the period that holds each of its days', () => {
  fc.assert(
    fc.property(period, calendar, fc.nat(), (one, cut, offset) => {
      const { from, to } = datesOf(one, cut);
      expect(periodHolding(addDays(from, offset % countDays(from, to)), one.kind, cut)).toEqual(one);
    }),
  );
});

it('knows the same period of last year', () => {
  expect(samePeriodLastYear({ kind: 'quarter', year: 2026, number: 1 })).toEqual({
    kind: 'quarter',
    year: 2025,
    number: 1,
  });
});

it('holds no day of the last quarter in nine months', () => {
  expect(periodHolding('2026-10-01', 'nine-months', 'calendar')).toBeNull();
  expect(periodHolding('2026-12-15', 'nine-months', 'administrative')).toEqual({
    kind: 'nine-months',
    year: 2027,
    number: 1,
  });
});
