import { type Problem, problem } from '@hailong/shared/problem.ts';

/** Conditions outside the program, by PostgreSQL's SQLSTATE or the client's and the system's own codes. */
const conditions: Record<string, 'storage-full' | 'database-unreachable'> = {
  '53100': 'storage-full',
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  ECONNREFUSED: 'database-unreachable',
  ECONNRESET: 'database-unreachable',
  ENOTFOUND: 'database-unreachable',
  ETIMEDOUT: 'database-unreachable',
  CONNECT_TIMEOUT: 'database-unreachable',
  CONNECTION_CLOSED: 'database-unreachable',
  CONNECTION_DESTROYED: 'database-unreachable',
  CONNECTION_ENDED: 'database-unreachable',
  '57P01': 'database-unreachable',
  '57P02': 'database-unreachable',
  '57P03': 'database-unreachable',
};

/** The refusal behind an error of the database, or null for a bug. The only place that knows its error codes. */
export function translateDatabaseError(error: unknown): Problem | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  const known = conditions[code];
  return known === undefined ? null : problem(known, code);
}

/** Serialization failure or deadlock: the same transaction succeeds when it is run again. */
export function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '40001' || code === '40P01';
}
