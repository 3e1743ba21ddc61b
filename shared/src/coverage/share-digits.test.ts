import { describe, expect, test } from 'vitest';
import { judgeCoverage } from './coverage.ts';
import { shareDigits } from './share-digits.ts';

const target = (share: number, comparison: 'more-than' | 'at-least' = 'more-than') => ({ share, comparison });

describe('the share in digits', () => {
  test('has one decimal', () => {
    expect(shareDigits(31, 412, target(0.1))).toBe('7.5');
    expect(shareDigits(31, 412, null)).toBe('7.5');
    expect(shareDigits(0, 412, target(0.1))).toBe('0.0');
    expect(shareDigits(500, 100, target(0.1))).toBe('500.0');
  });

  test('has more decimals where one would put it on the target', () => {
    expect(shareDigits(1004, 10_000, target(0.1))).toBe('10.04');
    expect(shareDigits(996, 10_000, target(0.1))).toBe('9.96');
    expect(shareDigits(100_001, 1_000_000, target(0.1))).toBe('10.0001');
  });

  test('has more decimals where one would put it on the wrong side of a finer target', () => {
    expect(shareDigits(1236, 10_000, target(0.1234))).toBe('12.4');
    expect(shareDigits(1231, 10_000, target(0.1234))).toBe('12.3');
    expect(shareDigits(12_341, 100_000, target(0.1234))).toBe('12.341');
  });

  test('shows the target itself when the share is exactly on it', () => {
    expect(shareDigits(19, 190, target(0.1))).toBe('10.0');
    expect(shareDigits(7, 100, target(0.07, 'at-least'))).toBe('7.0');
  });

  test('never contradicts the verdict', () => {
    for (const share of [0.1, 0.07, 0.3, 0.125, 1 / 3, 0.9999]) {
      for (const comparison of ['more-than', 'at-least'] as const) {
        for (let eligible = 1; eligible <= 400; eligible += 7) {
          for (let surveyed = 0; surveyed <= eligible; surveyed += 1) {
            expectAgreement(surveyed, eligible, { share, comparison });
          }
        }
      }
    }
  });
});

function expectAgreement(surveyed: number, eligible: number, { share, comparison }: ReturnType<typeof target>): void {
  const basis = 'received-in-person';
  const { met } = judgeCoverage({ eligible, surveyed, pending: 0 }, { share, comparison, basis });
  const digits = shareDigits(surveyed, eligible, { share, comparison });
  const limit = share.toFixed(12);
  const shown = Number(digits) / 100;
  const isPast = comparison === 'more-than' ? shown > Number(limit) + 1e-13 : shown >= Number(limit) - 1e-13;
  if (isPast !== met)
    throw new Error(`${surveyed}/${eligible} against ${comparison} ${limit}: "${digits}", met ${met}`);
}
