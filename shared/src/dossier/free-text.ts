/** Longest name of a procedure or field that is kept; the longest in the national catalogue is under 400. */
const FREE_TEXT_LIMIT_CHARACTERS = 500;
const DETAIL_LIMIT_CHARACTERS = 60;
const MASK = '…';

/**
 * Phone numbers have 9 to 11 digits and identity numbers 9 or 12: in one run, or in groups of three or four as people
 * write them. Dates and dossier codes have other groups, and stay readable.
 */
const PERSONAL_NUMBERS = [
  /\d{9,}/g,
  /(?<!\d)(?:\+?84|0)[ .-]?\d{2,3}[ .-]\d{3}[ .-]\d{3,4}(?!\d|[ .]\d{3})/g,
  /(?<!\d)\d{3}(?:[ .]\d{3}){2,3}(?!\d)/g,
];

/** Phone and identity numbers replaced by an ellipsis. */
export function maskPersonalNumbers(text: string): string {
  return PERSONAL_NUMBERS.reduce((masked, pattern) => masked.replace(pattern, MASK), text);
}

/** Free text worth storing: NFC, one line, at most 500 characters, without phone or identity numbers; null when nothing is left. */
export function cleanFreeText(text: string): string | null {
  const line = maskPersonalNumbers(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  const kept = shorten(line, FREE_TEXT_LIMIT_CHARACTERS).trim();
  return kept === '' ? null : kept;
}

/** A value at fault as it may be shown in a list of problems: short, and masked, since a shifted column may hold anything. */
export function problemDetail(text: string): string {
  return shorten(maskPersonalNumbers(text.replace(/\s+/g, ' ').trim()), DETAIL_LIMIT_CHARACTERS);
}

/** Cuts between whole characters: half of a surrogate pair cannot be stored as UTF-8. */
function shorten(text: string, limitCharacters: number): string {
  const characters = Array.from(text);
  if (characters.length <= limitCharacters) return text;
  return `${characters.slice(0, limitCharacters - 1).join('')}${MASK}`;
}
