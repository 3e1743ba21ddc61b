import { describe, expect, it } from 'vitest';
import quangKhe from './definitions/quang-khe-2026.json' with { type: 'json' };
import { planSchema } from './plan.ts';
import { targetOf } from './target-of.ts';

const planWith = (surveyTarget: unknown) => planSchema.parse({ ...quangKhe, surveyTarget });
const words = { comparison: 'at-least', basis: 'returned-in-person' };

describe('the target of a plan', () => {
  it('is its one share, however many dossiers there are', () => {
    for (const volume of [0, 200, 100_000]) {
      expect(targetOf(planWith(quangKhe.surveyTarget), volume)).toEqual({
        share: 0.1,
        comparison: 'more-than',
        basis: 'received-in-person',
      });
    }
  });

  it('is none where the plan sets none', () => {
    expect(targetOf(planWith(null), 500)).toBeNull();
  });

  // Đà Nẵng: every dossier up to 200 a year, 30 % of 200 to 1,000, then 20 %.
  it.each([
    [0, 1],
    [200, 1],
    [201, 0.3],
    [1000, 0.3],
    [1001, 0.2],
    [500_000, 0.2],
  ])('by tiers, with %i dossiers a year, is %d', (volume, share) => {
    const tiers = [
      { upTo: 200, share: 1 },
      { upTo: 1000, share: 0.3 },
      { upTo: null, share: 0.2 },
    ];
    expect(targetOf(planWith({ ...words, tiers }), volume)).toEqual({ ...words, share });
  });
});
