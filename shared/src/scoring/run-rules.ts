import type { PointLimits } from './control-limits.ts';

/** `beyond-3`: rule 1, and so on; see `runRules`. */
export const runRuleCodes = [
  'beyond-3',
  'two-of-three-beyond-2',
  'four-of-five-beyond-1',
  'eight-on-one-side',
  'six-in-a-row',
] as const;
export type RunRule = (typeof runRuleCodes)[number];
export type Signal = { rule: RunRule; direction: 'up' | 'down' };

/** Below so many points with answers a pattern means nothing: the centre is still made by the points themselves. */
const ENOUGH = 8;

type Zoned = { value: number; centre: number; limits: PointLimits };

/**
 * Signals that something other than chance moved a score, each at the point that completes it:
 *
 * - `beyond-3`: one point beyond three sigma
 * - `two-of-three-beyond-2`: this one and another of three in a row beyond two sigma, on the same side
 * - `four-of-five-beyond-1`: this one and three more of five in a row beyond one sigma, on the same side
 * - `eight-on-one-side`: eight in a row on one side of the centre. Eight as in Western Electric, not Nelson's nine: a year
 *   has only twelve months; by chance it comes 1 time in 128, his 1 in 256
 * - `six-in-a-row`: six in a row, each above the one before, or each below
 *
 * A point without answers is no point: it breaks no run and counts for none. A limit that was cut off at 0 or 100 cannot
 * be passed. With fewer than 8 points only the first rule speaks.
 * Sources: Western Electric, *Statistical Quality Control Handbook* (1956), pp. 25–28; L. S. Nelson, "The Shewhart control
 * chart: tests for special causes", Journal of Quality Technology 16 (1984) 237–239.
 *
 * @param values scores of the points, 0–100; null without answers
 */
export function runRules(
  values: readonly (number | null)[],
  chart: { centre: number | null; limits: readonly (PointLimits | null)[] },
): Signal[][] {
  const signals: Signal[][] = values.map(() => []);
  const known: Zoned[] = [];
  const counted = values.filter((value, index) => value !== null && chart.limits[index] !== null).length;
  for (const [index, value] of values.entries()) {
    const limits = chart.limits[index];
    if (value === null || chart.centre === null || limits === null || limits === undefined) continue;
    known.push({ value, centre: chart.centre, limits });
    signals[index] = (['up', 'down'] as const).flatMap((direction) =>
      rulesMet(known, direction, counted >= ENOUGH).map((rule) => ({ rule, direction })),
    );
  }
  return signals;
}

function rulesMet(known: readonly Zoned[], direction: Signal['direction'], enough: boolean): RunRule[] {
  const up = direction === 'up';
  const beyond = (sigma: 1 | 2 | 3) => (point: Zoned) =>
    up ? point.value > point.limits[`high${sigma}`] : point.value < point.limits[`low${sigma}`];
  const sideOf = ({ value, centre }: Zoned) => (up ? value > centre : value < centre);
  const met = (rule: RunRule, holds: boolean): RunRule[] => (holds ? [rule] : []);
  return [
    ...met('beyond-3', amongLast(known, 1, beyond(3)) === 1),
    ...(enough
      ? [
          ...met('two-of-three-beyond-2', amongLast(known, 1, beyond(2)) === 1 && amongLast(known, 3, beyond(2)) >= 2),
          ...met('four-of-five-beyond-1', amongLast(known, 1, beyond(1)) === 1 && amongLast(known, 5, beyond(1)) >= 4),
          ...met('eight-on-one-side', amongLast(known, 8, sideOf) === 8),
          ...met('six-in-a-row', climbs(known.slice(-6), up)),
        ]
      : []),
  ];
}

function amongLast(known: readonly Zoned[], count: number, holds: (point: Zoned) => boolean): number {
  return known.slice(-count).filter(holds).length;
}

function climbs(points: readonly Zoned[], up: boolean): boolean {
  if (points.length < 6) return false;
  return points.slice(1).every(({ value }, index) => {
    const before = points[index]?.value ?? value;
    return up ? value > before : value < before;
  });
}
