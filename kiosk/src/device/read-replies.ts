import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { PairingReply } from '@hailong/shared/contract/pairing.ts';
import { isRecord, type Reply } from '../reply.ts';
import { stepsOf } from '../session/steps.ts';

/*
 * Just enough checking that a page or a message of somebody else on the way is never taken for the server's word.
 * The whole schemas live in shared/ and stay there: they would double what a tablet has to load.
 */

/** What the server said of a pairing code, or what the tablet itself had against it. */
export type PairingOutcome = PairingRefusal | 'paired' | 'not-stored' | 'answers-waiting';
type PairingRefusal = 'code-unknown' | 'limited' | 'unreachable' | 'refused';

export function readPairing(reply: Reply): PairingReply | PairingRefusal {
  if (reply.kind === 'unreachable') return 'unreachable';
  if (reply.status === 200 && isPairing(reply.body)) return reply.body;
  if (reply.status === 429) return 'limited';
  return isRecord(reply.body) && reply.body.code === 'pairing-code-unknown' ? 'code-unknown' : 'refused';
}

/** The configuration of a reply, or null where it brought none (unchanged, unreachable, not ours). */
export function readConfiguration(reply: Reply): KioskConfiguration | null {
  if (reply.kind === 'unreachable' || reply.status !== 200) return null;
  return isConfiguration(reply.body) ? completeConfiguration(reply.body) : null;
}

/** What a server of before, or a configuration kept since then, does not say yet. */
export function completeConfiguration(given: KioskConfiguration): KioskConfiguration {
  return { ...unsaid, ...given };
}

const unsaid = {
  form: 'full',
  stoppedEarly: 'keep',
  demographics: [],
  retention: null,
  languages: [],
  clips: [],
  openingHours: { from: '07:00', to: '17:30' },
  staffPin: null,
  rescueKey: null,
} satisfies Partial<KioskConfiguration>;

/** The server's clock in milliseconds, or null. */
export function readServerTime(reply: Reply): number | null {
  if (reply.kind === 'unreachable' || reply.status !== 200 || !isRecord(reply.body)) return null;
  const time = Date.parse(String(reply.body.serverTime));
  return Number.isNaN(time) ? null : time;
}

function isPairing(body: unknown): body is PairingReply {
  return isRecord(body) && isUnit(body.unit) && ['deviceId', 'token', 'counter'].every((key) => isText(body[key]));
}

function isConfiguration(body: unknown): body is KioskConfiguration {
  if (!isRecord(body) || !isUnit(body.unit) || !isText(body.counter)) return false;
  const { questionnaire, messages, idleSeconds, idleWarningSeconds } = body;
  const timed = typeof idleSeconds === 'number' && typeof idleWarningSeconds === 'number';
  return timed && Array.isArray(messages) && messages.every(isText) && isQuestionnaire(questionnaire);
}

function isQuestionnaire(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.id) || !Array.isArray(value.scale)) return false;
  try {
    return stepsOf(value as KioskConfiguration['questionnaire'], null).every(({ criterion }) => isText(criterion.vi));
  } catch {
    return false;
  }
}

function isUnit(value: unknown): boolean {
  return isRecord(value) && isText(value.id) && isText(value.name) && isText(value.centre);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
