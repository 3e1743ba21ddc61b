import type { Language } from '../session/session.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Same<Text> = Text extends (...values: infer Values) => string ? (...values: Values) => string : string;

/** Every language says the same things under the same names. */
export type Words = { [Key in keyof typeof vi]: Same<(typeof vi)[Key]> };

const words: Record<Language, Words> = { vi, en };

export function wordsOf(language: Language): Words {
  return words[language];
}
