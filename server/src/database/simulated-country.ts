import type { Day } from '@hailong/shared/period/day.ts';
import type { Plan, Unit } from '@hailong/shared/plan/plan.ts';
import type { BulkTable } from './bulk-load.ts';
import type { Sql } from './database.ts';

const ROWS_PER_STATEMENT = 1_000;

/** What a simulation fills besides units and plans, in the order of the cells it writes. */
export const bulkTables = {
  sightings: table('dossier_sightings', [
    ...['unit_id', 'dossier_code', 'raw_code', 'procedure', 'field', 'channel', 'online_kind', 'filed_at_counter'],
    ...['result_channel', 'status', 'received_at', 'due_at', 'finished_at', 'returned_at', 'import_id', 'as_of'],
  ]),
  dossiers: table('dossiers', [
    ...['unit_id', 'dossier_code', 'raw_code', 'procedure', 'field', 'channel', 'online_kind', 'filed_at_counter'],
    ...['result_channel', 'status', 'received_at', 'due_at', 'finished_at', 'returned_at', 'received_on'],
    'returned_on',
  ]),
  participations: table('participations', [
    ...['unit_id', 'submission_id', 'dossier_code', 'source', 'device_id', 'counter_id', 'outcome', 'finished_at'],
    ...['surveyed_on', 'clock', 'received_at'],
  ]),
  ballots: table('ballots', [
    ...['unit_id', 'ballot_id', 'day', 'questionnaire', 'version', 'counter_id', 'field', 'channel', 'language'],
    ...['mode', 'levels', 'comment', 'demographics', 'sealed', 'tallied', 'hasty'],
  ]),
  tallies: table('tallies', [
    ...['unit_id', 'span', 'begins_on', 'dimension', 'value', 'questionnaire', 'version', 'ballots', 'modes'],
    'counts',
  ]),
} as const;

function table(name: string, columns: readonly string[]): BulkTable {
  return { name, columns };
}

export async function hasUnits(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`select exists (select from units) as found`;
  return row?.found ?? false;
}

export async function insertUnits(sql: Sql, units: readonly Unit[], at: Date): Promise<void> {
  await inParts(units, async (part) => {
    await sql`
      insert into units (unit_id, name, level, province, authority, centre, parent_id, created_at)
      select id, name, level, province, authority, centre, parent, ${at}
      from jsonb_to_recordset(${sql.json(part as never)}) as unit (id text, name text, level text, province text,
        authority text, centre text, parent text)`;
  });
}

export async function insertPlans(sql: Sql, plans: readonly Plan[], actor: string, at: Date): Promise<void> {
  await inParts(plans, async (part) => {
    await sql`
      insert into plans (unit_id, year, revision, plan_id, plan, actor, loaded_at)
      select plan #>> '{unit,id}', (plan ->> 'year')::int, 1, plan ->> 'id', plan, ${actor}, ${at}
      from jsonb_array_elements(${sql.json(part as never)}) as given (plan)`;
  });
}

export type CounterRow = { unitId: string; counterId: string; name: string };

/** Counters, each with a tablet of the same id. */
export async function insertCounters(sql: Sql, counters: readonly CounterRow[], at: Date): Promise<void> {
  await inParts(counters, async (part) => {
    await sql`
      with given as (
        select * from jsonb_to_recordset(${sql.json(part)}) as row ("unitId" text, "counterId" text, name text)
      ), added as (
        insert into counters (unit_id, counter_id, name) select "unitId", "counterId", name from given
        returning unit_id, counter_id
      )
      insert into devices (unit_id, device_id, counter_id, added_at)
      select unit_id, counter_id, counter_id, ${at} from added`;
  });
}

type ImportRow = { unitId: string; importId: string };
type ListHead = { fileName: string; actor: string; asOf: string; report: object };

/** The one list that names all dossiers of a centre. */
export async function insertImports(sql: Sql, imports: readonly ImportRow[], head: ListHead, at: Date): Promise<void> {
  const { fileName, actor, asOf, report } = head;
  await inParts(imports, async (part) => {
    await sql`
      insert into dossier_imports (unit_id, import_id, number, file_name, source, actor, imported_at, as_of, report)
      select "unitId", "importId", 1, ${fileName}, 'file', ${actor}, ${at}, ${asOf}::text::timestamp,
        ${sql.json(report as never)}
      from jsonb_to_recordset(${sql.json(part)}) as row ("unitId" text, "importId" uuid)`;
  });
}

/** Says in each unit's audit log that what is there was simulated, and what was sealed of it. */
export async function auditSimulation(
  sql: Sql,
  { actor, subject, sealedBefore, after }: { actor: string; subject: string; sealedBefore: Day; after: object },
  at: Date,
): Promise<void> {
  await sql`
    select append_audit(unit_id, ${at}, ${actor}, 'simulate', ${subject}, null, ${sql.json(after as never)})
    from units order by unit_id`;
  // Summed up before anything is written down: a statement that writes uses one processor only.
  await sql`
    create temporary table sealed_sums on commit drop as
    select unit_id, count(*)::int as count, sum(ballot_digest(ballots)) as digest from ballots
    where sealed group by unit_id`;
  await sql`
    select append_audit(unit_id, ${at}, 'server', 'ballots.seal', ${sealedBefore}, null,
      jsonb_build_object('count', count, 'digest', digest::text))
    from sealed_sums order by unit_id`;
}

async function inParts<Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await insert(rows.slice(start, start + ROWS_PER_STATEMENT));
  }
}
