import * as z from 'zod/mini';
import { endpoint, readers, roles } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };
const name = z.string().check(z.minLength(1), z.maxLength(100));

export const postDevice = endpoint({
  method: 'POST',
  path: '/devices',
  summary: 'Add a tablet at a counter. The token and the pairing code are shown this once.',
  callers: ['administrator'],
  request: z.object({ ...unit, counter: name }),
  reply: z.object({ deviceId: z.string(), token: z.string(), pairingCode: z.string() }),
});

const device = z.object({
  deviceId: z.string(),
  counter: z.string(),
  pairedAt: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
  lastSeenAt: z.nullable(z.string()),
  queue: z.nullable(z.int()),
  oldestFinishedAt: z.nullable(z.string()),
});

export const getDevices = endpoint({
  method: 'GET',
  path: '/devices',
  summary: 'Tablets of the unit, 100 a page.',
  callers: readers,
  query: z.object({ ...unit, after: z.optional(z.string()) }),
  reply: z.object({ devices: z.array(device), next: z.nullable(z.string()) }),
});

export const deleteDevice = endpoint({
  method: 'DELETE',
  path: '/devices/{id}',
  summary: 'Revoke a tablet. It keeps its answers and is told so.',
  callers: ['administrator'],
  query: z.object(unit),
  reply: z.object({}),
});

export const postUser = endpoint({
  method: 'POST',
  path: '/users',
  summary: 'Add a person. The random password is shown this once.',
  callers: ['administrator'],
  request: z.object({ ...unit, name, role: z.enum(roles) }),
  reply: z.object({ name: z.string(), role: z.enum(roles), password: z.string() }),
});

export const postToken = endpoint({
  method: 'POST',
  path: '/tokens',
  summary: 'Add a token for a program. It is shown this once.',
  callers: ['administrator'],
  request: z.object({ ...unit, role: z.enum(roles) }),
  reply: z.object({ tokenId: z.string(), token: z.string() }),
});

export const deleteToken = endpoint({
  method: 'DELETE',
  path: '/tokens/{id}',
  summary: 'Revoke a token.',
  callers: ['administrator'],
  query: z.object(unit),
  reply: z.object({}),
});
