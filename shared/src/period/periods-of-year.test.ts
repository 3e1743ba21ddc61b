import { describe, expect, it } from 'vitest';
import { addDays } from './day.ts';
import { periodsOfYear } from './periods-of-year.ts';
import { calendars, readReportingPeriod } from './reporting-period.ts';

const listed = (...args: Parameters<typeof periodsOfYear>) =>
  periodsOfYear(...args).map(({ id, dates }) => `${id} ${dates.from} ${dates.to}`);

describe('the periods of a year', () => {
  it('by NĐ 09/2019, Article 12: months from the 15th to the 14th', () => {
    expect(listed(2026, 'administrative')).toEqual([
      '2026-01 2025-12-15 2026-01-14',
      '2026-02 2026-01-15 2026-02-14',
      '2026-03 2026-02-15 2026-03-14',
      '2026-04 2026-03-15 2026-04-14',
      '2026-05 2026-04-15 2026-05-14',
      '2026-06 2026-05-15 2026-06-14',
      '2026-07 2026-06-15 2026-07-14',
      '2026-08 2026-07-15 2026-08-14',
      '2026-09 2026-08-15 2026-09-14',
      '2026-10 2026-09-15 2026-10-14',
      '2026-11 2026-10-15 2026-11-14',
      '2026-12 2026-11-15 2026-12-14',
      '2026-Q1 2025-12-15 2026-03-14',
      '2026-Q2 2026-03-15 2026-06-14',
      '2026-Q3 2026-06-15 2026-09-14',
      '2026-Q4 2026-09-15 2026-12-14',
      '2026-H1 2025-12-15 2026-06-14',
      '2026-H2 2026-06-15 2026-12-14',
      '2026-9M 2025-12-15 2026-09-14',
      '2026 2025-12-15 2026-12-14',
    ]);
  });

  it('of the calendar, the year of Sơn Mai ending on 30 November', () => {
    const all = listed(2025, 'calendar', '11-30');
    expect(all).toHaveLength(20);
    expect(all).toContain('2025-Q4 2025-10-01 2025-12-31');
    expect(all.at(-1)).toBe('2025 2024-12-01 2025-11-30');
  });

  it.each(calendars)('have names that are read back, and leave no day out: %s', (calendar) => {
    const all = periodsOfYear(2028, calendar);
    for (const { id, dates: _, ...period } of all) expect(readReportingPeriod(id)).toEqual(period);
    for (const kind of ['month', 'quarter', 'half-year'] as const) {
      const own = all.filter((one) => one.kind === kind);
      for (const [index, { dates }] of own.slice(1).entries()) {
        expect(dates.from).toBe(addDays(own[index]?.dates.to ?? '', 1));
      }
      const year = all.at(-1)?.dates;
      expect([own.at(0)?.dates.from, own.at(-1)?.dates.to]).toEqual([year?.from, year?.to]);
    }
  });
});
