import {
  getKioskEvents,
  type KioskInvitation,
  postInvitationEvent,
} from '@hailong/shared/contract/kiosk-invitations.ts';
import { validForMs } from '@hailong/shared/invitation/invitation-state.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { SSEStreamingApi } from 'hono/streaming';
import type { Actor } from '../access/actor.ts';
import { type DeviceIdentity, findDeviceByToken } from '../database/devices.ts';
import { noteInvitationEvent } from '../database/invitations.ts';
import { listOpenInvitations, type OpenInvitation } from '../database/invitations-list.ts';
import { counterTopic, type Watch, watch } from '../live.ts';
import type { World } from '../world.ts';
import { isUuid } from './is-uuid.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';
import { streamEvents } from './stream-events.ts';

const KEEP_OPEN_MS = 20_000;
/** Surveys stored within this time make a tablet look once, and only one that shows an invitation. */
const SURVEYS_COALESCE_MS = 1_000;

export function serveKioskInvitations(api: Api, world: World): void {
  const { sql, clock, live } = world;

  serveEndpoint(api, getKioskEvents, async ({ context, actor }) => {
    const tablet = tabletOf(actor);
    return streamEvents(context, (stream) => streamInvitations(stream, world, tablet));
  });

  serveEndpoint(api, postInvitationEvent, async ({ context, actor, body }) => {
    const { device } = tabletOf(actor);
    const invitationId = context.req.param('id') ?? '';
    const told = { device, invitationId, event: body.event };
    const changed = isUuid(invitationId)
      ? await sql.begin((transaction) => noteInvitationEvent(transaction, told, new Date(clock.now())))
      : null;
    if (changed === null) throw problem('not-found', invitationId.slice(0, 60));
    if (changed) {
      live.publish(counterTopic(device.unitId, device.counterId));
      live.publish(device.unitId);
    }
    return {};
  });
}

type Tablet = Extract<Actor, { kind: 'device' }>;

function tabletOf(actor: Actor): Tablet {
  if (actor.kind !== 'device') throw problem('role-insufficient');
  return actor;
}

/** A database that is away ends the stream: the tablet asks again, later and later. */
async function streamInvitations(stream: SSEStreamingApi, world: World, tablet: Tablet): Promise<void> {
  try {
    // One round for each counter at which the tablet stands in turn; none once it is revoked or replaced.
    let here: Tablet | null = tablet;
    while (here !== null && !stream.aborted) here = await streamCounter(stream, world, here);
  } catch (error) {
    world.log.warn({ error: String(error) }, 'a tablet’s stream of invitations ended');
  }
}

/** @returns the tablet at the counter to which it was moved; null when the stream is over */
async function streamCounter(stream: SSEStreamingApi, world: World, tablet: Tablet): Promise<Tablet | null> {
  const { device, secretHash } = tablet;
  const { unitId, counterId } = device;
  const topic = counterTopic(unitId, counterId);
  const changes = watch(world.live, [topic, unitId]);
  stream.onAbort(changes.stop);
  try {
    let shown: string | null = null;
    let look = true;
    while (!stream.aborted) {
      const now = await findDeviceByToken(world.sql, device, secretHash);
      if (now === null || now.revoked) return null;
      if (now.counterId !== counterId) return { ...tablet, device: now };
      shown = look ? await showOpen(stream, world, device, shown) : shown;
      look = await waitForReason(stream, changes, { topic, unitId, showing: shown !== NOTHING });
    }
    return null;
  } finally {
    changes.stop();
  }
}

/** @returns whether there may be something else to offer */
async function waitForReason(
  stream: SSEStreamingApi,
  changes: Watch,
  { topic, unitId, showing }: { topic: string; unitId: string; showing: boolean },
): Promise<boolean> {
  const woken = await changes.next(KEEP_OPEN_MS);
  if (!woken && !stream.aborted) await stream.write(': open\n\n');
  // Of surveys there may be many; an invitation goes out at once.
  if (woken && !changes.changed(topic)) await changes.next(SURVEYS_COALESCE_MS, [topic]);
  const look = !changes.changed(unitId) || changes.changed(topic) || showing;
  changes.forget();
  return look;
}

const NOTHING = '[]';

/** Sends what may be offered where it is not what the tablet has. @returns what it has now */
async function showOpen(
  stream: SSEStreamingApi,
  { sql, clock }: World,
  device: DeviceIdentity,
  shown: string | null,
): Promise<string> {
  const nowMs = clock.now();
  const open = await listOpenInvitations(sql, device, new Date(nowMs));
  const picture = JSON.stringify(open);
  if (picture === shown) return picture;
  const invitations = open.map((one) => forTablet(one, nowMs));
  await stream.writeSSE({ event: 'invitations', data: JSON.stringify({ invitations }) });
  return picture;
}

function forTablet({ invitedAt, ...one }: OpenInvitation, nowMs: number): KioskInvitation {
  return { ...one, invitedAt: invitedAt.toISOString(), validForMs: validForMs(invitedAt.getTime(), nowMs) };
}
