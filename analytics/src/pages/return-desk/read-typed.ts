import { normaliseDossierCode } from '@hailong/shared/dossier/code.ts';

/** What stands in the one field of the return desk. */
export type Typed =
  | { kind: 'nothing' }
  | { kind: 'code'; code: string }
  /** The last digits of a code, without its dashes. */
  | { kind: 'ending'; ending: string }
  | { kind: 'too-short' }
  | { kind: 'no-code' };

const ENDING_LEAST = 3;
/** Day and serial: six and seven digits. */
const ENDING_MOST = 13;

/** Agency, day and serial wherever they stand: in an address, between names, after "Mã hồ sơ:". */
const CODE_INSIDE = /(?<![0-9A-Z.])[0-9A-Z]+(?:\.[0-9A-Z]+)*\s*-\s*\d{6}\s*-\s*\d{4,7}(?!\d)/g;
/** An order of code nobody has told us of: one word with a digit in it. */
const CODE_LIKE = /^(?=.*\d)[0-9A-Z][0-9A-Z./_-]{3,99}$/;

/**
 * Reads what a person typed or a scanner sent: a whole code, also inside the text of a QR, or its last digits.
 * Blanks, small letters, other dashes and the accents that a Vietnamese input method makes of plain letters do not
 * matter.
 */
export function readTyped(raw: string): Typed {
  const text = plain(raw);
  if (text === '') return { kind: 'nothing' };
  const inside = knownCodeIn(text) ?? knownCodeIn(plain(unescaped(raw)));
  if (inside !== null) return { kind: 'code', code: inside };
  const digits = text.replace(/[\s.…-]/g, '');
  if (/^\d+$/.test(digits)) return endingOf(digits);
  const { code } = normaliseDossierCode(text);
  return CODE_LIKE.test(code) ? { kind: 'code', code } : { kind: 'no-code' };
}

function endingOf(digits: string): Typed {
  if (digits.length < ENDING_LEAST) return { kind: 'too-short' };
  return digits.length > ENDING_MOST ? { kind: 'no-code' } : { kind: 'ending', ending: digits };
}

function knownCodeIn(text: string): string | null {
  const found = (text.match(CODE_INSIDE) ?? []).map(normaliseDossierCode);
  return found.find((one) => one.shape === 'known')?.code ?? null;
}

/** Upper case without accents, one kind of dash, blanks kept. `Đ` is a letter of its own, so it is undone by name. */
function plain(raw: string): string {
  const words = raw.split(/\s+/).filter((word) => word !== '');
  return words
    .map(
      (word) =>
        normaliseDossierCode(
          word
            .normalize('NFD')
            .replace(/\p{Mn}/gu, '')
            .replace(/[đĐ]/g, 'D'),
        ).code,
    )
    .filter((word) => word !== '')
    .join(' ');
}

function unescaped(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
