import { createHash } from 'node:crypto';
import { getKioskConfiguration, type KioskConfiguration, postHeartbeat } from '@hailong/shared/contract/kiosk.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { problem } from '@hailong/shared/problem.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import type { Actor } from '../access/actor.ts';
import { type DeviceIdentity, recordHeartbeat } from '../database/devices.ts';
import { findCodePrefix } from '../database/dossiers.ts';
import { findUnit } from '../database/units.ts';
import { planOn } from '../figures/plan-in-force.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const IDLE_SECONDS = 60;
const IDLE_WARNING_SECONDS = 20;

export function serveKiosk(api: Api, world: World): void {
  serveEndpoint(api, getKioskConfiguration, async ({ actor, context }) => {
    const configuration = await configure(world, deviceOf(actor));
    const tag = `"${createHash('sha256').update(JSON.stringify(configuration)).digest('base64url').slice(0, 22)}"`;
    context.header('ETag', tag);
    context.header('Cache-Control', 'no-cache');
    return knows(context.req.header('if-none-match'), tag) ? context.body(null, 304) : configuration;
  });

  serveEndpoint(api, postHeartbeat, async ({ actor, body }) => {
    const device = deviceOf(actor);
    const nowMs = world.clock.now();
    const sentMs = Date.parse(body.sentAt);
    await recordHeartbeat(world.sql, device, {
      ...body,
      at: new Date(nowMs),
      oldest: dateOrNull(body.oldestFinishedAt),
      // Whole percents: a number too small for the column would be an error there.
      battery: body.battery === null ? null : Math.round(body.battery * 100) / 100,
      clockOffsetSeconds: Number.isNaN(sentMs) ? 0 : clampSeconds((nowMs - sentMs) / 1000),
    });
    return { serverTime: new Date(nowMs).toISOString() };
  });
}

/** A proxy that compresses marks the tag as weak (`W/`); the configuration is the same. */
function knows(ifNoneMatch: string | undefined, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

function deviceOf(actor: Actor): DeviceIdentity {
  if (actor.kind !== 'device') throw problem('role-insufficient');
  return actor.device;
}

async function configure({ sql, clock }: World, device: DeviceIdentity): Promise<KioskConfiguration> {
  const unit = await findUnit(sql, device.unitId);
  const plan = await planOn(sql, device.unitId, dayOfInstant(clock.now()));
  const addressOf = (kind: string) => plan?.feedbackChannels?.find((one) => one.kind === kind)?.address ?? null;
  return {
    unit: { id: device.unitId, name: unit?.name ?? device.unitId, centre: unit?.centre ?? '' },
    counter: device.counter,
    questionnaire: counterQuestionnaire,
    codePrefix: await findCodePrefix(sql, device.unitId),
    messages: plan?.messages ?? [],
    hotline: addressOf('hotline'),
    portal: addressOf('portal'),
    idleSeconds: IDLE_SECONDS,
    idleWarningSeconds: IDLE_WARNING_SECONDS,
  };
}

/** Null too for years that no clock shows, or that cannot be kept: a broken clock is no reason to refuse a heartbeat. */
function dateOrNull(text: string | null): Date | null {
  const date = new Date(text ?? Number.NaN);
  const year = date.getUTCFullYear();
  return year >= 1900 && year <= 9999 ? date : null;
}

/** The column holds 32 bits; a clock that wrong is wrong enough. */
function clampSeconds(seconds: number): number {
  return Math.round(Math.max(-2e9, Math.min(2e9, seconds)));
}
