/** Parts that say a telephone number digit by digit; other signs are passed over. */
export function digitParts(number: string): string {
  return [...number.matchAll(/\d/g)].map(([digit]) => `digit${digit}`).join(' ');
}
