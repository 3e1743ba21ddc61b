import * as z from 'zod/mini';
import { endpoint, readers, roles } from './endpoint.ts';

const session = z.object({
  name: z.string(),
  role: z.enum(roles),
  unit: z.object({ id: z.string(), name: z.string(), centre: z.string() }),
});
export type SessionReply = z.infer<typeof session>;

const secret = z.string().check(z.minLength(1), z.maxLength(200));

export const postSession = endpoint({
  method: 'POST',
  path: '/session',
  summary: 'Sign in. Sets an HttpOnly cookie. `unit` is needed only where a name exists in several units.',
  callers: ['anyone'],
  request: z.object({ name: secret, password: secret, unit: z.optional(z.string()) }),
  reply: session,
});

export const getSession = endpoint({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in.',
  callers: readers,
  reply: session,
});

export const deleteSession = endpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out.',
  callers: ['anyone'],
  reply: z.object({}),
});
