import { addDays, countDays, type Day } from '../period/day.ts';
import type { Period } from '../period/month.ts';
import { datesOf } from '../period/reporting-period.ts';
import { judgeCoverage, type Target } from './coverage.ts';
import type { DayCounts } from './cumulative-share.ts';
import { forecastCoverage } from './forecast.ts';
import { countIn } from './forecast-history.ts';
import { simulateCentre } from './forecast-simulation.ts';

export type BacktestGroup = {
  kind: 'month' | 'quarter';
  /** Part of the period that is over when the forecast is made. */
  elapsed: number;
  forecasts: number;
  /** Parts of the forecasts whose 80 % range held what came. */
  share: number;
  eligible: number;
  surveyed: number;
  /** Parts whose share came out below and above the range: one in ten each, if both ends are right. */
  shareBelow: number;
  shareAbove: number;
  /** In shares: mean width of the range, mean absolute error of the expected share, mean of came − expected. */
  shareWidth: number;
  shareError: number;
  shareBias: number;
  /** Mean absolute error of saying that the share so far will stay. */
  shareErrorSoFar: number;
};

/** Forecasts whose chance fell into one tenth: what they said on average, and how often the target was met. */
export type ChanceDecile = { forecasts: number; said: number; happened: number };

export type Backtest = { groups: BacktestGroup[]; deciles: ChanceDecile[]; shareHeld: number; forecasts: number };

export type BacktestSize = { centres: number; seed: number };

const target: Target = { share: 0.1, comparison: 'more-than', basis: 'received-in-person' };
const elapsedParts = [0.25, 0.5, 0.75] as const;
const kinds = ['month', 'quarter'] as const;
const HISTORY_DAYS = 400;
const EPSILON = 1e-9;

type Case = { group: BacktestGroup; days: readonly DayCounts[]; period: Period; lastDay: Day };

/**
 * Simulated centres through 2026, a forecast at 25, 50 and 75 % of every month and quarter, compared with what the
 * simulation did next. Every third centre began only in November 2025, so that short histories are judged too.
 */
export function backtestForecast({ centres, seed }: BacktestSize): Backtest {
  const groups = kinds.flatMap((kind) => elapsedParts.map((elapsed) => emptyGroup(kind, elapsed)));
  const deciles = Array.from({ length: 10 }, () => ({ forecasts: 0, said: 0, happened: 0 }));
  for (let centre = 0; centre < centres; centre += 1) {
    const days = simulateCentre(seed + centre, centre % 3 === 0 ? '2025-11-10' : '2024-11-01', '2026-12-31');
    for (const group of groups) {
      for (const period of periodsOf(group.kind, centre % 2 === 0)) {
        const lastDay = addDays(period.from, Math.round(countDays(period.from, period.to) * group.elapsed) - 1);
        judge({ group, days, period, lastDay }, deciles);
      }
    }
  }
  const forecasts = groups.reduce((sum, one) => sum + one.forecasts, 0);
  const shareHeld = groups.reduce((sum, one) => sum + one.share, 0) / forecasts;
  return { groups: groups.map(averaged), deciles: deciles.map(averagedDecile), shareHeld, forecasts };
}

function emptyGroup(kind: BacktestGroup['kind'], elapsed: number): BacktestGroup {
  return {
    kind,
    elapsed,
    forecasts: 0,
    share: 0,
    eligible: 0,
    surveyed: 0,
    shareBelow: 0,
    shareAbove: 0,
    shareWidth: 0,
    shareError: 0,
    shareBias: 0,
    shareErrorSoFar: 0,
  };
}

function periodsOf(kind: BacktestGroup['kind'], administrative: boolean): Period[] {
  return Array.from({ length: kind === 'month' ? 12 : 4 }, (_, index) =>
    datesOf({ kind, year: 2026, number: index + 1 }, administrative ? 'administrative' : 'calendar'),
  );
}

function judge({ group, days, period, lastDay }: Case, deciles: ChanceDecile[]): void {
  const known = days.filter(({ day }) => day <= lastDay).slice(-HISTORY_DAYS);
  const forecast = forecastCoverage({
    days: known,
    period,
    today: lastDay,
    isTodayComplete: true,
    target,
    counters: 1,
  });
  if (forecast.range === null || forecast.expected?.share == null || forecast.range.share === null) return;
  const came = countIn(days, period);
  const share = came.surveyed / came.eligible;
  group.forecasts += 1;
  group.share += holds(forecast.range.share, share);
  group.eligible += holds(forecast.range.eligible, came.eligible);
  group.surveyed += holds(forecast.range.surveyed, came.surveyed);
  group.shareBelow += share < forecast.range.share[0] - EPSILON ? 1 : 0;
  group.shareAbove += share > forecast.range.share[1] + EPSILON ? 1 : 0;
  group.shareWidth += forecast.range.share[1] - forecast.range.share[0];
  group.shareError += Math.abs(forecast.expected.share - share);
  group.shareBias += share - forecast.expected.share;
  group.shareErrorSoFar += Math.abs(forecast.soFar.surveyed / Math.max(1, forecast.soFar.eligible) - share);
  const decile = deciles[Math.min(9, Math.floor((forecast.chance ?? 0) * 10))];
  if (decile === undefined) return;
  decile.forecasts += 1;
  decile.said += forecast.chance ?? 0;
  decile.happened += judgeCoverage({ ...came, pending: 0 }, target).met === true ? 1 : 0;
}

function holds([low, high]: readonly [number, number], value: number): number {
  return low - EPSILON <= value && value <= high + EPSILON ? 1 : 0;
}

function averaged(group: BacktestGroup): BacktestGroup {
  const { kind: _kind, elapsed: _elapsed, forecasts, ...sums } = group;
  const parts = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / forecasts]));
  return { ...group, ...parts };
}

function averagedDecile({ forecasts, said, happened }: ChanceDecile): ChanceDecile {
  if (forecasts === 0) return { forecasts, said: Number.NaN, happened: Number.NaN };
  return { forecasts, said: said / forecasts, happened: happened / forecasts };
}
