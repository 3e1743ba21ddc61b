import { describe, expect, test } from 'vitest';
import { createFormat, timeOfInstant } from './format.ts';

const vi = createFormat('vi');
const en = createFormat('en');

describe('numbers', () => {
  test('are written the Vietnamese way', () => {
    expect(vi.count(1234567)).toBe('1.234.567');
    expect(vi.count(999)).toBe('999');
    expect(vi.score(89.06)).toBe('89,1');
    expect(vi.interval(79.14, 92.36)).toBe('79,1–92,4');
    expect(vi.share(31, 412, null)).toBe('7,5\u00a0%');
  });

  test('are written the English way', () => {
    expect(en.count(1234567)).toBe('1,234,567');
    expect(en.score(100)).toBe('100.0');
    expect(en.share(31, 412, null)).toBe('7.5%');
  });

  test('keep a target as the plan wrote it', () => {
    expect(vi.wholePercent(0.1)).toBe('10\u00a0%');
    expect(vi.wholePercent(0.07)).toBe('7\u00a0%');
    expect(vi.wholePercent(0.125)).toBe('12,5\u00a0%');
    expect(en.wholePercent(1)).toBe('100%');
  });
});

describe('days', () => {
  test('are dd/mm/yyyy in both languages', () => {
    expect(vi.day('2026-01-31')).toBe('31/01/2026');
    expect(en.day('2026-01-31')).toBe('31/01/2026');
    expect(vi.dayOfMonth('2026-01-31')).toBe('31/01');
    expect(vi.month('2026-01-31')).toBe('01/2026');
  });

  test('have the hour of Vietnam, wherever the computer is', () => {
    expect(timeOfInstant(Date.parse('2026-01-30T17:05:59Z'))).toBe('00:05');
    expect(timeOfInstant(Date.parse('2026-01-30T23:59:00+07:00'))).toBe('23:59');
  });
});

test('a change of a score has its sign, and none where it rounds to nought', () => {
  const { points, pointsRange, goal } = createFormat('vi');
  expect([points(2.34), points(-0.44), points(0.04), points(-0.04)]).toEqual(['+2,3', '−0,4', '0,0', '0,0']);
  expect(pointsRange(-3.2, 1.25)).toBe('−3,2 … +1,3');
  expect([goal(86), goal(87.5)]).toEqual(['86', '87,5']);
});
