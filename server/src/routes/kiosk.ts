import { createHash } from 'node:crypto';
import {
  getKioskConfiguration,
  type KioskConfiguration,
  postHeartbeat,
  type Visits,
} from '@hailong/shared/contract/kiosk.ts';
import { addDays, dayOfInstant, isDay } from '@hailong/shared/period/day.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { Actor } from '../access/actor.ts';
import { type DeviceIdentity, recordHeartbeat } from '../database/devices.ts';
import { findCodePrefix } from '../database/dossiers.ts';
import { findStaffPin, type HashedPin } from '../database/staff-pins.ts';
import { recordVisits } from '../database/visits.ts';
import { readSurveyConfiguration } from '../figures/survey-configuration.ts';
import { rescueKeyOf } from '../rescue/rescue-key.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

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
    await recordVisits(world.sql, device, believable(body.visits ?? [], nowMs));
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

async function configure(world: World, device: DeviceIdentity): Promise<KioskConfiguration> {
  const { survey, plan } = await readSurveyConfiguration(world, device.unitId);
  return {
    ...survey,
    counter: device.counter,
    codePrefix: await findCodePrefix(world.sql, device.unitId),
    messages: plan?.messages ?? [],
    openingHours: surveySettings(plan).openingHours,
    staffPin: writePin(await findStaffPin(world.sql, device.unitId)),
    rescueKey: await rescueKeyOf(world, device.unitId),
  };
}

const OLDEST_DAYS = 400;

/** A tablet names days by its own clock: those no survey would be dated on are left out. */
function believable(visits: readonly Visits[], nowMs: number): Visits[] {
  const today = dayOfInstant(nowMs);
  const oldest = addDays(today, -OLDEST_DAYS);
  return visits.filter(({ day }) => isDay(day) && day >= oldest && day <= addDays(today, 1));
}

/** Bytes as text. */
function writePin(pin: HashedPin | null): KioskConfiguration['staffPin'] {
  if (pin === null) return null;
  const { salt, iterations, hash } = pin;
  return { salt: salt.toString('base64'), iterations, hash: hash.toString('base64') };
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
