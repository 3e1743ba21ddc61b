import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverPeriod, spanHolding, spans } from './cover-period.ts';
import { addDays, listDays } from './day.ts';
import { calendars, datesOf, periodKinds } from './reporting-period.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2023-01-01', offset));

describe('half-months and weeks', () => {
  it.each([
    ['2026-02-01', '2026-02-01', '2026-02-14'],
    ['2026-02-14', '2026-02-01', '2026-02-14'],
    ['2026-02-15', '2026-02-15', '2026-02-28'],
    ['2028-02-29', '2028-02-15', '2028-02-29'],
    ['2026-12-31', '2026-12-15', '2026-12-31'],
  ])('%s lies in %s … %s', (one, from, to) => {
    expect(spanHolding(one, 'half-month')).toEqual({ from, to });
  });

  it.each([
    ['2026-02-09', '2026-02-09', '2026-02-15'],
    ['2026-02-15', '2026-02-09', '2026-02-15'],
    ['2026-01-01', '2025-12-29', '2026-01-04'],
  ])('%s lies in the week %s … %s', (one, from, to) => {
    expect(spanHolding(one, 'week')).toEqual({ from, to });
  });

  it('hold each day once', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...spans), (one, span) => {
        const { from, to } = spanHolding(one, span);
        for (const other of listDays(from, to)) expect(spanHolding(other, span)).toEqual({ from, to });
        expect(spanHolding(addDays(to, 1), span).from).toBe(addDays(to, 1));
      }),
    );
  });
});

describe('a period in whole spans', () => {
  it('is wholly covered for every period of either calendar', () => {
    for (const calendar of calendars) {
      for (const kind of periodKinds) {
        const cover = coverPeriod(datesOf({ kind, year: 2026, number: 1 }, calendar), ['half-month']);
        expect(cover.cuts).toEqual([]);
      }
    }
  });

  it('leaves the days before and behind', () => {
    expect(coverPeriod({ from: '2026-01-10', to: '2026-02-20' }, ['half-month'])).toEqual({
      span: 'half-month',
      whole: { from: '2026-01-15', to: '2026-02-14' },
      cuts: [
        { from: '2026-01-10', to: '2026-01-14' },
        { from: '2026-02-15', to: '2026-02-20' },
      ],
    });
  });

  it('is of weeks where those fit better', () => {
    const week = { from: '2026-02-09', to: '2026-02-15' };
    expect(coverPeriod(week, ['half-month', 'week'])).toEqual({ span: 'week', whole: week, cuts: [] });
    expect(coverPeriod(week, ['half-month'])).toEqual({ span: 'half-month', whole: null, cuts: [week] });
  });

  it('knows no other centuries', () => {
    const whole = { from: '1900-01-01', to: '2199-12-31' };
    expect(coverPeriod({ from: '0001-01-01', to: '9999-12-31' }, ['half-month'])).toMatchObject({ whole, cuts: [] });
    expect(coverPeriod({ from: '0001-01-01', to: '0002-01-01' }, ['week'])).toMatchObject({ whole: null, cuts: [] });
  });

  it('holds each day of the period once, and no other', () => {
    fc.assert(
      fc.property(day, fc.nat(120), fc.shuffledSubarray([...spans], { minLength: 1 }), (from, length, offered) => {
        const to = addDays(from, length);
        const { span, whole, cuts } = coverPeriod({ from, to }, offered as [(typeof spans)[number]]);
        const pieces = whole === null ? cuts : [whole, ...cuts];
        const days = pieces.flatMap((one) => listDays(one.from, one.to));
        expect(days.toSorted()).toEqual(listDays(from, to));
        if (whole === null) return;
        expect(spanHolding(whole.from, span).from).toBe(whole.from);
        expect(spanHolding(whole.to, span).to).toBe(whole.to);
      }),
    );
  });
});
