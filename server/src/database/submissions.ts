import type { SubmissionResult } from '@hailong/shared/contract/submissions.ts';
import type { ProblemCode } from '@hailong/shared/problem.ts';
import type { ClockVerdict } from '@hailong/shared/submission/date-survey.ts';
import { appendAudit } from './audit.ts';
import type { Pool, Sql } from './database.ts';

export type Survey = {
  questionnaire: string;
  version: number;
  language: string;
  mode: string;
  outcome: 'completed' | 'partial';
  levels: (number | null)[];
  comment: string | null;
  demographics: Record<string, string | null> | null;
  finishedAt: string;
  day: string;
  clock: ClockVerdict;
};

export type Refusal = { problem: ProblemCode; detail: string };

/** An entry of a request, checked: to be stored, or to be parked for a person. */
export type ArrivedSubmission = {
  unitId: string;
  submissionId: string;
  deviceId: string;
  counterId: string;
  dossierCode: string | null;
  receivedAt: string;
  /** The answers as they came, without what leads back to the dossier; kept when the entry is parked. */
  body: string;
} & ({ survey: Survey } | { refusal: Refusal });

type Storable = ArrivedSubmission & { survey: Survey };
type Parked = ArrivedSubmission & { refusal: Refusal };
type Key = { unitId: string; submissionId: string };

/**
 * Stores a group of entries in one transaction. Resolves after the commit is durable, with one result per entry in
 * order. Participation and ballot part here: the ballot gets an id of its own, the day instead of the minute, and the
 * group's ballots are written in random order.
 */
export async function storeSubmissions(pool: Pool, arrived: readonly ArrivedSubmission[]): Promise<SubmissionResult[]> {
  return pool.begin(async (sql) => {
    const firsts = [...new Map(arrived.toReversed().map((one) => [keyOf(one), one])).values()];
    const settled = await findSettled(sql, firsts);
    const fresh = firsts.filter((one) => !settled.has(keyOf(one)));
    const surveys = fresh.filter((one): one is Storable => 'survey' in one);
    const { accepted, refused } = await sortOut(sql, surveys);
    const stored = await insertSurveys(sql, accepted);
    const beaten = accepted.filter((one) => !stored.has(keyOf(one)));
    for (const [key, result] of await findSettled(sql, beaten)) settled.set(key, result);
    const parked: Parked[] = [
      ...fresh.filter((one): one is Parked => 'refusal' in one),
      ...refused,
      ...beaten.filter((one) => !settled.has(keyOf(one))).map(asSecondSurvey),
    ];
    await insertParked(sql, parked);
    await auditGroup(
      sql,
      accepted.filter((one) => stored.has(keyOf(one))),
      parked,
    );
    return answer(arrived, { settled, stored, parked });
  });
}

function keyOf({ unitId, submissionId }: Key): string {
  return `${unitId} ${submissionId}`;
}

/** Entries that an earlier transaction stored or parked. */
async function findSettled(sql: Sql, entries: readonly Key[]): Promise<Map<string, SubmissionResult>> {
  if (entries.length === 0) return new Map();
  const rows = await sql<(Key & { problem: string | null })[]>`
    with wanted as (
      select * from unnest(${entries.map((one) => one.unitId)}::text[], ${entries.map((one) => one.submissionId)}::uuid[])
        as wanted (unit_id, submission_id)
    )
    select unit_id as "unitId", submission_id as "submissionId", null as problem
    from participations join wanted using (unit_id, submission_id)
    union all
    select unit_id, submission_id, problem from parked_submissions join wanted using (unit_id, submission_id)`;
  return new Map(
    rows.map((row) => [
      keyOf(row),
      row.problem === null
        ? { id: row.submissionId, outcome: 'already-stored' as const }
        : { id: row.submissionId, outcome: 'parked' as const, problem: row.problem },
    ]),
  );
}

type Placed = Storable & { field: string | null; channel: string | null };

/** Finds each dossier, and refuses what belongs to another unit's dossier or follows a finished survey. */
async function sortOut(sql: Sql, surveys: readonly Storable[]): Promise<{ accepted: Placed[]; refused: Parked[] }> {
  const coded = surveys.filter((one) => one.dossierCode !== null);
  if (coded.length === 0) return { accepted: surveys.map(withoutDossier), refused: [] };
  const units = coded.map((one) => one.unitId);
  const codes = coded.map((one) => one.dossierCode);
  const rows = await sql<DossierRow[]>`
    select wanted.unit_id as "unitId", wanted.dossier_code as "dossierCode", dossiers.dossier_code is not null as known,
      field, channel,
      exists (select from participations p where p.unit_id = wanted.unit_id
        and p.dossier_code = wanted.dossier_code) as surveyed,
      dossiers.dossier_code is null and exists (select from dossiers foreign_dossiers
        where foreign_dossiers.dossier_code = wanted.dossier_code) as foreign
    from (select distinct * from unnest(${units}::text[], ${codes}::text[]) as pairs (unit_id, dossier_code)) as wanted
      left join dossiers on dossiers.unit_id = wanted.unit_id and dossiers.dossier_code = wanted.dossier_code`;
  const found = new Map(rows.map((row) => [`${row.unitId} ${row.dossierCode}`, row]));
  const accepted: Placed[] = [];
  const refused: Parked[] = [];
  for (const one of surveys) {
    const dossier = found.get(`${one.unitId} ${one.dossierCode}`);
    if (dossier === undefined) accepted.push(withoutDossier(one));
    else if (dossier.foreign) refused.push(refuse(one, 'dossier-of-another-unit'));
    else if (dossier.surveyed && one.survey.outcome === 'partial') refused.push(asSecondSurvey(one));
    else accepted.push({ ...one, field: dossier.field, channel: dossier.channel });
  }
  return { accepted, refused };
}

type DossierRow = {
  unitId: string;
  dossierCode: string;
  known: boolean;
  field: string | null;
  channel: string | null;
  surveyed: boolean;
  foreign: boolean;
};

function withoutDossier(one: Storable): Placed {
  return { ...one, field: null, channel: null };
}

function refuse(one: ArrivedSubmission, problem: ProblemCode): Parked {
  return { ...one, refusal: { problem, detail: one.dossierCode ?? '' } };
}

function asSecondSurvey(one: ArrivedSubmission): Parked {
  return refuse(one, 'second-survey');
}

/** Inserts both halves; a row that meets an existing submission or an existing survey of its dossier is left out. */
async function insertSurveys(sql: Sql, surveys: readonly Placed[]): Promise<Set<string>> {
  if (surveys.length === 0) return new Set();
  const rows = surveys.map(({ survey, body: _body, ...identity }) => ({ ...identity, ...survey }));
  const stored = await sql<Key[]>`
    with incoming as (
      select * from jsonb_to_recordset(${sql.json(rows)}) as row (
        "unitId" text, "submissionId" uuid, "deviceId" text, "counterId" text, "dossierCode" text,
        "receivedAt" timestamptz, questionnaire text, version integer, language text, mode text, outcome text,
        levels smallint[], comment text, demographics jsonb, "finishedAt" timestamptz, day date, clock text,
        field text, channel text)
    ), taken as (
      insert into participations (unit_id, submission_id, dossier_code, device_id, counter_id, outcome, finished_at,
        surveyed_on, clock, received_at)
      select "unitId", "submissionId", "dossierCode", "deviceId", "counterId", outcome, "finishedAt", day, clock,
        "receivedAt"
      from incoming order by "unitId", "submissionId"
      on conflict do nothing
      returning unit_id, submission_id
    ), cast_ballots as (
      insert into ballots (unit_id, day, questionnaire, version, counter_id, field, channel, language, mode, outcome,
        levels, comment, demographics)
      select "unitId", day, questionnaire, version, "counterId", field, channel, language, mode, outcome, levels,
        comment, demographics
      from incoming join taken on unit_id = "unitId" and submission_id = "submissionId" order by random()
    )
    select unit_id as "unitId", submission_id as "submissionId" from taken`;
  return new Set(stored.map(keyOf));
}

async function insertParked(sql: Sql, parked: readonly Parked[]): Promise<void> {
  if (parked.length === 0) return;
  const rows = parked.map((one) => ({
    ...one.refusal,
    unitId: one.unitId,
    submissionId: one.submissionId,
    dossierCode: one.dossierCode,
    deviceId: one.deviceId,
    counterId: one.counterId,
    receivedAt: one.receivedAt,
    body: one.body,
  }));
  await sql`
    with incoming as (
      select * from jsonb_to_recordset(${sql.json(rows)}) as row (
        "unitId" text, "submissionId" uuid, problem text, detail text, "dossierCode" text, "deviceId" text,
        "counterId" text, "receivedAt" timestamptz, body text)
    ), taken as (
      insert into parked_submissions (unit_id, submission_id, problem, detail, dossier_code, device_id, counter_id,
        received_at)
      select "unitId", "submissionId", problem, detail, "dossierCode", "deviceId", "counterId", "receivedAt"
      from incoming on conflict do nothing returning unit_id, submission_id
    )
    insert into parked_ballots (unit_id, parked_on, problem, counter_id, body)
    select "unitId", ("receivedAt" at time zone 'Asia/Ho_Chi_Minh')::date, problem, "counterId", body
    from incoming join taken on unit_id = "unitId" and submission_id = "submissionId" order by random()`;
}

/** One entry per unit and transaction: how many, from which tablets. */
async function auditGroup(sql: Sql, stored: readonly Storable[], parked: readonly Parked[]): Promise<void> {
  for (const unitId of new Set([...stored, ...parked].map((one) => one.unitId))) {
    const storedHere = stored.filter((one) => one.unitId === unitId);
    const parkedHere = parked.filter((one) => one.unitId === unitId);
    const devices = [...new Set([...storedHere, ...parkedHere].map((one) => one.deviceId))].sort();
    const after = { stored: storedHere.length, parked: parkedHere.length, devices };
    const [first] = [...storedHere, ...parkedHere];
    const entry = { unitId, actor: 'devices', action: 'submissions.store', subject: 'surveys', after };
    await appendAudit(sql, entry, new Date(first?.receivedAt ?? 0));
  }
}

type Settlement = { settled: Map<string, SubmissionResult>; stored: Set<string>; parked: readonly Parked[] };

/** The same id twice in one group is answered like a retry: the first is stored, the second was already. */
function answer(arrived: readonly ArrivedSubmission[], { settled, stored, parked }: Settlement): SubmissionResult[] {
  const problems = new Map(parked.map((one) => [keyOf(one), one.refusal.problem]));
  const seen = new Set<string>();
  return arrived.map((one) => {
    const key = keyOf(one);
    const id = one.submissionId;
    const problem = problems.get(key);
    if (problem !== undefined) return { id, outcome: 'parked', problem };
    const earlier = settled.get(key);
    if (earlier !== undefined) return { ...earlier, id };
    if (!stored.has(key) || seen.has(key)) return { id, outcome: 'already-stored' };
    seen.add(key);
    const clock = 'survey' in one ? one.survey.clock : 'right';
    return clock === 'right' ? { id, outcome: 'stored' } : { id, outcome: 'stored', notice: `clock-${clock}` };
  });
}

export type ParkedRow = { id: string; problem: string; detail: string; counter: string; receivedAt: Date };

export async function listParked(sql: Sql, unitId: string, after: string, limit: number): Promise<ParkedRow[]> {
  return sql<ParkedRow[]>`
    select submission_id as id, problem, detail, counters.name as counter, received_at as "receivedAt"
    from parked_submissions join counters using (unit_id, counter_id)
    where unit_id = ${unitId} and submission_id > ${after} order by submission_id limit ${limit}`;
}
