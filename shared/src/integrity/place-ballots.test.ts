import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, placeBallots } from './place-ballots.ts';

const cell = (counter: string | null, day: number, ballots: number): Cell => ({
  counter,
  day: `2026-01-${String(day).padStart(2, '0')}`,
  ballots,
});

describe('how closely a ballot may be told', () => {
  it('by counter and day, where five or more are of both', () => {
    const placed = placeBallots([cell('Q1', 5, 5), cell('Q1', 6, 7)]);
    expect(placed('Q1', '2026-01-05')).toEqual({ counter: 'Q1', day: '2026-01-05' });
  });

  it('by counter and month, on days with fewer', () => {
    const placed = placeBallots([cell('Q1', 5, 3), cell('Q1', 6, 2), cell('Q1', 7, 9)]);
    expect(placed('Q1', '2026-01-05')).toEqual({ counter: 'Q1', day: null });
    expect(placed('Q1', '2026-01-07')).toEqual({ counter: 'Q1', day: '2026-01-07' });
  });

  it('not so that one day alone is left: the smallest of the others joins it', () => {
    const placed = placeBallots([cell('Q1', 5, 1), cell('Q1', 6, 9), cell('Q1', 7, 6)]);
    expect(placed('Q1', '2026-01-05')).toEqual({ counter: 'Q1', day: null });
    expect(placed('Q1', '2026-01-07')).toEqual({ counter: 'Q1', day: null });
    expect(placed('Q1', '2026-01-06')).toEqual({ counter: 'Q1', day: '2026-01-06' });
  });

  it('without its counter, where the month holds few of it; and never the day of one by phone', () => {
    const placed = placeBallots([cell('Q1', 5, 2), cell('Q2', 5, 8), cell(null, 6, 7)]);
    expect(placed('Q1', '2026-01-05')).toEqual({ counter: null, day: null });
    expect(placed(null, '2026-01-06')).toEqual({ counter: null, day: null });
    expect(placed('Q2', '2026-01-05')).toEqual({ counter: 'Q2', day: '2026-01-05' });
  });

  it('not at all in a month of fewer than five', () => {
    expect(placeBallots([cell('Q1', 5, 2), cell('Q2', 5, 2)])('Q1', '2026-01-05')).toBeNull();
    expect(placeBallots([])('Q1', '2026-01-05')).toBeNull();
  });

  const cells = fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('Q1', 'Q2', 'Q3', null), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 })),
      { selector: ([counter, day]) => `${counter} ${day}` },
    )
    .map((all) => all.map(([counter, day, ballots]) => cell(counter, day, ballots)));

  it('always as one of five or more, whatever the month holds, and whatever the order it comes in', () => {
    fc.assert(
      fc.property(cells, (month) => {
        const placed = placeBallots(month);
        const backwards = placeBallots(month.toReversed());
        const sizes = new Map<string, number>();
        for (const { counter, day, ballots } of month) {
          const place = JSON.stringify(placed(counter, day));
          expect(JSON.stringify(backwards(counter, day))).toBe(place);
          sizes.set(place, (sizes.get(place) ?? 0) + ballots);
        }
        for (const [place, size] of sizes) {
          if (place === 'null') expect(month.reduce((sum, { ballots }) => sum + ballots, 0)).toBeLessThan(5);
          else expect(size, place).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
