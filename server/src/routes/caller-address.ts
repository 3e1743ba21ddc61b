import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The network address of the caller; one shared name where there is no network (commands, tests). */
export function callerAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'in-process';
  }
}
