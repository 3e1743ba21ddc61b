import type { CounterFacts, DayCount, ListFacts, TabletFacts } from '@hailong/shared/attention/facts.ts';
import { type Day, startOfDayMs } from '@hailong/shared/period/day.ts';
import type { Sql } from './database.ts';

type TabletRow = Omit<TabletFacts, 'seenMs' | 'oldestFinishedMs' | 'queue'> & {
  seenAt: Date;
  placedOn: Day;
  queue: number | null;
  oldestFinishedAt: Date | null;
};

/** Tablets in force, and since when at their counter: one that was added and never paired is nobody's worry yet. */
export async function listTabletsInForce(sql: Sql, unitId: string): Promise<(TabletFacts & { placedOn: Day })[]> {
  const rows = await sql<TabletRow[]>`
    select device_id as "deviceId", devices.name as name, counters.name as counter,
      greatest(paired_at, last_seen_at) as "seenAt", battery, queue,
      (greatest(coalesce(paired_at, last_seen_at), moved_at) at time zone 'Asia/Ho_Chi_Minh')::date as "placedOn",
      oldest_finished_at + make_interval(secs => coalesce(clock_offset_seconds, 0)) as "oldestFinishedAt"
    from devices join counters using (unit_id, counter_id)
    where unit_id = ${unitId} and revoked_at is null and coalesce(paired_at, last_seen_at) is not null
    order by device_id`;
  return rows.map(({ seenAt, oldestFinishedAt, queue, ...row }) => ({
    ...row,
    queue: queue ?? 0,
    seenMs: seenAt.getTime(),
    oldestFinishedMs: oldestFinishedAt?.getTime() ?? null,
  }));
}

type CounterDays = Pick<CounterFacts, 'surveys' | 'returns'>;
type CounterDayRow = DayCount & { counter: string; kind: keyof CounterDays };

/** Days with surveys and with results handed over since a day, of every counter by its name. */
export async function listCounterDays(sql: Sql, unitId: string, since: Day): Promise<Map<string, CounterDays>> {
  const rows = await sql<CounterDayRow[]>`
    select kind, counters.name as counter, day, count from (
      select 'surveys' as kind, counter_id, surveyed_on as day, count(*)::int as count from participations
      where unit_id = ${unitId} and source = 'tablet' and surveyed_on >= ${since} group by 2, 3
      union all
      select 'returns', counter_id, (returned_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)::int
      from dossier_returns
      where unit_id = ${unitId} and undone_at is null and returned_at >= ${new Date(startOfDayMs(since))} group by 2, 3
    ) as days join counters on counters.unit_id = ${unitId} and counters.counter_id = days.counter_id`;
  const byCounter = new Map<string, { surveys: DayCount[]; returns: DayCount[] }>();
  for (const { counter, kind, day, count } of rows) {
    const days = byCounter.get(counter) ?? { surveys: [], returns: [] };
    days[kind].push({ day, count });
    byCounter.set(counter, days);
  }
  return byCounter;
}

/** Valid surveys given since a day whose dossier is in no imported list yet, by day. */
export async function countPendingByDay(sql: Sql, unitId: string, since: Day): Promise<DayCount[]> {
  return sql<DayCount[]>`
    select surveyed_on as day, count(*)::int as count
    from participations left join dossiers
      on dossiers.unit_id = participations.unit_id and dossiers.dossier_code = participations.dossier_code
    where participations.unit_id = ${unitId} and participations.dossier_code is not null
      and participations.outcome = 'completed' and source <> 'phone' and surveyed_on >= ${since}
      and dossiers.dossier_code is null
    group by 1`;
}

type ActivityRow = Omit<ListFacts, 'pending' | 'lastImportedMs'> & { lastImportedAt: Date | null };

/**
 * Each by one step into an index. A second survey of a dossier is settled by rule and waits for nobody. Surveys by phone
 * are among the days: they are so few beside the tablets' that leaving them out would only cost an index.
 */
export async function readActivity(sql: Sql, unitId: string, parkedSince: Day): Promise<Omit<ListFacts, 'pending'>> {
  const [row] = await sql<ActivityRow[]>`
    select
      (select imported_at from dossier_imports where unit_id = ${unitId} and undone_at is null
        order by number desc limit 1) as "lastImportedAt",
      (select min(surveyed_on) from participations where unit_id = ${unitId}) as "firstSurveyedOn",
      greatest(
        (select max(surveyed_on) from participations where unit_id = ${unitId}),
        (select (max(returned_at) at time zone 'Asia/Ho_Chi_Minh')::date from dossier_returns
          where unit_id = ${unitId} and undone_at is null)) as "lastActiveOn",
      (select count(*)::int from parked_submissions where unit_id = ${unitId} and problem <> 'second-survey'
        and received_at >= ${new Date(startOfDayMs(parkedSince))}) as parked`;
  if (row === undefined) return { parked: 0, lastImportedMs: null, firstSurveyedOn: null, lastActiveOn: null };
  const { lastImportedAt, ...rest } = row;
  return { ...rest, lastImportedMs: lastImportedAt?.getTime() ?? null };
}
