import { describe, expect, it } from 'vitest';
import { controlLimits } from './control-limits.ts';
import { type RunRule, runRules } from './run-rules.ts';
import { orangeJuice } from './testing/orange-juice.ts';
import { print } from './testing/print.ts';
import { createChance } from './testing/simulate-centre.ts';

/** Centre 50, one sigma is 10 points. */
const even = { low1: 40, high1: 60, low2: 30, high2: 70, low3: 20, high3: 80 };
const signalsOf = (values: readonly (number | null)[]) =>
  runRules(values, { centre: 50, limits: values.map(() => even) });
/** At which points (counted from 0) a rule speaks. */
const at = (values: readonly (number | null)[], rule: RunRule, direction: 'up' | 'down') =>
  signalsOf(values).flatMap((signals, index) =>
    signals.some((one) => one.rule === rule && one.direction === direction) ? [index] : [],
  );
/** Up and down around the centre: nothing to report. */
const calm = [51, 49, 52, 48, 51, 49, 52, 48];

describe('the rules of a chart', () => {
  // Montgomery, example 7.1: samples 15 and 23 plot above the upper limit.
  it('find the two samples of the textbook that are out of control', () => {
    const chart = controlLimits(orangeJuice.map((hits) => ({ hits, answers: 50, independent: 50 })));
    const signals = runRules(
      orangeJuice.map((hits) => (100 * hits) / 50),
      chart,
    );
    const beyond = signals.flatMap((one, index) => (one.some(({ rule }) => rule === 'beyond-3') ? [index + 1] : []));
    expect(beyond).toEqual([15, 23]);
  });

  it('say nothing where nothing happens', () => {
    expect(signalsOf([...calm, ...calm]).flat()).toEqual([]);
  });

  it('report one point beyond three sigma, on it not yet', () => {
    expect(at([...calm, 81], 'beyond-3', 'up')).toEqual([8]);
    expect(at([...calm, 19], 'beyond-3', 'down')).toEqual([8]);
    expect(at([...calm, 80], 'beyond-3', 'up')).toEqual([]);
  });

  it('report two of three beyond two sigma, on the same side', () => {
    expect(at([...calm, 71, 49, 72], 'two-of-three-beyond-2', 'up')).toEqual([10]);
    expect(at([...calm, 29, 28], 'two-of-three-beyond-2', 'down')).toEqual([9]);
    expect(at([...calm, 71, 29], 'two-of-three-beyond-2', 'up')).toEqual([]);
    expect(at([...calm, 71, 49, 51, 71], 'two-of-three-beyond-2', 'up')).toEqual([]);
  });

  it('report four of five beyond one sigma, on the same side', () => {
    expect(at([...calm, 61, 62, 45, 63, 61], 'four-of-five-beyond-1', 'up')).toEqual([12]);
    expect(at([...calm, 61, 62, 45, 63, 59], 'four-of-five-beyond-1', 'up')).toEqual([]);
    expect(at([...calm, 39, 38, 37, 36], 'four-of-five-beyond-1', 'down')).toEqual([11]);
  });

  it('report eight in a row on one side, seven not yet', () => {
    const above = [51, 53, 52, 54, 51, 53, 52, 51];
    expect(at([49, ...above], 'eight-on-one-side', 'up')).toEqual([8]);
    expect(at([49, ...above.slice(1)], 'eight-on-one-side', 'up')).toEqual([]);
    expect(at([49, ...above.slice(1), 50], 'eight-on-one-side', 'up')).toEqual([]);
  });

  it('report six in a row that rise or fall', () => {
    expect(at([51, 49, 45, 46, 47, 48, 49, 51], 'six-in-a-row', 'up')).toEqual([7]);
    expect(at([50, 51, 49, 48, 47, 46, 45, 50], 'six-in-a-row', 'down')).toEqual([6]);
    expect(at([51, 49, 45, 46, 47, 47, 49, 51], 'six-in-a-row', 'up')).toEqual([]);
  });

  it('pass over points without answers', () => {
    expect(at([...calm, 71, null, null, 72], 'two-of-three-beyond-2', 'up')).toEqual([11]);
    expect(signalsOf([null, ...calm, null])[0]).toEqual([]);
  });

  it('keep to the first rule with fewer than eight points', () => {
    expect(signalsOf([51, 49, 72, 73, 81]).flat()).toEqual([{ rule: 'beyond-3', direction: 'up' }]);
    expect(signalsOf([51, 49, 51, 49, 51, 72, 73]).flat()).toEqual([]);
  });

  it.each([12, 24])('seldom speak of %i points of an unchanged centre', (length) => {
    const chance = createChance(1956);
    const charts = 400;
    let [any, first] = [0, 0];
    for (let chart = 0; chart < charts; chart += 1) {
      const points = Array.from({ length }, () => {
        const answers = 40 + Math.floor(chance() * 160);
        const hits = Array.from({ length: answers }, () => (chance() < 0.85 ? 1 : 0)).reduce<number>(
          (a, b) => a + b,
          0,
        );
        return { hits, answers, independent: answers };
      });
      const values = points.map(({ hits, answers }) => (100 * hits) / answers);
      const signals = runRules(values, controlLimits(points)).flat();
      if (signals.length > 0) any += 1;
      if (signals.some(({ rule }) => rule === 'beyond-3')) first += 1;
    }
    print(`unchanged charts of ${length} points with a signal: ${any} of ${charts}, by the first rule ${first}`);
    // The rules together are known for about one false alarm in 92 points (Champ and Woodall, Technometrics 29 (1987)).
    expect(any / charts).toBeLessThan(length / 60);
    expect(first / charts).toBeLessThan(0.1);
  });
});
