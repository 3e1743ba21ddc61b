import { describe, expect, it } from 'vitest';
import { questionnaireOfForm } from '../questionnaire/catalogue.ts';
import { chartPoints } from './chart-points.ts';
import { controlLimits } from './control-limits.ts';
import { asPool } from './ratio-of-persons.ts';
import { runRules } from './run-rules.ts';
import { emptyPooledTally, mergePooledTallies, tallyPerson } from './tally.ts';
import { print } from './testing/print.ts';
import { centres, createChance, drawPeriod } from './testing/simulate-centre.ts';

const pool = (...persons: number[][]) =>
  persons.map((levels) => tallyPerson(levels)).reduce(mergePooledTallies, emptyPooledTally);

describe('the points of a chart', () => {
  it('are worth what the answers of all points together are worth', () => {
    const points = chartPoints([pool([4, 5], [1, 2]), pool([4, 3], [2, 5]), pool()]);
    expect(points.map(({ hits, answers }) => [hits, answers])).toEqual([
      [2, 4],
      [2, 4],
      [0, 0],
    ]);
    for (const [index, worth] of [3, 3, 0].entries()) expect(points[index]?.independent).toBeCloseTo(worth, 10);
  });

  it('of one question are worth their answers', () => {
    const points = chartPoints([asPool({ counts: [1, 0, 0, 0, 9], notApplicable: 4 })]);
    expect(points).toEqual([{ hits: 9, answers: 10, independent: 10 }]);
    expect(chartPoints([emptyPooledTally])).toEqual([{ hits: 0, answers: 0, independent: 0 }]);
  });

  it('seldom give a signal on an unchanged centre whose persons answer everything alike', () => {
    const chance = createChance(4);
    const model = { thresholds: centres.good, alike: 0.6 };
    const charts = 120;
    let signalled = 0;
    for (let chart = 0; chart < charts; chart += 1) {
      const pools = Array.from({ length: 12 }, () => drawPeriod(40, questionnaireOfForm.full, model, chance).overall);
      const points = chartPoints(pools);
      const values = points.map(({ hits, answers }) => (100 * hits) / answers);
      if (runRules(values, controlLimits(points)).flat().length > 0) signalled += 1;
    }
    print(`unchanged pooled charts of 12 points of 40 persons with a signal: ${signalled} of ${charts}`);
    expect(signalled / charts).toBeLessThan(0.15);
  });
});
