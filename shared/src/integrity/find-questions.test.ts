import { describe, expect, it } from 'vitest';
import { createChance } from '../scoring/testing/simulate-centre.ts';
import { findQuestions } from './find-questions.ts';
import { type Dishonesty, simulateFacts } from './testing/simulate-facts.ts';

const QUARTERS = 400;

/** How many of so many simulated quarters raise a question, and which signals they raise. */
function simulate(seed: number, dishonesty: Dishonesty | null) {
  const chance = createChance(seed);
  const signals = new Map<string, number>();
  let asked = 0;
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    const { findings } = findQuestions(simulateFacts(chance, dishonesty));
    const own = new Set(findings.filter(({ weight }) => weight === 'ask').map(({ signal }) => signal));
    if (own.size > 0) asked += 1;
    for (const signal of own) signals.set(signal, (signals.get(signal) ?? 0) + 1);
  }
  return { rate: asked / QUARTERS, signals };
}

describe('questions about a quarter', () => {
  it('are raised by chance in 5 of 100 honest centres at most', ({ annotate }) => {
    const { rate, signals } = simulate(7, null);
    annotate(`honest: ${(100 * rate).toFixed(1)} % ${JSON.stringify([...signals])}`);
    expect(rate).toBeLessThanOrEqual(0.05);
  });

  it('are raised where somebody filled in eight forms at the end of eight days', ({ annotate }) => {
    const { rate, signals } = simulate(8, { days: 8, formsADay: 8 });
    annotate(`dishonest: ${(100 * rate).toFixed(1)} % ${JSON.stringify([...signals])}`);
    expect(rate).toBeGreaterThan(0.9);
  });

  it('are none without any answer', () => {
    const facts = simulateFacts(createChance(1));
    const empty = { ...facts, counters: [], before: [], scores: [], tabletDays: [] };
    expect(findQuestions(empty)).toEqual({ comparisons: 0, findings: [] });
  });

  it('begin with what is least likely by chance, and end with what is only told', () => {
    const facts = simulateFacts(createChance(3), { days: 20, formsADay: 9 });
    const unequal = [{ day: '2026-04-01', ballots: 9, participations: 8 }];
    const { findings } = findQuestions({ ...facts, unequal });
    expect(findings[0]).toMatchObject({ signal: 'unequal-counts', count: 1, observed: 9, expected: 8 });
    const weights = findings.map(({ weight }) => weight);
    expect(weights.lastIndexOf('ask')).toBeLessThan(weights.includes('note') ? weights.indexOf('note') : Infinity);
  });
});
