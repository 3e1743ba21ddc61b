import { expect, it } from 'vitest';
import { OPEN_DAY_MINUTES, openMinutesBetween, workingDaysSince } from './opening-time.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);

it('is open nine and a half hours a day', () => {
  expect(OPEN_DAY_MINUTES).toBe(570);
});

it.each([
  ['within a morning', '2026-02-10T08:00', '2026-02-10T08:45', 45],
  ['before opening', '2026-02-10T06:00', '2026-02-10T07:30', 0],
  ['over a night', '2026-02-09T16:50', '2026-02-10T08:00', 40],
  ['over a weekend', '2026-02-06T16:50', '2026-02-09T08:00', 40],
  ['over Tết', '2026-02-13T17:00', '2026-02-23T07:30', 0],
  ['over a whole day', '2026-02-09T17:00', '2026-02-11T07:30', 570],
  ['backwards', '2026-02-11T09:00', '2026-02-10T09:00', 0],
])('counts opening minutes %s', (_, from, to, minutes) => {
  expect(openMinutesBetween(at(from), at(to))).toBe(minutes);
});

it.each([
  ['the same day', '2026-02-09', '2026-02-09', 0],
  ['the next day', '2026-02-09', '2026-02-10', 1],
  ['from Friday to Monday', '2026-02-06', '2026-02-09', 1],
  ['from Monday to Friday', '2026-02-02', '2026-02-06', 4],
  ['over Tết', '2026-02-13', '2026-02-23', 1],
  ['backwards', '2026-02-10', '2026-02-09', 0],
])('counts working days to %s', (_, day, today, days) => {
  expect(workingDaysSince(day, today)).toBe(days);
});
