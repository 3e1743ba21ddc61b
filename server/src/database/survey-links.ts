import type { Sql } from './database.ts';

export type LinkKey = { unitId: string; linkId: string };

/** True for a link with this secret that was not withdrawn; whether its time is over or it was used is not asked here. */
export async function isLinkInForce(sql: Sql, { unitId, linkId }: LinkKey, secretHash: Buffer): Promise<boolean> {
  const rows = await sql`
    select 1 from survey_links
    where unit_id = ${unitId} and link_id = ${linkId} and secret_hash = ${secretHash} and withdrawn_at is null`;
  return rows.length > 0;
}

/**
 * Whether the dossier may have a link, or why not. Held until the transaction ends, so that of two who ask at the same
 * moment the second finds what the first made.
 */
export async function lockDossierToLink(
  sql: Sql,
  unitId: string,
  dossierCode: string,
): Promise<'free' | 'unlisted' | 'surveyed'> {
  const rows = await sql`
    select 1 from dossiers where unit_id = ${unitId} and dossier_code = ${dossierCode} for update`;
  if (rows.length === 0) return 'unlisted';
  return (await isSurveyed(sql, unitId, dossierCode)) ? 'surveyed' : 'free';
}

/** By tablet or by phone. */
export async function isSurveyed(sql: Sql, unitId: string, dossierCode: string): Promise<boolean> {
  const rows = await sql`
    select 1 from participations
    where unit_id = ${unitId} and dossier_code = ${dossierCode} and outcome = 'completed'`;
  return rows.length > 0;
}

type NewLink = LinkKey & { dossierCode: string; secretHash: Buffer; actor: string; expiresAt: Date };

/** Takes the place of an earlier link of the dossier. Call `lockDossierToLink` first. */
export async function insertLink(sql: Sql, link: NewLink, now: Date): Promise<void> {
  await sql`
    update survey_links set withdrawn_at = ${now}
    where unit_id = ${link.unitId} and dossier_code = ${link.dossierCode} and withdrawn_at is null`;
  await sql`
    insert into survey_links (unit_id, link_id, dossier_code, secret_hash, actor, created_at, expires_at)
    values (${link.unitId}, ${link.linkId}, ${link.dossierCode}, ${link.secretHash}, ${link.actor}, ${now},
      ${link.expiresAt})`;
}

/** @returns false when there is none that could still be used */
export async function withdrawLink(sql: Sql, unitId: string, dossierCode: string, now: Date): Promise<boolean> {
  const rows = await sql`
    update survey_links set withdrawn_at = ${now}
    where unit_id = ${unitId} and dossier_code = ${dossierCode} and withdrawn_at is null and submission_id is null
    returning link_id`;
  return rows.length > 0;
}

export type LinkRow = {
  linkId: string;
  dossierCode: string;
  field: string | null;
  createdAt: Date;
  expiresAt: Date;
  openedAt: Date | null;
  /** The survey it was taken for. */
  submissionId: string | null;
  /** When that survey reached the server, to be counted or to be looked at by a person. */
  usedAt: Date | null;
};

/** Newest first, the page after the one named; withdrawn ones are left out unless they were used. */
export async function listLinks(sql: Sql, unitId: string, after: string | null, limit: number): Promise<LinkRow[]> {
  return sql<LinkRow[]>`
    ${linkRows(sql)}
    where links.unit_id = ${unitId} and (withdrawn_at is null or coalesce(stored.at, parked.at) is not null)
      and (${after}::uuid is null or (created_at, link_id) < (
        select created_at, link_id from survey_links where unit_id = ${unitId} and link_id = ${after}::uuid))
    order by created_at desc, link_id desc limit ${limit}`;
}

export async function findLink(sql: Sql, { unitId, linkId }: LinkKey): Promise<LinkRow | null> {
  const [row] = await sql<LinkRow[]>`${linkRows(sql)} where links.unit_id = ${unitId} and link_id = ${linkId}`;
  return row ?? null;
}

function linkRows(sql: Sql) {
  return sql`
    select link_id as "linkId", links.dossier_code as "dossierCode", field, created_at as "createdAt",
      expires_at as "expiresAt", opened_at as "openedAt", links.submission_id as "submissionId",
      coalesce(stored.at, parked.at) as "usedAt"
    from survey_links links
      left join dossiers on dossiers.unit_id = links.unit_id and dossiers.dossier_code = links.dossier_code
      left join lateral (select received_at as at from participations
        where unit_id = links.unit_id and submission_id = links.submission_id limit 1) as stored on true
      left join lateral (select received_at as at from parked_submissions
        where unit_id = links.unit_id and submission_id = links.submission_id limit 1) as parked on true`;
}

/** @returns false when it was opened before */
export async function noteOpened(sql: Sql, { unitId, linkId }: LinkKey, now: Date): Promise<boolean> {
  const rows = await sql`
    update survey_links set opened_at = ${now}
    where unit_id = ${unitId} and link_id = ${linkId} and opened_at is null returning link_id`;
  return rows.length > 0;
}

/** Reserves the link for one survey. Of several at the same moment one gets true, and so does each of its retries. */
export async function takeLink(sql: Sql, { unitId, linkId }: LinkKey, submissionId: string): Promise<boolean> {
  const rows = await sql`
    update survey_links set submission_id = ${submissionId}
    where unit_id = ${unitId} and link_id = ${linkId} and (submission_id is null or submission_id = ${submissionId})
    returning link_id`;
  return rows.length > 0;
}

type SurveyOfDossier = { unitId: string; dossierCode: string; submissionId: string };

/** True for a survey of the dossier that was stored or parked before. */
export async function hasArrived(sql: Sql, { unitId, dossierCode, submissionId }: SurveyOfDossier): Promise<boolean> {
  const rows = await sql`
    select 1 from participations
    where unit_id = ${unitId} and submission_id = ${submissionId} and dossier_code = ${dossierCode}
    union all
    select 1 from parked_submissions
    where unit_id = ${unitId} and submission_id = ${submissionId} and dossier_code = ${dossierCode}`;
  return rows.length > 0;
}

/** More surveys than this were broken off by no person. */
const BROKEN_OFF_MOST = 20;

/** A survey that was broken off leaves the link to be used. @returns false once it was used, or there were too many */
export async function noteBrokenOff(sql: Sql, { unitId, linkId }: LinkKey): Promise<boolean> {
  const rows = await sql`
    update survey_links set broken_off = broken_off + 1
    where unit_id = ${unitId} and link_id = ${linkId} and submission_id is null and broken_off < ${BROKEN_OFF_MOST}
    returning link_id`;
  return rows.length > 0;
}
