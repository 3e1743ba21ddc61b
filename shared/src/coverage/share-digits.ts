import type { Comparison } from '../plan/plan.ts';
import { decimalFraction } from './decimal-fraction.ts';

export type ShareTarget = { share: number; comparison: Comparison };

const DECIMALS_USUAL = 1;
/** Far beyond what any pair of counts needs, so the search below always ends. */
const DECIMALS_MOST = 24;

/**
 * A share in percent as plain digits, "7.5". One decimal; more where one decimal would print the target itself or the
 * wrong side of it, because "10.0 %" next to "more than 10 %: met" reads as a mistake.
 * Whole numbers throughout: a rounded fraction could fall on the wrong side by itself.
 * Examples against 10 %: 1004/10000 → "10.04", 996/10000 → "9.96", 19/190 → "10.0".
 *
 * @param denominator > 0
 */
export function shareDigits(numerator: number, denominator: number, target: ShareTarget | null): string {
  if (target === null) return roundedPercent(numerator, denominator, DECIMALS_USUAL);
  const limit = decimalFraction(target.share);
  const truth = sign(BigInt(numerator) * limit.denominator - limit.numerator * BigInt(denominator));
  for (let decimals = DECIMALS_USUAL; decimals < DECIMALS_MOST; decimals += 1) {
    const scale = 10n ** BigInt(decimals);
    const shown = roundedUnits(numerator, denominator, scale);
    if (sign(shown * limit.denominator - 100n * limit.numerator * scale) === truth) return withPoint(shown, decimals);
  }
  return roundedPercent(numerator, denominator, DECIMALS_MOST);
}

function roundedPercent(numerator: number, denominator: number, decimals: number): string {
  return withPoint(roundedUnits(numerator, denominator, 10n ** BigInt(decimals)), decimals);
}

/** Percent in units of 1/scale, halves upward. */
function roundedUnits(numerator: number, denominator: number, scale: bigint): bigint {
  return (200n * BigInt(numerator) * scale + BigInt(denominator)) / (2n * BigInt(denominator));
}

function withPoint(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function sign(value: bigint): number {
  if (value === 0n) return 0;
  return value > 0n ? 1 : -1;
}
