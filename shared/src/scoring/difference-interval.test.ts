import { describe, expect, it } from 'vitest';
import { differenceInterval } from './difference-interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

const share = ([hits, of]: readonly [number, number]) => ({ value: hits / of, ...wilsonInterval(hits / of, of) });

describe('the interval of a difference', () => {
  // statsmodels 0.15: confint_proportions_2indep(56, 70, 48, 80, method='newcomb'), and so on. The first row is Newcombe's
  // own (Statistics in Medicine 17 (1998) 873–890, table II, method 10): 0.0524 … 0.3339.
  it.each([
    [[56, 70], [48, 80], 0.05243147240236498, 0.33387265403690614],
    [[10, 10], [0, 10], 0.6075093504305241, 1],
    [[29, 30], [25, 30], -0.029432856746669234, 0.3045212080230456],
  ] as const)('%j minus %j is the published one', (a, b, low, high) => {
    const interval = differenceInterval(share(b), share(a));
    expect(Math.abs(interval.low - low)).toBeLessThan(1e-9);
    expect(Math.abs(interval.high - high)).toBeLessThan(1e-9);
  });
});
