/** `đ` carries no combining mark, so taking a letter apart leaves it as it is; it has to be named. */
const STROKED_D = /đ/g;
const COMBINING_MARKS = /\p{M}+/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * Text as it is searched in: lower case, without marks, words parted by one blank. Letters of every script stay.
 *
 * `Chờ lâu, QUÁ!` becomes `cho lau qua`.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(COMBINING_MARKS, '')
    .replace(STROKED_D, 'd')
    .replace(NO_WORD, ' ')
    .trim();
}

/** What must be found, each anywhere: `cho lau` finds *lâu quá, chờ mãi*. */
export function searchedWords(text: string): string[] {
  const folded = foldWords(text);
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}
