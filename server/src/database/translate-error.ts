import { type Problem, problem } from '@hailong/shared/problem.ts';

type Condition = 'storage-full' | 'database-unreachable';

/** Conditions outside the program, by PostgreSQL's SQLSTATE or the client's and the system's own codes. */
const conditions: Readonly<Record<string, Condition>> = {
  '53100': 'storage-full',
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  ECONNREFUSED: 'database-unreachable',
  ECONNRESET: 'database-unreachable',
  ECONNABORTED: 'database-unreachable',
  EPIPE: 'database-unreachable',
  EHOSTUNREACH: 'database-unreachable',
  ENETUNREACH: 'database-unreachable',
  ENOTFOUND: 'database-unreachable',
  EAI_AGAIN: 'database-unreachable',
  ETIMEDOUT: 'database-unreachable',
  CONNECT_TIMEOUT: 'database-unreachable',
  CONNECTION_CLOSED: 'database-unreachable',
  CONNECTION_DESTROYED: 'database-unreachable',
  CONNECTION_ENDED: 'database-unreachable',
  // Fell back to a standby; a password or database that is gone.
  '25006': 'database-unreachable',
  '3D000': 'database-unreachable',
};

/**
 * Classes of SQLSTATE that say nothing about what was sent: connection, refused sign-in, transaction ended for
 * another's sake, resources, operator's intervention, system error. The same request succeeds later.
 */
const passingClasses = /^(08|28|40|53|57|58)[0-9A-Z]{3}$/;

/** The refusal behind an error of the database, or null for a bug. The only place that knows its error codes. */
export function translateDatabaseError(error: unknown): Problem | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  const known = conditions[code] ?? (passingClasses.test(code) ? 'database-unreachable' : undefined);
  return known === undefined ? null : problem(known, code);
}

/** Serialization failure or deadlock: the same transaction succeeds when it is run again. */
export function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '40001' || code === '40P01';
}

/**
 * The database could not take a value, whoever sends it and however often (data exception, broken constraint, limit of
 * the program). Anything else that is wrong, a missing column say, is no fault of the request.
 */
export function isContentFault(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(21|22|23|54)[0-9A-Z]{3}$/.test(code);
}
