import { describe, expect, it } from 'vitest';
import { sampleSize } from './sample-size.ts';

describe('how many answers are asked for', () => {
  // The examples of CV 1159/BNV-CCHC.
  it.each([
    [300, 172],
    [1500, 316],
    [6000, 375],
  ])('of %i dossiers are %i', (population, needed) => {
    expect(sampleSize(population)).toBe(needed);
  });

  it('are never more than there are, and never more than 1/e²', () => {
    for (let population = 1; population < 5000; population += 7) {
      expect(sampleSize(population)).toBeLessThanOrEqual(Math.min(population, 400));
    }
    expect(sampleSize(1e9)).toBe(400);
    expect(sampleSize(100, 0.1)).toBe(50);
  });
});
