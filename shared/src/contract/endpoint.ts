import type * as z from 'zod/mini';
import type { ProblemCode } from '../problem.ts';

/**
 * Roles of people and programs. `device` is a paired tablet, `link` a one-time link by phone;
 * `anyone` needs no credential.
 */
export const roles = ['administrator', 'staff', 'leader', 'province'] as const;
export type Role = (typeof roles)[number];
export type Caller = Role | 'device' | 'link' | 'anyone';

/** Everyone who may read figures. */
export const readers = ['administrator', 'staff', 'leader', 'province'] as const satisfies readonly Caller[];

/** One endpoint of `/api/v1`: what it is called, who may call it, what goes in and what comes out. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, parameters as `{name}`. */
  path: string;
  summary: string;
  callers: readonly Caller[];
  query?: z.ZodMiniType;
  request?: z.ZodMiniType;
  /** Name of the multipart field that carries a file, where the request is one instead of JSON. */
  upload?: string;
  /** The problem of a request that does not fit; `request-invalid` when left out. */
  invalid?: ProblemCode;
  /** Absent where the reply is not JSON. */
  reply?: z.ZodMiniType;
  /** Media type of a reply that is not JSON; a stream of events when left out. */
  replyMedia?: string;
};

export const apiBase = '/api/v1';

/** Keeps the exact types of an endpoint's schemas. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}
