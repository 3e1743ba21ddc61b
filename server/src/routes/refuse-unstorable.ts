import { problem } from '@hailong/shared/problem.ts';

/** Nothing that is asked or stored here nests deeper than ten levels; writing thousands again would exhaust the stack. */
const NESTING_MOST = 40;

/**
 * Refuses values that no column takes: the zero character, half of a surrogate pair, nesting beyond reason. PostgreSQL
 * would answer them with an error that looks like a bug. `anyText`: characters are left to the reader of the value.
 */
export function refuseUnstorable(value: unknown, { anyText = false, depth = 0 } = {}): void {
  if (typeof value === 'string' && !anyText && /\0|\p{Surrogate}/u.test(value))
    throw problem('request-unreadable', 'U+0000');
  if (value === null || typeof value !== 'object') return;
  if (depth >= NESTING_MOST) throw problem('request-unreadable', `> ${NESTING_MOST} levels`);
  // The entries of a list of millions would take a gigabyte.
  if (Array.isArray(value)) {
    for (const part of value) refuseUnstorable(part, { anyText, depth: depth + 1 });
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    refuseUnstorable(key, { anyText });
    refuseUnstorable(part, { anyText, depth: depth + 1 });
  }
}
