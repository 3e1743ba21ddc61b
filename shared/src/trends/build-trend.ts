import type { TrendPoint } from '../contract/trends.ts';
import type { Day } from '../period/day.ts';
import type { Period } from '../period/month.ts';
import { chartPoints } from '../scoring/chart-points.ts';
import { controlLimits } from '../scoring/control-limits.ts';
import { runRules } from '../scoring/run-rules.ts';
import type { BallotTallies } from '../scoring/tally-ballots.ts';
import type { TrendItem } from './trend-item.ts';

export type TrendStepCounts = { step: Period; tallies: BallotTallies };
export type Trend = { centre: number | null; points: TrendPoint[] };

/**
 * A score step by step, each point with the limits that chance alone would keep it in, and the signals of the usual
 * rules. The centre is made by the points that are drawn: it says what is usual in the period that was asked for.
 */
export function buildTrend(counts: readonly TrendStepCounts[], item: TrendItem, today: Day): Trend {
  const scored = counts.map(({ step, tallies }) => {
    const { n, top2, mean, low, high, meanLow, meanHigh } = item.summarise(tallies);
    const pool = item.pool(tallies);
    const ballots = [...tallies.forms.values()].reduce((total, one) => total + one, 0);
    const score = { n, persons: pool.persons, top2, mean, low, high, meanLow, meanHigh };
    return { pool, point: { ...step, running: step.to >= today, ballots, ...score } };
  });
  const chart = controlLimits(chartPoints(scored.map(({ pool }) => pool)));
  const signals = runRules(
    scored.map(({ point }) => point.top2),
    chart,
  );
  const points = scored.map(({ point }, index) => ({
    ...point,
    limits: chart.limits[index] ?? null,
    signals: signals[index] ?? [],
  }));
  return { centre: chart.centre, points };
}
