import { expect, test } from 'vitest';
import { calendarDay, clockFace, toInstant } from './vietnam-time.ts';

const evening = Date.parse('2026-10-08T17:30:00Z');

test('an instant carries the offset of Vietnam and names the same moment', () => {
  expect(toInstant(evening)).toBe('2026-10-09T00:30:00.000+07:00');
  expect(Date.parse(toInstant(evening))).toBe(evening);
});

test('the clock on the wall shows Vietnam time in any zone of the tablet', () => {
  expect(clockFace(evening)).toBe('00:30');
  expect(calendarDay(evening, 'vi-VN')).toContain('09/10/2026');
});
