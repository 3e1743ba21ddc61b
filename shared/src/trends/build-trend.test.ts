import { expect, test } from 'vitest';
import { addDays } from '../period/day.ts';
import { packLevels } from '../questionnaire/answers.ts';
import { counterQuestionnaire, questionnaireOfForm } from '../questionnaire/catalogue.ts';
import { tallyBallots } from '../scoring/tally-ballots.ts';
import { buildTrend } from './build-trend.ts';
import { type TrendItem, trendItem } from './trend-item.ts';

const item = (id: string) => trendItem(id) as TrendItem;

/** Weeks of ballots that answer one criterion; each list holds the levels of one week. */
function weeks(...levels: number[][]) {
  return levels.map((week, index) => {
    const from = addDays('2026-01-05', 7 * index);
    const ballots = week.map((level) => ({
      questionnaire: counterQuestionnaire,
      mode: 'self',
      levels: packLevels(counterQuestionnaire, { 'access-signage': level }),
    }));
    return { step: { from, to: addDays(from, 6) }, tallies: tallyBallots(ballots) };
  });
}

/** `satisfied` of `of` persons chose 4, the others 2. */
const week = (satisfied: number, of = 50) => Array.from({ length: of }, (_, index) => (index < satisfied ? 4 : 2));

test('a criterion is a plain p-chart', () => {
  // Two samples of 50 with 40 and 45 hits: p̄ = 0.85, σ = √(0.85·0.15/50) = 0.050498, three sigma 69.85 … 100.
  const { centre, points } = buildTrend(weeks(week(40), week(45)), item('access-signage'), '2026-02-10');
  expect(centre).toBeCloseTo(85, 12);
  expect(points[0]?.limits?.low3).toBeCloseTo(69.8507, 4);
  expect(points[0]?.limits?.high3).toBe(100);
  expect(points.map(({ n, persons, top2 }) => [n, persons, top2])).toEqual([
    [50, 50, 80],
    [50, 50, 90],
  ]);
});

test('limits widen where few answered, and a week without answers has none', () => {
  const { points } = buildTrend(weeks(week(40), week(4, 5), []), item('access-signage'), '2026-02-10');
  const width = (index: number) => {
    const limits = points[index]?.limits;
    return limits == null ? null : limits.high1 - limits.low1;
  };
  expect(width(1)).toBeCloseTo((width(0) ?? 0) * Math.sqrt(10), 9);
  expect(width(2)).toBeNull();
  expect(points[2]).toMatchObject({ n: 0, top2: null, limits: null, signals: [] });
});

test('a bad week is a signal, its neighbours are none', () => {
  const { points } = buildTrend(weeks(week(45), week(44), week(25), week(46)), item('access-signage'), '2026-02-10');
  expect(points.map(({ signals }) => signals)).toEqual([[], [], [{ rule: 'beyond-3', direction: 'down' }], []]);
});

test('a step that is not over says so', () => {
  const { points } = buildTrend(weeks(week(45), week(45)), item('access-signage'), '2026-01-12');
  expect(points.map(({ running }) => running)).toEqual([false, true]);
});

test('a pooled score is limited by persons, not by answers', () => {
  const sameThroughout = Array.from({ length: 20 }, (_, index) => ({
    questionnaire: counterQuestionnaire,
    mode: 'self',
    levels: packLevels(
      counterQuestionnaire,
      Object.fromEntries(
        counterQuestionnaire.contents
          .flatMap(({ factors }) => factors.flatMap(({ criteria }) => criteria))
          .map(({ id }) => [id, index < 16 ? 5 : 2]),
      ),
    ),
  }));
  const counts = [{ step: { from: '2026-01-05', to: '2026-01-11' }, tallies: tallyBallots(sameThroughout) }];
  const [point] = buildTrend(counts, item('overall'), '2026-02-10').points;
  expect(point).toMatchObject({ n: 320, persons: 20, top2: 80 });
  // All answers of a person alike: worth 20 answers and not 320, so one sigma is at least √(0.8·0.2/20) = 8.94 points.
  expect(80 - (point?.limits?.low1 ?? 80)).toBeGreaterThan(8.9);
});

test('only scores that exist can be followed', () => {
  for (const id of ['overall', 'access', 'access-signage', 'whole', 'whole-access']) expect(trendItem(id)?.id).toBe(id);
  for (const id of ['', 'nothing', '__proto__', 'constructor']) expect(trendItem(id)).toBeNull();
  const [whole] = questionnaireOfForm.short.contents.flatMap(({ factors }) => factors).flatMap((one) => one.criteria);
  expect(trendItem(whole?.id ?? '')?.measure).toBe('direct');
});
