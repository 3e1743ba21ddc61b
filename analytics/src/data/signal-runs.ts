import type { TrendPoint } from '@hailong/shared/contract/trends.ts';

export type Direction = 'up' | 'down';
/** Points beside each other that stand out to the same side. */
export type SignalRun = { direction: Direction; points: TrendPoint[] };

/** Where a point stands out to, as it is drawn. */
export function directionOf({ signals }: Pick<TrendPoint, 'signals'>): Direction | null {
  return signals[0]?.direction ?? null;
}

/** What stands out, taken together: fifteen high weeks on end are one thing to ask about. */
export function signalRuns(points: readonly TrendPoint[]): SignalRun[] {
  const runs: SignalRun[] = [];
  for (const [index, point] of points.entries()) {
    const direction = directionOf(point);
    if (direction === null) continue;
    const before = points[index - 1];
    const open = before !== undefined && directionOf(before) === direction ? runs.at(-1) : undefined;
    if (open === undefined) runs.push({ direction, points: [point] });
    else open.points.push(point);
  }
  return runs;
}
