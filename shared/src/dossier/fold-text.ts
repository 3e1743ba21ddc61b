/** `đ` carries no combining mark, so canonical decomposition leaves it alone; it has to be named. */
const STROKED_D = /đ/g;
const COMBINING_MARKS = /\p{M}+/gu;
const NOT_ALPHANUMERIC = /[^a-z0-9]+/g;

/**
 * Text reduced to `a-z0-9`, so that wordings compare equal whatever their case, accents, spacing, punctuation or
 * Unicode form (NFC or NFD). Input of any length; the result may be empty.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(COMBINING_MARKS, '')
    .replace(STROKED_D, 'd')
    .replace(NOT_ALPHANUMERIC, '');
}

const PARENTHESES = /\([^()]*\)|\[[^[\]]*\]/g;

/** The folded wordings to try for one text: all of it, then without what stands in brackets (a unit, a remark, a number). */
export function foldedReadings(text: string): readonly string[] {
  const whole = foldText(text);
  const bare = foldText(text.replace(PARENTHESES, ' '));
  return bare === whole || bare === '' ? [whole] : [whole, bare];
}
