import {
  deleteReturn,
  getCounters,
  getInvitationCounts,
  getInvitations,
  type InvitationReply,
  postReturn,
} from '@hailong/shared/contract/invitations.ts';
import { normaliseDossierCode } from '@hailong/shared/dossier/code.ts';
import { countStates } from '@hailong/shared/invitation/count-invitations.ts';
import { invitationState } from '@hailong/shared/invitation/invitation-state.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { Context } from 'hono';
import { type Actor, actorName, resolveUnit } from '../access/actor.ts';
import { newId } from '../access/secret.ts';
import { isForeignDossier, returnDossier, undoReturn } from '../database/invitations.ts';
import { countInvitationFacts, type InvitationGroup } from '../database/invitations-count.ts';
import { findCounter, type InvitationRow, listCounters, listInvitations } from '../database/invitations-list.ts';
import { countVisits } from '../database/visits.ts';
import { counterTopic } from '../live.ts';
import type { World } from '../world.ts';
import { isUuid } from './is-uuid.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { resolvePeriod } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

/** As long as the codes that tablets send. */
const CODE_LONGEST = 100;

export function serveInvitations(api: Api, world: World): void {
  const { sql, clock } = world;

  serveEndpoint(api, postReturn, async ({ context, actor, query, body }) => {
    if (query.unit !== undefined && body.unit !== undefined && query.unit !== body.unit) {
      throw problem('request-invalid', 'unit');
    }
    const { unitId } = await resolveUnit(sql, actor, query.unit ?? body.unit);
    return invite(world, { actor, unitId, code: codeOf(context), counter: body.counter });
  });

  serveEndpoint(api, deleteReturn, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    await withdraw(world, { actor, unitId, code: codeOf(context) });
    return {};
  });

  serveEndpoint(api, getInvitations, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    if (query.before !== undefined && !isUuid(query.before)) throw problem('request-invalid', 'before');
    const nowMs = clock.now();
    const day = query.day ?? dayOfInstant(nowMs);
    const rows = await listInvitations(sql, unitId, { day, before: query.before ?? null }, PAGE_ROWS + 1);
    const { page, next } = pageOf(rows, (row) => row.invitationId);
    return { day, invitations: page.map((row) => describe(row, nowMs)), next };
  });

  serveEndpoint(api, getInvitationCounts, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const period = await resolvePeriod(sql, unitId, query);
    const groups = await countInvitationFacts(sql, [unitId], period, new Date(clock.now()));
    return {
      unit: unitId,
      ...period,
      days: countsBy(groups, (one) => one.day).map(([day, counts]) => ({ day, ...counts })),
      counters: countsBy(groups, (one) => one.counter).map(([counter, counts]) => ({ counter, ...counts })),
      withoutInvitation: await countVisits(sql, unitId, period),
    };
  });

  serveEndpoint(api, getCounters, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    return { counters: await listCounters(sql, unitId) };
  });
}

type Asked = { actor: Actor; unitId: string; code: string };

async function invite(world: World, { actor, unitId, code, counter }: Asked & { counter: string }) {
  const { sql, clock, live } = world;
  const counterId = await findCounter(sql, unitId, counter);
  if (counterId === null) throw problem('counter-unknown', counter);
  if (await isForeignDossier(sql, unitId, code)) throw problem('dossier-of-another-unit', code);
  const now = new Date(clock.now());
  const returned = { unitId, code, counterId, counter, actor: actorName(actor) };
  const ids = { returnId: newId(), invitationId: newId() };
  const changed = await sql.begin((transaction) => returnDossier(transaction, returned, ids, now));
  if (changed) {
    live.publish(counterTopic(unitId, counterId));
    live.publish(unitId);
  }
  const [row] = await listInvitations(sql, unitId, { code }, 1);
  // Somebody took it back at this very moment.
  if (row === undefined) throw problem('not-found', code);
  return describe(row, now.getTime());
}

async function withdraw({ sql, clock, live }: World, { actor, unitId, code }: Asked): Promise<void> {
  const withdrawal = { unitId, code, actor: actorName(actor) };
  const undone = await sql.begin((transaction) => undoReturn(transaction, withdrawal, new Date(clock.now())));
  if (undone === null) throw problem('not-found', code);
  live.publish(counterTopic(unitId, undone.counterId));
  live.publish(unitId);
}

function codeOf(context: Context): string {
  const { code } = normaliseDossierCode(context.req.param('code') ?? '');
  if (code === '') throw problem('dossier-code-missing');
  // Cut to its beginning, it might be the code of another dossier.
  if (code.length > CODE_LONGEST) throw problem('request-invalid', 'code');
  return code;
}

function describe({ moments, surveyed, ...row }: InvitationRow, nowMs: number): InvitationReply {
  const { invitedAt, offeredAt } = moments;
  return {
    ...row,
    state: invitationState(moments, surveyed, nowMs),
    invitedAt: new Date(invitedAt).toISOString(),
    offeredAt: offeredAt === null ? null : new Date(offeredAt).toISOString(),
  };
}

/** The counts of each day or counter that has any, in order. */
function countsBy(groups: readonly InvitationGroup[], nameOf: (group: InvitationGroup) => string) {
  const meant = groups.filter((one) => !one.withdrawn);
  const names = [...new Set(meant.map(nameOf))].sort();
  return names.map((name) => [name, countStates(meant.filter((one) => nameOf(one) === name))] as const);
}
