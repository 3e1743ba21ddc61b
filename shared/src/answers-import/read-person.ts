import { foldText } from '../dossier/fold-text.ts';
import { demographicQuestions } from '../questionnaire/demographics.ts';
import { GENDER_WORDS } from './answer-aliases.ts';

const AGES_FROM = [
  [60, '60-over'],
  [50, '50-59'],
  [35, '35-49'],
  [25, '25-34'],
  [16, 'under-25'],
] as const;
const OLDEST = 120;

/** Null for no answer, and for what is none of the options. */
export function readGender(text: string): string | null {
  const folded = foldText(text);
  return Object.hasOwn(GENDER_WORDS, folded) ? (GENDER_WORDS[folded] ?? null) : null;
}

/** A class of age from its words, or from an age in years. Null for no answer, and for what is none of them. */
export function readAge(text: string): string | null {
  const folded = foldText(text);
  const options = demographicQuestions.find(({ id }) => id === 'age')?.options ?? [];
  const named = options.find(({ id, vi, en }) => [id, vi, en].some((one) => foldText(one) === folded));
  if (named !== undefined) return named.id;
  const years = /^\d{1,3}$/.test(folded.replace(/tuoi$/, '')) ? Number.parseInt(folded, 10) : Number.NaN;
  if (Number.isNaN(years) || years > OLDEST) return null;
  return AGES_FROM.find(([from]) => years >= from)?.[1] ?? null;
}
