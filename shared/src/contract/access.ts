import * as z from 'zod/mini';
import { endpoint, roles } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };
const name = z.string().check(z.minLength(1), z.maxLength(100));

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
