import type { Sql } from './database.ts';
import type { Storable, SubmissionKey } from './submissions.ts';

/**
 * Stores both halves of every survey that nothing speaks against, with its audit entry, in one statement: one round
 * trip and one durable commit for the whole group. Participation and ballot part here: the ballot gets an id of its
 * own, the day instead of the minute, and the group's ballots are written in random order.
 *
 * Left out: what is stored or parked already, what belongs to another unit's dossier, a second survey of a dossier. In
 * the order of ids, so that two servers that meet on the same surveys wait for each other and do not deadlock.
 * Each look-up is for one row (`limit 1`): joined as sets, a plan made while the tables were small would read them
 * whole when they have grown.
 *
 * Forms on paper have no entry here: whoever stores them writes one that says who they are.
 * @returns those that were stored, durable when it is called outside a transaction
 */
export async function storeSurveys(sql: Sql, surveys: readonly Storable[]): Promise<SubmissionKey[]> {
  if (surveys.length === 0) return [];
  const rows = surveys.map(rowOf);
  return sql<SubmissionKey[]>`
    with incoming as (
      select * from jsonb_to_recordset(${sql.json(rows)}) as row (
        "unitId" text, "submissionId" uuid, source text, "deviceId" text, "counterId" text, "dossierCode" text,
        "receivedAt" timestamptz, questionnaire text, version integer, language text, mode text, outcome text,
        levels smallint[], comment text, demographics jsonb, "finishedAt" timestamptz, day date, clock text,
        hasty boolean)
    ), clear as materialized (
      select incoming.*, dossier.field, dossier.channel
      from incoming
        left join lateral (select true as found from parked_submissions
          where unit_id = "unitId" and submission_id = "submissionId" limit 1) as parked on true
        left join lateral (select true as found, field, channel from dossiers
          where unit_id = "unitId" and dossier_code = "dossierCode" limit 1) as dossier on true
        left join lateral (select true as found from dossiers
          where dossier.found is null and dossier_code = "dossierCode" limit 1) as foreign_dossier on true
        left join lateral (select true as found from participations p
          where incoming.outcome = 'partial' and unit_id = "unitId" and dossier_code = "dossierCode"
          limit 1) as surveyed on true
      where coalesce(parked.found, foreign_dossier.found, surveyed.found) is null
    ), taken as (
      insert into participations (unit_id, submission_id, dossier_code, source, device_id, counter_id, outcome,
        finished_at, surveyed_on, clock, received_at)
      select "unitId", "submissionId", "dossierCode", source, "deviceId",
        "counterId", outcome, "finishedAt", day, clock, "receivedAt"
      from clear order by "unitId", "submissionId"
      on conflict do nothing
      returning unit_id, submission_id, source, device_id, received_at
    ), cast_ballots as (
      insert into ballots (unit_id, day, questionnaire, version, counter_id, field, channel, language, mode, levels,
        comment, demographics, hasty)
      select "unitId", day, questionnaire, version, "counterId", field, channel, language, mode, levels, comment,
        demographics, hasty
      from clear join taken on unit_id = "unitId" and submission_id = "submissionId" order by random()
    ), audited as (
      select append_audit(unit_id, at, 'devices', 'submissions.store', 'surveys', null, after)
      from (
        select unit_id, min(received_at) as at, jsonb_build_object('stored', count(*), 'parked', 0,
          'devices', coalesce(jsonb_agg(distinct device_id) filter (where device_id is not null), '[]')) ||
          case when bool_or(device_id is null)
            then jsonb_build_object('phones', count(*) filter (where device_id is null)) else '{}' end as after
        from taken where source in ('tablet', 'phone') group by unit_id order by unit_id
      ) as by_unit
    )
    select unit_id as "unitId", submission_id as "submissionId", (select count(*) from audited) as entries from taken`;
}

/** Written out: spreading three objects into one costs more than everything else here. */
function rowOf({ unitId, submissionId, source, deviceId, counterId, dossierCode, receivedAt, survey }: Storable) {
  const { questionnaire, version, language, mode, outcome, levels, comment, demographics } = survey;
  const { finishedAt, day, clock, hasty } = survey;
  return {
    unitId,
    submissionId,
    source,
    deviceId,
    counterId,
    dossierCode,
    receivedAt,
    questionnaire,
    version,
    language,
    mode,
    outcome,
    levels,
    comment,
    demographics,
    finishedAt,
    day,
    clock,
    hasty,
  };
}
