import type { TrendPoint } from '@hailong/shared/contract/trends.ts';
import { expect, it } from 'vitest';
import { type Direction, signalRuns } from './signal-runs.ts';

const point = (from: string, direction: Direction | null) =>
  ({ from, signals: direction === null ? [] : [{ rule: 'beyond-3', direction }] }) as unknown as TrendPoint;

it('takes points that stand out on end, to the same side, as one', () => {
  const points = [
    point('1', 'down'),
    point('2', null),
    point('3', 'down'),
    point('4', 'down'),
    point('5', 'up'),
    point('6', 'up'),
    point('7', null),
  ];
  const runs = signalRuns(points).map((run) => [run.direction, run.points.map(({ from }) => from).join('')]);
  expect(runs).toEqual([
    ['down', '1'],
    ['down', '34'],
    ['up', '56'],
  ]);
  expect(signalRuns([])).toEqual([]);
});
