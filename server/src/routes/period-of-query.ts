import type { PeriodQuery } from '@hailong/shared/contract/period-query.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { type ReportingPeriod, readReportingPeriod } from '@hailong/shared/period/reporting-period.ts';
import { datesByPlan } from '@hailong/shared/plan/plan-in-force.ts';
import { problem } from '@hailong/shared/problem.ts';
import { type Actor, resolveUnitToRead } from '../access/actor.ts';
import type { Sql } from '../database/database.ts';
import { listPlanHeads } from '../database/plans.ts';
import type { UnitRow } from '../database/units.ts';

/**
 * The days a request asks for: `from` and `to`, or `period` as the plan of its year cuts it.
 * @throws problem `period-invalid`; its detail is the value at fault, or the parameters of which one set is needed
 */
export async function resolvePeriod(sql: Sql, unitId: string, query: PeriodQuery): Promise<Period> {
  const asked = readQuery(query);
  return 'from' in asked ? asked : datesByPlan(await listPlanHeads(sql, unitId), asked);
}

/** `asked`: the period as the request named it; `datesOf`: the days of any other named one, as the unit's plans cut it. */
type Scope = {
  unit: UnitRow;
  unitId: string;
  period: Period;
  asked: Period | ReportingPeriod;
  datesOf: (period: ReportingPeriod) => Period;
};
type ScopeQuery = PeriodQuery & { unit?: string | undefined };

/** Unit and days of a request for figures. What is wrong with the days themselves is said before any unit is looked up. */
export async function resolveScope(sql: Sql, actor: Actor, query: ScopeQuery): Promise<Scope> {
  const asked = readQuery(query);
  const unit = await resolveUnitToRead(sql, actor, query.unit);
  const heads = await listPlanHeads(sql, unit.unitId);
  const datesOf = (named: ReportingPeriod) => datesByPlan(heads, named);
  return { unit, unitId: unit.unitId, period: 'from' in asked ? asked : datesOf(asked), asked, datesOf };
}

function readQuery({ from, to, period }: PeriodQuery): Period | ReportingPeriod {
  if (period === undefined) return readDays(from, to);
  if (from !== undefined || to !== undefined) throw problem('period-invalid', 'period + from, to');
  const named = readReportingPeriod(period);
  if (named === null) throw problem('period-invalid', period.slice(0, 40));
  return named;
}

function readDays(from: string | undefined, to: string | undefined): Period {
  if (from === undefined && to === undefined) throw problem('period-invalid', 'from, to | period');
  if (from === undefined || to === undefined) throw problem('period-invalid', from === undefined ? 'from' : 'to');
  if (from > to) throw problem('period-invalid', `${from} > ${to}`);
  return { from, to };
}

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';

/** For figures that look at the periods around the one asked for: the first and the last days there are have none. */
export function checkNeighbours({ from, to }: Period): void {
  if (from < FIRST_DAY) throw problem('period-invalid', `< ${FIRST_DAY}`);
  if (to > LAST_DAY) throw problem('period-invalid', `> ${LAST_DAY}`);
}
