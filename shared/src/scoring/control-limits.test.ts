import { describe, expect, it } from 'vitest';
import { controlLimits } from './control-limits.ts';
import { orangeJuice } from './testing/orange-juice.ts';

const point = (hits: number, answers: number, independent = answers) => ({ hits, answers, independent });

describe('the limits of a chart', () => {
  // D. C. Montgomery, Introduction to Statistical Quality Control, example 7.1: centre 0.2313, limits 0.0524 and 0.4102.
  it('are those of the textbook', () => {
    const { centre, limits } = controlLimits(orangeJuice.map((hits) => point(hits, 50)));
    expect(centre).toBeCloseTo(23.13, 2);
    expect(limits).toHaveLength(30);
    for (const one of limits) {
      expect(one?.low3).toBeCloseTo(5.24, 2);
      expect(one?.high3).toBeCloseTo(41.02, 2);
    }
  });

  // NumPy 2.4: p + j * np.sqrt(p * (1 - p) / n) with p = 347/1500, n = 50, j = -3 … 3.
  it('agree with it to the digits it leaves out', () => {
    const { low1, high1, low2, high2, low3, high3 } =
      controlLimits(orangeJuice.map((hits) => point(hits, 50))).limits[0] ?? {};
    const expected = [
      5.242754807192823, 11.206280982572993, 17.169807157953162, 29.0968595087135, 35.060385684093674,
      41.02391185947384,
    ];
    for (const [index, found] of [low3, low2, low1, high1, high2, high3].entries()) {
      expect(Math.abs((found ?? Number.NaN) - (expected[index] ?? 0))).toBeLessThan(1e-9);
    }
  });

  it('are wide where few answered, and stay within 0 and 100', () => {
    const { centre, limits } = controlLimits([point(4, 5), point(360, 400), point(0, 0)]);
    expect(centre).toBeCloseTo((100 * 364) / 405, 12);
    expect(limits[0]?.low3).toBeLessThan(limits[1]?.low3 ?? 0);
    expect(limits[0]?.high3).toBe(100);
    expect(limits[2]).toBeNull();
  });

  it('are as wide as the persons are few, not the answers many', () => {
    const { limits } = controlLimits([point(80, 100), point(80, 100, 25)]);
    expect((limits[1]?.high1 ?? 0) - 80).toBeCloseTo(2 * ((limits[0]?.high1 ?? 0) - 80), 9);
  });

  it('are none where nobody answered at all', () => {
    expect(controlLimits([point(0, 0), point(0, 0)])).toEqual({ centre: null, limits: [null, null] });
  });
});
