import { dossierStatuses } from '@hailong/shared/dossier/status.ts';
import type { Sql } from './database.ts';

const CODES_PER_STATEMENT = 2_000;

export type Rebuilt = { created: number; updated: number; removed: number };

/** Imports, undos and returns of a unit follow one another: each works dossiers out from what the one before left. */
export async function lockDossiers(sql: Sql, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('dossiers'), hashtext(${unitId}))`;
}

/**
 * Works the dossiers of the given codes out anew, from everything lists said of them and from the return desk. Runs in
 * the transaction of what changed one of these, after it. A code no list speaks of has no dossier; a dossier that comes
 * out as it was is not written.
 */
export async function rebuildDossiers(sql: Sql, unitId: string, codes: readonly string[]): Promise<Rebuilt> {
  await lockDossiers(sql, unitId);
  const rebuilt = { created: 0, updated: 0, removed: 0 };
  for (let start = 0; start < codes.length; start += CODES_PER_STATEMENT) {
    const counts = await rebuildChunk(sql, unitId, codes.slice(start, start + CODES_PER_STATEMENT));
    rebuilt.created += counts.created;
    rebuilt.updated += counts.updated;
    rebuilt.removed += counts.removed;
  }
  return rebuilt;
}

async function rebuildChunk(sql: Sql, unitId: string, codes: readonly string[]): Promise<Rebuilt> {
  const [row] = await sql<Rebuilt[]>`
    with wanted as materialized (
      select distinct code from unnest(${codes as string[]}::text[]) as given (code)
    ), ${settledDossiers(sql, unitId)}, stored as (
      insert into dossiers (unit_id, dossier_code, raw_code, procedure, field, channel, online_kind, filed_at_counter,
        result_channel, status, received_at, received_on, due_at, finished_at, returned_at, returned_on)
      select ${unitId}, dossier_code, raw_code, procedure, field, channel, online_kind, filed_at_counter,
        result_channel, status, received_at, received_at::date, due_at, finished_at, returned_at, returned_at::date
      from settled order by dossier_code
      on conflict (unit_id, dossier_code) do update set
        raw_code = excluded.raw_code, procedure = excluded.procedure, field = excluded.field,
        channel = excluded.channel, online_kind = excluded.online_kind,
        filed_at_counter = excluded.filed_at_counter, result_channel = excluded.result_channel,
        status = excluded.status, received_at = excluded.received_at, received_on = excluded.received_on,
        due_at = excluded.due_at, finished_at = excluded.finished_at, returned_at = excluded.returned_at,
        returned_on = excluded.returned_on
      where (dossiers.raw_code, dossiers.procedure, dossiers.field, dossiers.channel, dossiers.online_kind,
          dossiers.filed_at_counter, dossiers.result_channel, dossiers.status, dossiers.received_at, dossiers.due_at,
          dossiers.finished_at, dossiers.returned_at)
        is distinct from (excluded.raw_code, excluded.procedure, excluded.field, excluded.channel,
          excluded.online_kind, excluded.filed_at_counter, excluded.result_channel, excluded.status,
          excluded.received_at, excluded.due_at, excluded.finished_at, excluded.returned_at)
      returning xmax = 0 as created
    ), removed as (
      delete from dossiers using wanted
      where dossiers.unit_id = ${unitId} and dossiers.dossier_code = wanted.code
        and not exists (select from dossier_sightings as sighting
          where sighting.unit_id = ${unitId} and sighting.dossier_code = wanted.code)
      returning dossiers.dossier_code
    )
    select count(*) filter (where created)::int as created, count(*) filter (where not created)::int as updated,
      (select count(*)::int from removed) as removed
    from stored`;
  return row ?? { created: 0, updated: 0, removed: 0 };
}

/**
 * Parts of a query that has `wanted (code)` before them: `settled` are the dossiers as lists and the return desk say.
 * The newest word on each column wins; what it leaves empty is taken from older ones. Where two lists speak of the same
 * moment, the one in which the dossier has come further wins, then the one whose file was made later, and between those
 * left any rule will do that looks at nothing but the content: never at when or as what a list was imported.
 */
export function settledDossiers(sql: Sql, unitId: string) {
  return sql`
    ranked as materialized (
      select sighting.*, row_number() over (partition by dossier_code order by as_of desc,
        returned_at desc nulls last, finished_at desc nulls last,
        array_position(${[...dossierStatuses]}::text[], status) desc nulls last, made_at desc nulls last, received_at desc,
        due_at desc nulls last, channel collate "C", result_channel collate "C", online_kind collate "C",
        filed_at_counter, field collate "C", procedure collate "C", raw_code collate "C") as place
      from wanted join dossier_sightings as sighting on sighting.unit_id = ${unitId} and dossier_code = code
    ), merged as materialized (
      select dossier_code, (array_agg(raw_code order by place))[1] as raw_code,
        (array_agg(procedure order by place) filter (where procedure is not null))[1] as procedure,
        (array_agg(field order by place) filter (where field is not null))[1] as field,
        (array_agg(channel order by place))[1] as channel,
        (array_agg(online_kind order by place) filter (where online_kind is not null))[1] as online_kind,
        bool_or(filed_at_counter) as filed_at_counter,
        (array_agg(result_channel order by place) filter (where result_channel is not null))[1] as result_channel,
        (array_agg(status order by place) filter (where status is not null))[1] as status,
        (array_agg(received_at order by place))[1] as received_at,
        (array_agg(due_at order by place) filter (where due_at is not null))[1] as due_at,
        (array_agg(finished_at order by place) filter (where finished_at is not null))[1] as finished_at,
        (array_agg(returned_at order by place) filter (where returned_at is not null))[1] as returned_at
      from ranked group by dossier_code
    ), settled as materialized (
      select merged.dossier_code, raw_code, procedure, field, channel,
        case when channel = 'online' then online_kind end as online_kind,
        channel = 'online' and filed_at_counter as filed_at_counter,
        case when handed_over.at is null then result_channel else 'in-person' end as result_channel,
        case when handed_over.at is null then status else 'returned' end as status,
        received_at, due_at, finished_at, coalesce(merged.returned_at, handed_over.at) as returned_at
      from merged left join lateral (
        select date_trunc('second', returned_at at time zone 'Asia/Ho_Chi_Minh') as at from dossier_returns
        where unit_id = ${unitId} and dossier_code = merged.dossier_code and undone_at is null limit 1
      ) as handed_over on true
    )`;
}
