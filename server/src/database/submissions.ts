import type { SubmissionResult } from '@hailong/shared/contract/submissions.ts';
import type { ProblemCode } from '@hailong/shared/problem.ts';
import type { ClockVerdict } from '@hailong/shared/submission/date-survey.ts';
import { appendAudit } from './audit.ts';
import type { Pool, Sql } from './database.ts';
import { storeSurveys } from './store-surveys.ts';

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
  /** Answered faster than its questions can be read; null where nobody measured. */
  hasty: boolean | null;
};

/** Where a survey was given: at a tablet, by phone, on paper typed in one by one, or on paper from a spreadsheet. */
export type Source = 'tablet' | 'phone' | 'paper' | 'file';

export type Refusal = { problem: ProblemCode; detail: string };

/** An entry of a request, checked: to be stored, or to be parked for a person. */
export type ArrivedSubmission = {
  unitId: string;
  submissionId: string;
  source: Source;
  /** Null but from a tablet. */
  deviceId: string | null;
  /** Null by phone, and on paper that names none. */
  counterId: string | null;
  dossierCode: string | null;
  receivedAt: string;
  /** The answers as they came, without what leads back to the dossier; kept when the entry is parked. */
  body: () => string;
} & ({ survey: Survey } | { refusal: Refusal });

export type Storable = ArrivedSubmission & { survey: Survey };
type Parked = ArrivedSubmission & { refusal: Refusal };
export type SubmissionKey = { unitId: string; submissionId: string };

/**
 * Stores a group of entries. Resolves after everything is durable, with one result per entry in order. What cannot be
 * stored is parked in a second transaction: rare, and if the power goes between the two, the tablet sends it again.
 */
export async function storeSubmissions(pool: Pool, arrived: readonly ArrivedSubmission[]): Promise<SubmissionResult[]> {
  const firsts = firstOfEach(arrived);
  const { surveys, followers } = splitSurveys(firsts);
  const stored = new Set((await storeSurveys(pool, surveys)).map(keyOf));
  for (const key of await storeSurveys(pool, followers)) stored.add(keyOf(key));
  const rest = firsts.filter((one) => !stored.has(keyOf(one)));
  const settled = rest.length === 0 ? new Map() : await pool.begin((sql) => settleRest(sql, rest));
  return answer(arrived, stored, settled);
}

/**
 * Surveys that follow another of the same dossier in their group wait until that one is stored, or is not: of two, the
 * one that arrived first counts. A finished one after a broken-off one need not wait, both have their place.
 */
export function splitSurveys(firsts: readonly ArrivedSubmission[]): { surveys: Storable[]; followers: Storable[] } {
  const named = new Set<string>();
  const finished = new Set<string>();
  const surveys: Storable[] = [];
  const followers: Storable[] = [];
  for (const one of firsts) {
    if (!('survey' in one)) continue;
    const dossier = `${one.unitId} ${one.dossierCode}`;
    const partial = one.survey.outcome === 'partial';
    const follows = one.dossierCode !== null && (partial ? named : finished).has(dossier);
    (follows ? followers : surveys).push(one);
    named.add(dossier);
    if (!partial) finished.add(dossier);
  }
  return { surveys, followers };
}

/** Finds out why entries were not stored now: earlier ones are answered as before, the others parked. */
async function settleRest(sql: Sql, rest: readonly ArrivedSubmission[]): Promise<Map<string, SubmissionResult>> {
  const settled = await findSettled(sql, rest);
  const fresh = rest.filter((one) => !settled.has(keyOf(one)));
  const foreign = await findForeignCodes(sql, fresh);
  const parked = fresh.map((one): Parked => {
    if ('refusal' in one) return one;
    const problem = foreign.has(`${one.unitId} ${one.dossierCode}`) ? 'dossier-of-another-unit' : 'second-survey';
    return { ...one, refusal: { problem, detail: one.dossierCode ?? '' } };
  });
  await insertParked(sql, parked);
  await auditParked(sql, parked);
  for (const one of parked) {
    const { problem } = one.refusal;
    settled.set(keyOf(one), { id: one.submissionId, outcome: 'parked', problem });
  }
  return settled;
}

export function keyOf({ unitId, submissionId }: SubmissionKey): string {
  return `${unitId} ${submissionId}`;
}

/** One entry per id, in the order they arrived: the first survey of a dossier is the one that counts. */
export function firstOfEach(arrived: readonly ArrivedSubmission[]): ArrivedSubmission[] {
  const firsts = new Map<string, ArrivedSubmission>();
  for (const one of arrived) if (!firsts.has(keyOf(one))) firsts.set(keyOf(one), one);
  return [...firsts.values()];
}

/** Entries that an earlier transaction stored or parked. */
export async function findSettled(sql: Sql, entries: readonly SubmissionKey[]): Promise<Map<string, SubmissionResult>> {
  if (entries.length === 0) return new Map();
  const rows = await sql<(SubmissionKey & { problem: string | null })[]>`
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

/** Dossiers that only another unit has. */
export async function findForeignCodes(sql: Sql, entries: readonly ArrivedSubmission[]): Promise<Set<string>> {
  const coded = entries.filter((one) => 'survey' in one && one.dossierCode !== null);
  if (coded.length === 0) return new Set();
  const units = coded.map((one) => one.unitId);
  const codes = coded.map((one) => one.dossierCode);
  const rows = await sql<{ unitId: string; dossierCode: string }[]>`
    select wanted.unit_id as "unitId", wanted.dossier_code as "dossierCode"
    from unnest(${units}::text[], ${codes}::text[]) as wanted (unit_id, dossier_code)
    where exists (select from dossiers where dossiers.dossier_code = wanted.dossier_code)
      and not exists (select from dossiers
        where dossiers.unit_id = wanted.unit_id and dossiers.dossier_code = wanted.dossier_code)`;
  return new Set(rows.map((row) => `${row.unitId} ${row.dossierCode}`));
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
    body: one.body(),
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

/** One entry per unit and transaction: how many, from which tablets, and how many by phone. */
async function auditParked(sql: Sql, parked: readonly Parked[]): Promise<void> {
  for (const unitId of [...new Set(parked.map((one) => one.unitId))].sort()) {
    const here = parked.filter((one) => one.unitId === unitId);
    const devices = [...new Set(here.flatMap((one) => one.deviceId ?? []))].sort();
    const phones = here.filter((one) => one.deviceId === null).length;
    const after = { stored: 0, parked: here.length, devices, ...(phones === 0 ? {} : { phones }) };
    const entry = { unitId, actor: 'devices', action: 'submissions.store', subject: 'surveys', after };
    await appendAudit(sql, entry, new Date(here[0]?.receivedAt ?? 0));
  }
}

/** The same id twice in one group is answered like a retry: the first is stored, the second was already. */
function answer(
  arrived: readonly ArrivedSubmission[],
  stored: ReadonlySet<string>,
  settled: ReadonlyMap<string, SubmissionResult>,
): SubmissionResult[] {
  const seen = new Set<string>();
  return arrived.map((one) => {
    const key = keyOf(one);
    const id = one.submissionId;
    const earlier = settled.get(key);
    if (earlier !== undefined) return earlier;
    if (!stored.has(key)) throw new Error('a survey was neither stored nor settled');
    if (seen.has(key)) return { id, outcome: 'already-stored' };
    seen.add(key);
    const clock = 'survey' in one ? one.survey.clock : 'right';
    return clock === 'right' ? { id, outcome: 'stored' } : { id, outcome: 'stored', notice: `clock-${clock}` };
  });
}
