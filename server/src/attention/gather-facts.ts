import {
  type AttentionFacts,
  type CounterFacts,
  LOOK_BACK_DAYS,
  type ShareFacts,
} from '@hailong/shared/attention/facts.ts';
import { parkedSince } from '@hailong/shared/attention/list-attention.ts';
import { addDays, type Day, dayOfInstant } from '@hailong/shared/period/day.ts';
import { calendarMonth } from '@hailong/shared/period/month.ts';
import { datesOf, periodHolding } from '@hailong/shared/period/reporting-period.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { countPendingByDay, listCounterDays, listTabletsInForce, readActivity } from '../database/attention-facts.ts';
import type { Sql } from '../database/database.ts';
import { listClosedDays } from '../database/plans.ts';
import { planOn } from '../figures/plan-in-force.ts';
import { readCoverage } from '../figures/read-figures.ts';
import { readForecast } from '../figures/read-forecast.ts';

/** Surveys of more than a year ago belong to a year that was reported long since. */
const PENDING_DAYS = 366;

/** What the rules look at, of one unit at one moment: a handful of queries, each by an index of the unit. */
export async function gatherFacts(sql: Sql, unitId: string, nowMs: number): Promise<AttentionFacts> {
  const today = dayOfInstant(nowMs);
  const plan = await planOn(sql, unitId, today);
  const tablets = await listTabletsInForce(sql, unitId);
  return {
    nowMs,
    working: { closed: await listClosedDays(sql, unitId, today) },
    share: await gatherShare(sql, unitId, { plan, nowMs }),
    tablets,
    counters: await gatherCounters(sql, unitId, { tablets, today }),
    lists: {
      ...(await readActivity(sql, unitId, parkedSince(today))),
      pending: await countPendingByDay(sql, unitId, addDays(today, -PENDING_DAYS)),
    },
  };
}

/** The month that holds today, as the plan cuts the year, on the basis and with the target of the plan. */
async function gatherShare(
  sql: Sql,
  unitId: string,
  { plan, nowMs }: { plan: Plan | null; nowMs: number },
): Promise<ShareFacts | null> {
  if (plan === null || plan.surveyTarget === null) return null;
  const today = dayOfInstant(nowMs);
  const calendar = plan.calendar ?? 'calendar';
  const month = periodHolding(today, 'month', calendar);
  const period = month === null ? calendarMonth(today) : datesOf(month, calendar);
  const coverage = await readCoverage(sql, unitId, period, undefined);
  const { target, comparison, basis, eligible, surveyed, pending } = coverage;
  if (target === null || comparison === null) return null;
  // The dearest question of all is asked only where its answer matters.
  const forecast = coverage.met === false ? await readForecast(sql, unitId, { period, basis, nowMs }) : null;
  const counts = { eligible, surveyed, pending };
  return { period, counts, target: { share: target, comparison, basis }, chance: forecast?.chance ?? null };
}

async function gatherCounters(
  sql: Sql,
  unitId: string,
  { tablets, today }: { tablets: Awaited<ReturnType<typeof listTabletsInForce>>; today: Day },
): Promise<CounterFacts[]> {
  if (tablets.length === 0) return [];
  const days = await listCounterDays(sql, unitId, addDays(today, -LOOK_BACK_DAYS));
  return [...new Set(tablets.map(({ counter }) => counter))].map((counter) => {
    const placed = tablets.filter((one) => one.counter === counter).map(({ placedOn }) => placedOn);
    const { surveys = [], returns = [] } = days.get(counter) ?? {};
    return { counter, inForceSince: placed.sort()[0] ?? today, surveys, returns };
  });
}
