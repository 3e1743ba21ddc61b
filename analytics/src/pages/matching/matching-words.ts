import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { type Format, timeOfInstant } from '../../format.ts';
import { matchingEn } from '../../strings/pages/matching.en.ts';
import { matchingVi } from '../../strings/pages/matching.vi.ts';

export type MatchingWords = typeof matchingVi;

export const matchingWords = { vi: matchingVi, en: matchingEn };

/** An instant as the page says it, in Vietnam's time: "09:12 ngày 10/02/2026". */
export function momentOf(instant: string, words: MatchingWords, format: Format): string {
  const ms = Date.parse(instant);
  return words.moment(timeOfInstant(ms), format.day(dayOfInstant(ms)));
}

/** Who decided, from the name in the audit log: `user:lan`, `token:…`, `operator`. */
export function personOf(actor: string, words: MatchingWords): string {
  if (actor.startsWith('user:')) return actor.slice('user:'.length);
  return actor === 'operator' ? words.operator : words.program;
}
