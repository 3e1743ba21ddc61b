import type { RescueCrypto } from '@hailong/shared/rescue/seal-rescue.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { KeptQuestionnaire } from '../outbox/questionnaires-kept.ts';
import type { KioskLock } from './kiosk-lock.ts';
import type { PinGate } from './pin-gate.ts';

/** What the staff corner asks of the tablet, besides what the kiosk itself knows. */
export type StaffWorld = {
  pinGate: PinGate;
  lock: KioskLock;
  outbox: Outbox;
  /** Of the surveys that wait. */
  questionnairesKept(): Promise<readonly KeptQuestionnaire[]>;
  /** Null where the address is not a secure one. */
  crypto: RescueCrypto | null;
  /** Asks the browser once more not to clear the storage. */
  askPersistence(): Promise<boolean | null>;
  storageUse(): Promise<StorageUse | null>;
  /** 0–1, or null where the browser does not say. */
  batteryLevel(): Promise<number | null>;
  /** Clips of the centre that lie on this tablet. */
  clipsKept(): Promise<number>;
  /** Puts a file where the browser puts what is downloaded. */
  saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void;
};

export type StorageUse = { usedBytes: number; quotaBytes: number };
