/** Every character people and programs type for the dash of a code: hyphens, en and em dashes, minus, small and full-width forms. */
const ANY_DASH = /[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g;
/** White space, and what is invisible on screen yet survives copying from a web page (zero-width, soft hyphen, controls). */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]+/gu;

/** Agency id, yymmdd, serial: four digits in a province's system, up to seven in a ministry's. */
const KNOWN_SHAPE = /^([0-9A-Z]+(?:\.[0-9A-Z]+)*)-(\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))-\d{4,7}$/;

export interface DossierCode {
  readonly code: string;
  readonly shape: 'known' | 'unknown';
}

/**
 * A dossier code as one comparable text: no blanks, upper case, one kind of dash. Applying it twice changes nothing.
 * The empty text stays empty (shape `unknown`): the caller treats it as no code.
 *
 * `  h36.99.01–260302–0010 ` becomes `H36.99.01-260302-0010`.
 */
export function normaliseDossierCode(raw: string): DossierCode {
  const code = raw
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(ANY_DASH, '-')
    .toUpperCase()
    // Upper case may decompose a letter, and the result must be a fixed point.
    .normalize('NFKC');
  return { code, shape: KNOWN_SHAPE.test(code) ? 'known' : 'unknown' };
}

/** The agency id of a normalised code (`H15.50.05.13` of `H15.50.05.13-261008-0975`), or null when its shape is unknown. */
export function dossierCodePrefix(code: string): string | null {
  return KNOWN_SHAPE.exec(code)?.[1] ?? null;
}

/** The day in a normalised code (`261008` of `H15.50.05.13-261008-0975`), or null when its shape is unknown. */
export function dossierCodeDay(code: string): string | null {
  return KNOWN_SHAPE.exec(code)?.[2] ?? null;
}
