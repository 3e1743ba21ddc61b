import { type Backtest, backtestForecast as backtest } from '@hailong/shared/coverage/forecast-backtest.ts';
import type { Figure } from './table.ts';

/** Seed of the figures in docs/decisions/0009-forecast.md; no constant of the method was chosen on it. */
const SEED = 2_026_000;
/** The stated range is one of 80 %; a group of forecasts is called honest when it holds in 72 to 88 of 100. */
const HELD_LEAST = 0.72;
const HELD_MOST = 0.88;

export const backtestCentres = { thorough: 200, quick: 20 };

/** Simulated years of many centres, see `shared/src/coverage/forecast-simulation.ts`. About 0.2 s per centre. */
export function backtestForecast(centres: number = backtestCentres.thorough): Backtest {
  return backtest({ centres, seed: SEED });
}

export function forecastFigures({ groups, deciles, shareHeld, forecasts }: Backtest): Figure[] {
  return [
    { what: `Forecast: 80 % range held the share, ${forecasts} forecasts`, ...held(shareHeld) },
    ...groups.map(({ kind, elapsed, share, eligible, surveyed, shareWidth }) => ({
      what: `  ${kind}, ${percent(elapsed)} over: share (eligible, surveyed; width in points)`,
      ...held(share, ` (${percent(eligible)}, ${percent(surveyed)}; ${(100 * shareWidth).toFixed(1)})`),
    })),
    ...deciles
      .filter((one) => one.forecasts > 0)
      .map((one) => ({
        what: `  chance of the target said ${percent(one.said)}, ${one.forecasts} forecasts: met`,
        value: percent(one.happened),
      })),
  ];
}

function held(part: number, more = ''): Omit<Figure, 'what'> {
  const budget = `${percent(HELD_LEAST)} – ${percent(HELD_MOST)}`;
  return { value: percent(part) + more, budget, met: part >= HELD_LEAST && part <= HELD_MOST };
}

function percent(part: number): string {
  return `${(100 * part).toFixed(0)} %`;
}
