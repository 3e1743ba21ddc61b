import {
  deleteSurveyLink,
  getSurveyLinks,
  postSurveyLink,
  type SurveyLinkReply,
} from '@hailong/shared/contract/survey-links.ts';
import { normaliseDossierCode } from '@hailong/shared/dossier/code.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { Context } from 'hono';
import { type Actor, actorName, resolveUnit } from '../access/actor.ts';
import { hashSecret, newId, newSecret, writeCredential } from '../access/secret.ts';
import { insertLink, type LinkRow, listLinks, lockDossierToLink, withdrawLink } from '../database/survey-links.ts';
import type { World } from '../world.ts';
import { found, write } from './audited-write.ts';
import { isUuid } from './is-uuid.ts';
import { PAGE_ROWS, pageOf } from './page.ts';
import { publicAddress } from './public-address.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

/** Results by post take days, and the letter may lie for weeks. */
const LINK_DAYS = 30;
const CODE_LONGEST = 100;

export function serveSurveyLinks(api: Api, world: World): void {
  const { sql, live } = world;

  serveEndpoint(api, postSurveyLink, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const { secret, ...link } = await makeLink(world, { actor, unitId, dossierCode: codeOf(context) });
    live.publish(unitId);
    const token = writeCredential({ kind: 'link', unitId, id: link.linkId, secret });
    // Behind `#`, which browsers send to no server, so that it is in no log.
    return { ...link, url: `${publicAddress(world, context)}/kiosk/#link=${token}` };
  });

  serveEndpoint(api, getSurveyLinks, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    if (query.after !== undefined && !isUuid(query.after)) throw problem('request-invalid', 'after');
    const rows = await listLinks(sql, unitId, query.after ?? null, PAGE_ROWS + 1);
    const { page, next } = pageOf(rows, (row) => row.linkId);
    return { links: page.map(describe), next };
  });

  serveEndpoint(api, deleteSurveyLink, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const code = codeOf(context);
    await write(world, { actor, unitId, action: 'link.withdraw', subject: code }, (transaction, now) =>
      found(withdrawLink(transaction, unitId, code, now), code),
    );
    live.publish(unitId);
    return {};
  });
}

type Wish = { actor: Actor; unitId: string; dossierCode: string };

async function makeLink(world: World, { actor, unitId, dossierCode }: Wish) {
  const linkId = newId();
  const secret = newSecret();
  const nowMs = world.clock.now();
  const expiresAt = new Date(nowMs + LINK_DAYS * 86_400_000);
  const after = { linkId, expiresAt: expiresAt.toISOString() };
  await write(world, { actor, unitId, action: 'link.add', subject: dossierCode, after }, async (transaction, now) => {
    const standing = await lockDossierToLink(transaction, unitId, dossierCode);
    if (standing !== 'free') throw problem(`dossier-${standing}`, dossierCode);
    const link = { unitId, linkId, dossierCode, secretHash: hashSecret(secret), actor: actorName(actor), expiresAt };
    await insertLink(transaction, link, now);
  });
  const createdAt = new Date(nowMs).toISOString();
  return { linkId, secret, dossierCode, createdAt, expiresAt: after.expiresAt, openedAt: null, usedAt: null };
}

function codeOf(context: Context): string {
  const { code } = normaliseDossierCode(context.req.param('code') ?? '');
  if (code === '') throw problem('dossier-code-missing');
  if (code.length > CODE_LONGEST) throw problem('request-invalid', 'code');
  return code;
}

function describe({ linkId, dossierCode, createdAt, expiresAt, openedAt, usedAt }: LinkRow): SurveyLinkReply {
  return {
    linkId,
    dossierCode,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    openedAt: openedAt?.toISOString() ?? null,
    usedAt: usedAt?.toISOString() ?? null,
  };
}
