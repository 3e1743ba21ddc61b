import { normaliseDossierCode } from '@hailong/shared/dossier/code.ts';

/**
 * A dossier code as it is being typed. With `digits` the agency part is known and only the day and the serial are
 * typed, the dashes come by themselves; with `full` everything is typed.
 */
export type TypedCode = { keypad: 'digits' | 'full'; prefix: string | null; typed: string };

const DATE_LENGTH = 6;
/** Four digits in a province's system, up to seven in a ministry's. */
const SERIAL_LONGEST = 7;
const FULL_LONGEST = 40;

export function emptyCode(prefix: string | null): TypedCode {
  return { keypad: prefix === null ? 'full' : 'digits', prefix, typed: '' };
}

/** Adds one key. On the digits keypad a letter, dot or dash (a scanner, a real keyboard) opens the full one. */
export function typeKey(code: TypedCode, key: string): TypedCode {
  const character = key.toUpperCase();
  if (!/^[A-Z0-9.-]$/.test(character)) return code;
  if (code.keypad === 'digits' && !/^\d$/.test(character)) {
    return { ...code, keypad: 'full', typed: code.typed + character };
  }
  const longest = code.keypad === 'digits' ? DATE_LENGTH + SERIAL_LONGEST : FULL_LONGEST;
  return code.typed.length >= longest ? code : { ...code, typed: code.typed + character };
}

/** A whole code that was read rather than typed. The full keypad shows all of it, should anyone go back to look. */
export function scannedCode(code: TypedCode, whole: string): TypedCode {
  return { ...code, keypad: 'full', typed: whole.slice(0, FULL_LONGEST) };
}

export function eraseKey(code: TypedCode): TypedCode {
  return { ...code, typed: code.typed.slice(0, -1) };
}

export function switchKeypad(code: TypedCode): TypedCode {
  if (code.prefix === null) return code;
  return { ...code, keypad: code.keypad === 'digits' ? 'full' : 'digits', typed: '' };
}

/** The parts to show: the fixed one, the day, the serial. For the full keypad all is in `serial`. */
export function codeParts(code: TypedCode): { prefix: string; date: string; serial: string } {
  if (code.keypad === 'full' || code.prefix === null) return { prefix: '', date: '', serial: code.typed };
  return { prefix: code.prefix, date: code.typed.slice(0, DATE_LENGTH), serial: code.typed.slice(DATE_LENGTH) };
}

/** The whole code, or null when nothing was typed. */
export function composeCode(code: TypedCode): string | null {
  if (code.typed === '') return null;
  const { prefix, date, serial } = codeParts(code);
  return [prefix, date, serial].filter((part) => part !== '').join('-');
}

/** True for agency – yymmdd – serial. Other shapes are possible, so this only asks to look again. */
export function looksUsual(code: TypedCode): boolean {
  return normaliseDossierCode(composeCode(code) ?? '').shape === 'known';
}
