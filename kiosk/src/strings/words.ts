import type { LanguagePack } from '@hailong/shared/contract/kiosk.ts';
import { citizenVi } from '@hailong/shared/strings/citizen.vi.ts';
import type { Language } from '../session/session.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Same<Text> = Text extends (...values: infer Values) => string ? (...values: Values) => string : string;

/** Every language says the same things under the same names. */
export type Words = { [Key in keyof typeof vi]: Same<(typeof vi)[Key]> };

/** How the survey speaks to one citizen. */
export type Tongue = {
  language: Language;
  /** What most of the screen is written in: Vietnamese where only sound carries the language. */
  written: Language;
  words: Words;
  /** Text of a part that questionnaires bring (see `partOf`): from the language pack, else English or Vietnamese. */
  text(part: string, own: { vi: string; en: string }): string;
};

/** A language that neither the app nor a pack knows is Vietnamese; so is each text that a pack lacks. */
export function tongueOf(language: Language, packs: readonly LanguagePack[]): Tongue {
  if (language === 'en') return { language, written: 'en', words: en, text: (_part, own) => own.en };
  const texts = packs.find((pack) => pack.language === language)?.texts;
  if (texts === undefined) return { language: 'vi', written: 'vi', words: vi, text: (_part, own) => own.vi };
  const translated = Object.fromEntries(Object.entries(texts).filter(([part]) => part in citizenVi));
  const written = Object.keys(texts).length === 0 ? 'vi' : language;
  return { language, written, words: { ...vi, ...translated }, text: (part, own) => texts[part] ?? own.vi };
}
