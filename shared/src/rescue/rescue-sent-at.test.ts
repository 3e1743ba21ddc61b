import { expect, it } from 'vitest';
import { dateSurvey } from '../submission/date-survey.ts';
import { rescueSentAt } from './rescue-sent-at.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const now = at('2026-02-20T15:00');

/** The day of a survey finished at `finished` by the tablet, in a file made at `madeAt` and brought on 20 February. */
function dayOf(finished: string, madeAt: string, clockDifferenceMs: number | null): string {
  const sentMs = rescueSentAt({ madeAt: `${madeAt}:00+07:00`, clockDifferenceMs }, now);
  const finishedMs = at(finished);
  return dateSurvey({ startedMs: finishedMs - 60_000, finishedMs, sentMs, receivedMs: now }).day;
}

it('the days a file was carried are no error of the clock', () => {
  expect(dayOf('2026-02-10T09:00', '2026-02-12T09:00', null)).toBe('2026-02-10');
  expect(dayOf('2026-02-10T09:00', '2026-02-12T09:00', 30_000)).toBe('2026-02-10');
});

it('a clock known to be a year behind is put right', () => {
  expect(dayOf('2025-02-10T09:00', '2025-02-12T09:00', 365 * 86_400_000)).toBe('2026-02-10');
});

it('a clock that cannot be true is put right as if the file had been brought at once', () => {
  expect(dayOf('1970-01-03T09:00', '1970-01-05T15:00', null)).toBe('2026-02-18');
  expect(dayOf('2027-01-03T09:00', '2027-01-05T15:00', null)).toBe('2026-02-18');
});
