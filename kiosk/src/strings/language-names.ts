import type { Language } from '../session/session.ts';

/** Each language named in itself: the one thing a person who reads no Vietnamese must be able to read. */
export const languageNames: readonly [Language, string][] = [
  ['vi', 'Tiếng Việt'],
  ['en', 'English'],
];
