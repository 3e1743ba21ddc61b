import { normaliseDossierCode } from './code.ts';

/** What a receipt's square code can hold at most is a little less. */
const LONGEST = 5_000;
/** A code among other text: an agency does not begin within a word, and a serial does not go on. */
const AMONG_TEXT = /(?<![0-9A-Z.])[0-9A-Z]+(?:\.[0-9A-Z]+)*-\d{6}-\d{4,7}(?![0-9A-Z])/g;

/**
 * The dossier code in what a scanner read: alone, in an address (`…/tra-cuu?ma=H36.99.01-261008-0975`), or among other
 * fields of a receipt.
 * @returns the normalised code; null where there is none, or several different ones
 */
export function findDossierCode(text: string): string | null {
  if (text.length > LONGEST) return null;
  const whole = normaliseDossierCode(text);
  if (whole.shape === 'known') return whole.code;
  const found = new Set<string>();
  // Each piece is normalised alone: joined, the blanks between two fields would make one long serial of two numbers.
  for (const piece of decoded(text)
    .replace(/\s*([\p{Pd}\u2212])\s*/gu, '$1')
    .split(/\s+/)) {
    for (const [candidate] of normaliseDossierCode(piece).code.matchAll(AMONG_TEXT)) {
      if (normaliseDossierCode(candidate).shape === 'known') found.add(candidate);
    }
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
