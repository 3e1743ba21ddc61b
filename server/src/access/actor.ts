import type { Caller, Role } from '@hailong/shared/contract/endpoint.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { Sql } from '../database/database.ts';
import type { DeviceIdentity } from '../database/devices.ts';
import { findUnit, isAbove, listUnits, listUnitsBelow, listUnitsOfProvince, type UnitRow } from '../database/units.ts';

/** Who asks. The operator sits at the machine (the command line) and may do everything in every unit. */
export type Actor =
  | { kind: 'operator' }
  | { kind: 'user'; unitId: string; name: string; role: Role; sessionId: string }
  | { kind: 'token'; unitId: string; tokenId: string; role: Role }
  /** `secretHash`: of the token it showed, for what lasts longer than a request. */
  | { kind: 'device'; unitId: string; device: DeviceIdentity; secretHash: Buffer }
  /** A citizen's phone with a one-time link. */
  | { kind: 'link'; unitId: string; linkId: string };

/** As written in the audit log. */
export function actorName(actor: Actor | null): string {
  if (actor === null) return 'anyone';
  if (actor.kind === 'operator') return 'operator';
  if (actor.kind === 'user') return `user:${actor.name}`;
  if (actor.kind === 'link') return 'phone';
  return actor.kind === 'token' ? `token:${actor.tokenId}` : `device:${actor.device.deviceId}`;
}

export function mayCall(actor: Actor | null, callers: readonly Caller[]): boolean {
  if (callers.includes('anyone')) return true;
  if (actor === null) return false;
  if (actor.kind === 'operator') return !callers.every((caller) => caller === 'device' || caller === 'link');
  if (actor.kind === 'device' || actor.kind === 'link') return callers.includes(actor.kind);
  return callers.includes(actor.role);
}

/**
 * The unit a request is about: the one it names, else the caller's own, else the only one there is.
 * A `province` caller may read the units of the same province; nobody else leaves their own unit.
 */
export async function resolveUnit(sql: Sql, actor: Actor, requested: string | undefined): Promise<UnitRow> {
  if (actor.kind === 'operator') return requested === undefined ? soleUnit(sql) : knownUnit(sql, requested);
  const own = await knownUnit(sql, actor.unitId);
  if (requested === undefined || requested === own.unitId) return own;
  const oversees = 'role' in actor && actor.role === 'province' && own.province !== null;
  const unit = oversees ? await findUnit(sql, requested) : null;
  if (unit === null || unit.province !== own.province) throw problem('unit-foreign', requested);
  return unit;
}

/** Who of a unit may read the figures of the units below it. */
const overseers: readonly Role[] = ['administrator', 'leader', 'province'];

/**
 * Like `resolveUnit`, for figures and plans that are only read: callers of a unit may also name a unit below
 * it, however deep. Never for a request that changes something, nor for anything that tells of single dossiers.
 */
export async function resolveUnitToRead(sql: Sql, actor: Actor, requested: string | undefined): Promise<UnitRow> {
  const mayOversee = (actor.kind === 'user' || actor.kind === 'token') && overseers.includes(actor.role);
  if (mayOversee && requested !== undefined) {
    const unit = await findUnit(sql, requested);
    if (unit !== null && (await isAbove(sql, actor.unitId, requested))) return unit;
  }
  return resolveUnit(sql, actor, requested);
}

/**
 * The units whose figures a reader of `unit` may put side by side: itself and those below it, or all of its province
 * for a `province` caller. Of a unit that is not the caller's own, only that one: what it oversees is for it to read.
 */
export async function listComparableUnits(sql: Sql, actor: Actor, unit: UnitRow): Promise<UnitRow[]> {
  if (actor.kind !== 'operator' && actor.unitId !== unit.unitId) return [unit];
  const wholeProvince = (actor.kind === 'user' || actor.kind === 'token') && actor.role === 'province';
  if (wholeProvince && unit.province !== null) return listUnitsOfProvince(sql, unit.province);
  return listUnitsBelow(sql, unit.unitId);
}

async function soleUnit(sql: Sql): Promise<UnitRow> {
  const units = await listUnits(sql);
  const [only] = units;
  if (only === undefined) throw problem('plan-missing', '');
  if (units.length > 1) throw problem('unit-required', units.map((unit) => unit.unitId).join(', '));
  return only;
}

async function knownUnit(sql: Sql, unitId: string): Promise<UnitRow> {
  const unit = await findUnit(sql, unitId);
  if (unit === null) throw problem('unit-unknown', unitId);
  return unit;
}
