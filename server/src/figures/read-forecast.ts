import type { ForecastReply } from '@hailong/shared/contract/forecast.ts';
import { forecastCoverage } from '@hailong/shared/coverage/forecast.ts';
import { listedUntil } from '@hailong/shared/coverage/listed-until.ts';
import { addDays, type Day, dayOfInstant } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import { countCoverageByDay } from '../database/coverage.ts';
import type { Sql } from '../database/database.ts';
import { countCountersInUse, findNewestList } from '../database/forecast.ts';
import { listClosedDays } from '../database/plans.ts';
import { readTarget } from './plan-in-force.ts';

/** The response rate and the level of a centre are learned from a year, in which old weeks hardly weigh. */
const HISTORY_DAYS = 400;

type Question = { period: Period; basis: Basis | undefined; nowMs: number };

/** The share at the end of the period, from what the centre saw until now. Counted here, forecast by `forecastCoverage`. */
export async function readForecast(sql: Sql, unitId: string, question: Question): Promise<ForecastReply> {
  const { period, nowMs } = question;
  const asOf = dayOfInstant(nowMs);
  const { target, basis: planned } = await readTarget(sql, unitId, period);
  const basis = question.basis ?? planned;
  const needed = daysNeeded(period, asOf);
  const days = await countCoverageByDay(sql, unitId, needed, basis);
  const counters = await countCountersInUse(sql, unitId);
  const closed = await listClosedDays(sql, unitId, needed.to);
  const newest = await findNewestList(sql, unitId);
  const forecast = forecastCoverage({
    days,
    period,
    today: asOf,
    isTodayComplete: false,
    ...(newest === null
      ? {}
      : { listedUntil: listedUntil({ asOf: newest.asOf, importedOn: dayOfInstant(newest.importedAt.getTime()) }) }),
    target,
    closed,
    counters,
  });
  return {
    unit: unitId,
    ...period,
    basis,
    asOf,
    ...forecast,
    target: target?.share ?? null,
    comparison: target?.comparison ?? null,
    counters,
  };
}

/**
 * The history and the period; of one that ended before the history begins, the period alone. Days to come are counted
 * too: lists name some, and `GET /coverage` counts them.
 */
function daysNeeded({ from, to }: Period, asOf: Day): Period {
  const historyFrom = addDays(asOf, -HISTORY_DAYS);
  if (to < historyFrom) return { from, to };
  return { from: from < historyFrom ? from : historyFrom, to: to > asOf ? to : asOf };
}
