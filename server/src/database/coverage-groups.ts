import type { CoverageGrouping } from '@hailong/shared/contract/coverage-views.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import { basisColumns } from './coverage.ts';
import type { Sql } from './database.ts';

export type GroupCounts = {
  group: string | null;
  eligible: number;
  surveyed: number;
  invited: number;
  completed: number;
};

type Scope = { unitIds: readonly string[]; period: Period; basis: Basis };
type Fragment = ReturnType<Sql>;

/** Where each kind of row says which group it belongs to. */
function keysOf(sql: Sql, by: CoverageGrouping) {
  if (by === 'field') {
    const field = sql`dossiers.field`;
    return { dossier: field, participation: field, invitation: field };
  }
  if (by === 'unit') {
    return {
      dossier: sql`dossiers.unit_id`,
      participation: sql`participations.unit_id`,
      invitation: sql`invitations.unit_id`,
    };
  }
  return {
    dossier: sql`dossier_returns.counter_id`,
    participation: sql`participations.counter_id`,
    invitation: sql`invitations.counter_id`,
  };
}

/**
 * The counts of `countCoverage` in parts, and the invitations of the period with what came of them. Fields and units
 * add up to the whole; a dossier without a field makes a group of its own (null). By counter a survey belongs to its
 * tablet, and a dossier to the return desk that handed out its result in the period, because lists name no counter.
 */
export async function countCoverageGroups(sql: Sql, by: CoverageGrouping, scope: Scope): Promise<GroupCounts[]> {
  return sql<GroupCounts[]>`
    select ${nameOf(sql, by)} as "group", sum(eligible)::int as eligible, sum(surveyed)::int as surveyed,
      sum(invited)::int as invited, sum(completed)::int as completed
    from (${eligible(sql, by, scope)} union all ${surveyed(sql, by, scope)} union all ${invited(sql, by, scope)}
      union all ${present(sql, by, scope)}) as parts (unit, key, eligible, surveyed, invited, completed)
    group by 1 order by 1 nulls last`;
}

function nameOf(sql: Sql, by: CoverageGrouping): Fragment {
  return by === 'counter'
    ? sql`(select name from counters where counters.unit_id = parts.unit and counters.counter_id = parts.key)`
    : sql`key`;
}

function eligible(sql: Sql, by: CoverageGrouping, { unitIds, period, basis }: Scope): Fragment {
  const { dossier: key } = keysOf(sql, by);
  const { channel, day } = basisColumns(sql, basis);
  const { from, to } = period;
  if (by !== 'counter') {
    return sql`
      select dossiers.unit_id, ${key}, count(*), 0, 0, 0 from dossiers
      where unit_id = any(${unitIds}::text[]) and ${channel} = 'in-person' and ${day} between ${from} and ${to}
      group by 1, 2`;
  }
  // Whoever is handed a result at a desk receives it in person; how the dossier came in, only the list knows.
  const received = basis === 'received-in-person' ? sql`dossiers.channel = 'in-person'` : sql`true`;
  return sql`
    select dossier_returns.unit_id, ${key}, count(*), 0, 0, 0
    from dossier_returns left join dossiers
      on dossiers.unit_id = dossier_returns.unit_id and dossiers.dossier_code = dossier_returns.dossier_code
    where dossier_returns.unit_id = any(${unitIds}::text[]) and undone_at is null and ${received}
      and ${vietnamDay(sql, sql`dossier_returns.returned_at`)} between ${from} and ${to}
    group by 1, 2`;
}

function surveyed(sql: Sql, by: CoverageGrouping, { unitIds, period, basis }: Scope): Fragment {
  const { channel } = basisColumns(sql, basis);
  return sql`
    select participations.unit_id, ${keysOf(sql, by).participation}, 0, count(*), 0, 0
    from participations join dossiers
      on dossiers.unit_id = participations.unit_id and dossiers.dossier_code = participations.dossier_code
    where participations.unit_id = any(${unitIds}::text[]) and participations.outcome = 'completed'
      and source <> 'phone' and surveyed_on between ${period.from} and ${period.to} and ${channel} = 'in-person'
    group by 1, 2`;
}

function invited(sql: Sql, by: CoverageGrouping, { unitIds, period }: Scope): Fragment {
  return sql`
    select invitations.unit_id, ${keysOf(sql, by).invitation}, 0, 0, count(*),
      count(participations.submission_id)
    from invitations
      left join dossiers
        on dossiers.unit_id = invitations.unit_id and dossiers.dossier_code = invitations.dossier_code
      left join participations
        on participations.unit_id = invitations.unit_id and participations.dossier_code = invitations.dossier_code
        and participations.outcome = 'completed' and source <> 'phone'
    where invitations.unit_id = any(${unitIds}::text[]) and withdrawn_at is null
      and invited_on between ${period.from} and ${period.to}
    group by 1, 2`;
}

/** Counters and units where nothing happened: those are the ones to look at. */
function present(sql: Sql, by: CoverageGrouping, { unitIds }: Scope): Fragment {
  if (by === 'counter') {
    return sql`select unit_id, counter_id, 0, 0, 0, 0 from counters where unit_id = any(${unitIds}::text[])`;
  }
  const none = by === 'unit' ? sql`true` : sql`false`;
  return sql`select unit_id, unit_id, 0, 0, 0, 0 from units where unit_id = any(${unitIds}::text[]) and ${none}`;
}

/** Without time zone data: Vietnam has been seven hours ahead for as long as there are lists. */
function vietnamDay(sql: Sql, instant: Fragment): Fragment {
  return sql`((${instant} at time zone 'UTC') + interval '7 hours')::date`;
}
