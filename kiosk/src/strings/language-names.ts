import type { LanguagePack } from '@hailong/shared/contract/kiosk.ts';
import type { Language } from '../session/session.ts';

/** Each language named in itself: the one thing a person who reads no Vietnamese must be able to read. */
export const languageNames: readonly [Language, string][] = [
  ['vi', 'Tiếng Việt'],
  ['en', 'English'],
];

/** The languages of the app, then those the centre added, in its order. */
export function languagesOffered(packs: readonly LanguagePack[]): readonly [Language, string][] {
  const added = packs.filter(({ language }) => languageNames.every(([own]) => own !== language));
  return [...languageNames, ...added.map(({ language, name }): [Language, string] => [language, name])];
}
