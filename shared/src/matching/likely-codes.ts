import { normaliseDossierCode } from '../dossier/code.ts';
import { countDays, type Day } from '../period/day.ts';
import { typingDistance } from './typing-distance.ts';

/** Two slips; with three, codes of the same day are all alike. */
export const SLIPS_MOST = 2;
export const CANDIDATES_MOST = 5;

export type ListedCode = { code: string; receivedOn: Day; returnedOn: Day | null };
export type TypedCode = { code: string; surveyedOn: Day };

/**
 * The dossiers that somebody may have meant: at most two slips away, nearest first. Of equally near ones the one
 * handed over (or, where no list says when, received) nearest to the day of the survey comes first.
 * @param listed their codes as the lists have them, normalised
 */
export function likelyCodes<Listed extends ListedCode>(
  typed: TypedCode,
  listed: readonly Listed[],
): (Listed & { distance: number })[] {
  const { code } = normaliseDossierCode(typed.code);
  if (code === '') return [];
  return listed
    .filter((one) => Math.abs(one.code.length - code.length) <= SLIPS_MOST)
    .map((one) => ({ ...one, distance: typingDistance(code, one.code) }))
    .filter(({ distance }) => distance <= SLIPS_MOST)
    .sort((a, b) => a.distance - b.distance || daysApart(a, typed) - daysApart(b, typed) || (a.code < b.code ? -1 : 1))
    .slice(0, CANDIDATES_MOST);
}

function daysApart({ receivedOn, returnedOn }: ListedCode, { surveyedOn }: TypedCode): number {
  const day = returnedOn ?? receivedOn;
  return day < surveyedOn ? countDays(day, surveyedOn) : countDays(surveyedOn, day);
}
