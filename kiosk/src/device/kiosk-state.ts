import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { PairingReply } from '@hailong/shared/contract/pairing.ts';
import type { Offer } from '../invitations/offer.ts';
import type { Queue } from '../outbox/outbox.ts';

/** What the tablet knows about itself. Nothing that a citizen answered is in here. */
export type KioskState = {
  /** False until the storage has been read once. */
  opened: boolean;
  pairing: PairingReply | null;
  configuration: KioskConfiguration | null;
  /** The server no longer accepts the token. Everything is kept until somebody pairs the tablet again. */
  signedOut: boolean;
  storageFailing: boolean;
  delivering: boolean;
  queue: Queue;
  /** Invitations of the return desk that may be offered now, newest first. In memory only: nothing of them is kept. */
  offers: readonly Offer[];
  /** Whether the browser promised not to clear the storage; null where it does not say. */
  persisted: boolean | null;
  /** By the tablet's clock, milliseconds. */
  lastContactAt: number | null;
  /** Server's clock minus the tablet's, milliseconds; null before the first heartbeat. */
  clockDifferenceMs: number | null;
};

export const initialKioskState: KioskState = {
  opened: false,
  pairing: null,
  configuration: null,
  signedOut: false,
  storageFailing: false,
  delivering: false,
  queue: { count: 0, oldestFinishedAt: null },
  offers: [],
  persisted: null,
  lastContactAt: null,
  clockDifferenceMs: null,
};

const CLOCK_TOLERANCE_MS = 600_000;

export function clockIsWrong(state: KioskState): boolean {
  return Math.abs(state.clockDifferenceMs ?? 0) > CLOCK_TOLERANCE_MS;
}
