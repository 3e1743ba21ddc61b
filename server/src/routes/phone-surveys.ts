import { getPhoneSurvey, postPhoneSubmission } from '@hailong/shared/contract/survey-links.ts';
import { problem } from '@hailong/shared/problem.ts';
import { type Actor, actorName } from '../access/actor.ts';
import { appendAudit } from '../database/audit.ts';
import {
  findLink,
  hasArrived,
  isSurveyed,
  type LinkKey,
  type LinkRow,
  noteBrokenOff,
  noteOpened,
  takeLink,
} from '../database/survey-links.ts';
import { readSurveyConfiguration } from '../figures/survey-configuration.ts';
import type { World } from '../world.ts';
import { type Api, type Call, serveEndpoint } from './serve-endpoint.ts';

/** What was answered in time may be sent this much later: a phone can be without a network for as long as a link lives. */
const GRACE_MS = 30 * 86_400_000;
const LAST_DIGITS = 4;

/** The survey by phone. A link is good for one survey that was carried to its end. */
export function servePhoneSurveys(api: Api, world: World): void {
  const { sql, clock } = world;

  serveEndpoint(api, getPhoneSurvey, async ({ actor }) => {
    const key = linkOf(actor);
    const link = await readLink(world, key);
    if (clock.now() > link.expiresAt.getTime()) throw problem('link-expired');
    const answered = link.submissionId !== null || (await isSurveyed(sql, key.unitId, link.dossierCode));
    if (answered) throw problem('link-used');
    if (link.openedAt === null) await open(world, actor, key);
    const { survey } = await readSurveyConfiguration(world, key.unitId);
    return { ...survey, dossier: { lastDigits: link.dossierCode.slice(-LAST_DIGITS), field: link.field } };
  });

  const deliver = async ({ actor, body }: Call<typeof postPhoneSubmission>) => {
    const key = linkOf(actor);
    const { dossierCode, expiresAt, openedAt } = await readLink(world, key);
    const nowMs = clock.now();
    const { sentAt, submission } = body;
    // Its first reply was lost: whatever became of the link since, the survey is here.
    const isRetry = await hasArrived(sql, { unitId: key.unitId, dossierCode, submissionId: submission.id });
    const isOver = nowMs > expiresAt.getTime() + (openedAt === null ? 0 : GRACE_MS);
    if (!isRetry && isOver) throw problem('link-expired');
    if (!isRetry && !(await admit(world, key, submission))) throw problem('link-used');
    const request = { submissions: [submission], ...(sentAt === undefined ? {} : { sentAt }) };
    const sender = { unitId: key.unitId, deviceId: null, counterId: null, dossierCode };
    const [result] = await world.submissions(sender, request, nowMs);
    if (result === undefined) throw new Error('a survey without a result');
    const { id, outcome } = result;
    return { id, outcome, ...(result.problem === undefined ? {} : { problem: result.problem }) };
  };
  // An odd character parks the survey; refusing it would leave the citizen with no way to send it.
  serveEndpoint(api, postPhoneSubmission, deliver, { anyText: true });
}

/** A survey that was broken off leaves the link good; any other one takes it, even one that a person must look at. */
function admit({ sql }: World, key: LinkKey, submission: { id: string; outcome?: unknown }): Promise<boolean> {
  const isPartial = submission.outcome === 'partial';
  return isPartial ? noteBrokenOff(sql, key) : takeLink(sql, key, submission.id);
}

function linkOf(actor: Actor): LinkKey {
  if (actor.kind !== 'link') throw problem('role-insufficient');
  return { unitId: actor.unitId, linkId: actor.linkId };
}

async function readLink({ sql }: World, key: LinkKey): Promise<LinkRow> {
  const link = await findLink(sql, key);
  if (link === null) throw problem('link-unknown');
  return link;
}

async function open(world: World, actor: Actor, key: LinkKey): Promise<void> {
  const entry = { actor: actorName(actor), unitId: key.unitId, action: 'link.open', subject: key.linkId };
  const now = new Date(world.clock.now());
  await world.sql.begin(async (transaction) => {
    if (await noteOpened(transaction, key, now)) await appendAudit(transaction, entry, now);
  });
  world.live.publish(key.unitId);
}
