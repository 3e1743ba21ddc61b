import { addDays, listDays } from '@hailong/shared/period/day.ts';
import { describe, expect, it } from 'vitest';
import { recentList, type SampleDossier } from './demo-list.ts';

/** One dossier a day, with serials that begin anew each day: the worst case for codes that meet. */
const sample: SampleDossier[] = listDays('2026-01-02', '2026-01-30').map((day) => ({
  code: `H36.99.01-${day.slice(2).replaceAll('-', '')}-0001`,
  procedure: null,
  field: 'Hộ tịch',
  channel: 'in-person',
  resultChannel: 'in-person',
  receivedAt: `${day} 08:00:00`,
  returnedAt: `${day} 09:00:00`,
}));

const codesOf = (list: string) =>
  list
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(';')[0]?.replaceAll('"', ''));

describe('the sample list moved to the weeks before a day', () => {
  it('names no dossier twice and none of the sample, whatever the day', () => {
    const own = new Set(sample.map(({ code }) => code));
    for (const day of listDays('2026-06-01', '2027-12-31').filter((_, index) => index % 3 === 0)) {
      const codes = codesOf(recentList(sample, day));
      expect(new Set(codes).size, day).toBe(codes.length);
      expect(
        codes.filter((code) => own.has(code ?? '')),
        day,
      ).toEqual([]);
    }
  });

  it('reaches up to the day and back to the same month a year before', () => {
    const today = '2026-11-22';
    const days = recentList(sample, today)
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(';')[3]?.slice(1, 11) ?? '')
      .sort();
    expect((days.at(-1) ?? '') > addDays(today, -7)).toBe(true);
    expect(days.every((day) => day <= today)).toBe(true);
    expect((days[0] ?? '') < '2025-12-01').toBe(true);
  });
});
