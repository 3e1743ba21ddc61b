import * as z from 'zod/mini';
import { endpoint, readers } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const pairing = { pairingCode: z.string(), pairingUrl: z.string(), pairingExpiresAt: z.string() };

export const postDevice = endpoint({
  method: 'POST',
  path: '/devices',
  summary: 'Add a tablet at a counter. The token and the pairing code are shown this once.',
  callers: ['administrator'],
  request: z.object({ ...unit, counter: name, name: z.optional(name) }),
  reply: z.object({ deviceId: z.string(), token: z.string(), ...pairing }),
});
export type NewDeviceReply = z.infer<typeof postDevice.reply>;

export const postPairingCode = endpoint({
  method: 'POST',
  path: '/devices/{id}/pairing',
  summary:
    'A new pairing code, shown this once: for a tablet that was not paired in time, or was replaced or reset. Tokens from before stop once it is used.',
  callers: ['administrator'],
  query: z.object(unit),
  reply: z.object(pairing),
});
export type PairingCodeReply = z.infer<typeof postPairingCode.reply>;

const device = z.object({
  deviceId: z.string(),
  name: z.nullable(z.string()),
  counter: z.string(),
  pairedAt: z.nullable(z.string()),
  /** Until when a pairing code waits to be used; null: none does. */
  pairingExpiresAt: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
  lastSeenAt: z.nullable(z.string()),
  queue: z.nullable(z.int()),
  oldestFinishedAt: z.nullable(z.string()),
  battery: z.nullable(z.number()),
  storagePersisted: z.nullable(z.boolean()),
  version: z.nullable(z.string()),
  /** Server's clock minus the tablet's. */
  clockOffsetSeconds: z.nullable(z.int()),
});
export type DeviceReply = z.infer<typeof device>;

export const getDevices = endpoint({
  method: 'GET',
  path: '/devices',
  summary: 'Tablets of the unit, 100 a page.',
  callers: readers,
  query: z.object({ ...unit, after: z.optional(z.string()) }),
  reply: z.object({ devices: z.array(device), next: z.nullable(z.string()) }),
});
export type DevicesReply = z.infer<typeof getDevices.reply>;

export const putDevice = endpoint({
  method: 'PUT',
  path: '/devices/{id}',
  summary: 'Rename a tablet, or move it to another counter.',
  callers: ['administrator'],
  query: z.object(unit),
  /** A counter of a new name is made. `name` null: the tablet has none of its own any more. */
  request: z.object({ name: z.optional(z.nullable(name)), counter: z.optional(name) }),
  reply: device,
});

export const deleteDevice = endpoint({
  method: 'DELETE',
  path: '/devices/{id}',
  summary: 'Revoke a tablet. It keeps its answers and is told so.',
  callers: ['administrator'],
  query: z.object(unit),
  reply: z.object({}),
});
