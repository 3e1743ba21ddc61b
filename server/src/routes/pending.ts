import { getMatched, getPending, putMatch } from '@hailong/shared/contract/pending.ts';
import { normaliseDossierCode } from '@hailong/shared/dossier/code.ts';
import { likelyCodes } from '@hailong/shared/matching/likely-codes.ts';
import { isDay } from '@hailong/shared/period/day.ts';
import { problem } from '@hailong/shared/problem.ts';
import { resolveUnit } from '../access/actor.ts';
import { countPending, listMatched, listPending, type PendingCursor, type PendingRow } from '../database/pending.ts';
import { type CandidateRow, listCandidates } from '../database/pending-candidates.ts';
import type { World } from '../world.ts';
import { isUuid } from './is-uuid.ts';
import { matchByPerson } from './match-survey.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const MATCHED_MOST = 100;

export function servePending(api: Api, world: World): void {
  const { sql, live } = world;

  serveEndpoint(api, getPending, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const rows = await listPending(sql, unitId, readCursor(query.after), PAGE_ROWS + 1);
    const { page, next } = pageOf(rows, ({ surveyedOn, submissionId }) => `${surveyedOn}_${submissionId}`);
    return { pending: await withCandidates(world, unitId, page), next, total: await countPending(sql, unitId) };
  });

  serveEndpoint(api, getMatched, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const rows = await listMatched(sql, unitId, MATCHED_MOST);
    return { matched: rows.map((row) => ({ ...row, matchedAt: row.matchedAt.toISOString() })) };
  });

  serveEndpoint(api, putMatch, async ({ actor, context, query, body }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const submissionId = context.req.param('id') ?? '';
    if (!isUuid(submissionId)) throw problem('not-found', submissionId.slice(0, 60));
    const code = body.dossierCode === null ? null : normaliseDossierCode(body.dossierCode).code;
    if (code === '') throw problem('dossier-code-missing');
    const match = await matchByPerson(world, actor, { unitId, submissionId }, code);
    live.publish(unitId);
    return match;
  });
}

async function withCandidates({ sql }: World, unitId: string, page: readonly PendingRow[]) {
  const alike = new Map<string, CandidateRow[]>(page.map((one) => [one.submissionId, []]));
  for (const row of await listCandidates(sql, unitId, page)) alike.get(row.submissionId)?.push(row);
  return page.map((survey) => {
    const { submissionId, dossierCode: code, surveyedOn } = survey;
    const likely = likelyCodes({ code, surveyedOn }, alike.get(submissionId) ?? []);
    return { ...survey, candidates: likely.map(({ submissionId: _survey, ...candidate }) => candidate) };
  });
}

function readCursor(text: string | undefined): PendingCursor | null {
  if (text === undefined) return null;
  const [surveyedOn = '', submissionId = ''] = text.split('_');
  if (!isDay(surveyedOn) || !isUuid(submissionId)) {
    throw problem('request-invalid', 'after');
  }
  return { surveyedOn, submissionId };
}
