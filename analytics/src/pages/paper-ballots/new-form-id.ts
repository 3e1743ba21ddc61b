/**
 * A version 4 UUID. On a plain address of a local network browsers offer none.
 * @param chance 0 … 1
 */
export function newFormId(chance: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(chance() * 16).toString(16));
  digits[12] = '4';
  digits[16] = '89ab'[Math.floor(chance() * 4)] ?? '8';
  const hex = digits.join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
