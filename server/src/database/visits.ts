import type { VisitCounts, Visits } from '@hailong/shared/contract/kiosk.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Sql } from './database.ts';
import type { DeviceKey } from './devices.ts';

/**
 * Counts of a tablet, each from the beginning of its day: the greater one is the later one, so that repetitions change
 * nothing and an old message that comes late takes nothing back.
 */
export async function recordVisits(
  sql: Sql,
  { unitId, deviceId }: DeviceKey,
  visits: readonly Visits[],
): Promise<void> {
  if (visits.length === 0) return;
  await sql`
    insert into visits (unit_id, device_id, day, started, declined, departed)
    select ${unitId}, ${deviceId}, day, max(started), max(declined), max("left")
    from jsonb_to_recordset(${sql.json([...visits])}) as row (day date, started int, declined int, "left" int)
    group by day order by day
    on conflict (unit_id, device_id, day) do update set
      started = greatest(visits.started, excluded.started),
      declined = greatest(visits.declined, excluded.declined),
      departed = greatest(visits.departed, excluded.departed)
    where (visits.started, visits.declined, visits.departed)
      is distinct from (greatest(visits.started, excluded.started), greatest(visits.declined, excluded.declined),
        greatest(visits.departed, excluded.departed))`;
}

export async function countVisits(sql: Sql, unitId: string, { from, to }: Period): Promise<VisitCounts> {
  const [row] = await sql<VisitCounts[]>`
    select coalesce(sum(started), 0)::float8 as started, coalesce(sum(declined), 0)::float8 as declined,
      coalesce(sum(departed), 0)::float8 as "left"
    from visits where unit_id = ${unitId} and day between ${from} and ${to}`;
  return row ?? { started: 0, declined: 0, left: 0 };
}
