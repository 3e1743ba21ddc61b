import { problem } from '@hailong/shared/problem.ts';
import type { Values } from './command.ts';

export const periodOptions = {
  from: { type: 'string' },
  to: { type: 'string' },
  period: { type: 'string' },
} as const;

export const periodUsage = '(--from YYYY-MM-DD --to YYYY-MM-DD | --period 2026-01|2026-Q1|2026-H1|2026-9M|2026)';

/** Whether a period is a sound one is the server's to say; here only that one was given. */
export function periodOf({ from, to, period: named }: Values) {
  if (named !== undefined) return { from, to, period: named };
  if (from === undefined || to === undefined) throw problem('option-invalid', from === undefined ? '--from' : '--to');
  return { from, to };
}
