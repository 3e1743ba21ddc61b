import { describe, expect, it } from 'vitest';
import { backtestForecast } from './forecast-backtest.ts';
import { seededChance, simulateCentre } from './forecast-simulation.ts';

// Simulated centres the method was not tuned on. `pnpm bench` judges more of them.
const result = backtestForecast({ centres: 10, seed: 90_000 });

describe('forecasts of simulated years', () => {
  it('hold the share in eight of ten cases, as they say', () => {
    expect(result.forecasts).toBeGreaterThan(400);
    expect(result.shareHeld).toBeGreaterThan(0.72);
    expect(result.shareHeld).toBeLessThan(0.88);
  });

  it('narrow as the period goes on', () => {
    for (const kind of ['month', 'quarter']) {
      const widths = result.groups.filter((one) => one.kind === kind).map(({ shareWidth }) => shareWidth);
      expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    }
  });

  it('are right about the target where they are sure', () => {
    const [first, last] = [result.deciles[0], result.deciles[9]];
    expect(first?.happened).toBeLessThan(0.1);
    expect(last?.happened).toBeGreaterThan(0.9);
  });
});

describe('the simulation', () => {
  it('gives the same centre for the same seed, and another for another', () => {
    const centre = (seed: number) => simulateCentre(seed, '2026-01-01', '2026-03-31');
    expect(centre(7)).toEqual(centre(7));
    expect(centre(7)).not.toEqual(centre(8));
  });

  it('draws evenly and normally', () => {
    const chance = seededChance(1);
    const uniforms = Array.from({ length: 20_000 }, chance.uniform);
    const normals = Array.from({ length: 20_000 }, chance.normal);
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    expect(mean(uniforms)).toBeCloseTo(0.5, 1);
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(mean(normals.map((one) => one * one))).toBeCloseTo(1, 1);
  });

  it('lets nobody come in Tết', () => {
    const tet = simulateCentre(3, '2026-02-16', '2026-02-20');
    expect(tet.every(({ eligible, surveyed }) => eligible + surveyed === 0)).toBe(true);
  });
});
