/** 0.1 as the plan wrote it, 1/10, and not as the nearest binary number: 10 % of 190 is exactly 19. */
export function decimalFraction(share: number): { numerator: bigint; denominator: bigint } {
  const [whole = '0', decimals = ''] = share.toFixed(12).split('.');
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}
