import { describe, expect, it } from 'vitest';
import { compareMix } from './compare-mix.ts';

const group = (name: string | null, dossiers: number, ballots: number, hidden = false) => {
  return { group: name, dossiers, ballots, hidden };
};

describe('the mix of those who answered', () => {
  it('stands beside that of the dossiers, the largest field first and what is unknown last', () => {
    const { rows, dissimilarity } = compareMix([group('Đất đai', 40, 10), group(null, 0, 0), group('Hộ tịch', 60, 30)]);
    expect(rows.map((one) => [one.group, one.dossierShare, one.ballotShare])).toEqual([
      ['Hộ tịch', 0.6, 0.75],
      ['Đất đai', 0.4, 0.25],
    ]);
    expect(dissimilarity).toBeCloseTo(0.15, 12);
    expect(compareMix([group(null, 3, 5), group('a', 1, 5)]).rows.map((one) => one.group)).toEqual(['a', null]);
  });

  it('is unlike by nothing where the shares are equal, and cannot be compared without answers', () => {
    expect(compareMix([group('a', 60, 6), group('b', 40, 4)]).dissimilarity).toBe(0);
    expect(compareMix([group('a', 60, 0), group('b', 40, 0)]).dissimilarity).toBeNull();
    expect(compareMix([]).rows).toEqual([]);
  });

  it('hides small groups, and does not tell by the dissimilarity how their answers divide', () => {
    const mix = (one: number) =>
      compareMix([group('a', 70, 20), group('b', 20, one, true), group('c', 10, 8 - one, true)]);
    expect(mix(3).rows.slice(1)).toMatchObject([
      { group: 'b', dossiers: 20, ballots: null, ballotShare: null },
      { group: 'c', dossiers: 10, ballots: null, ballotShare: null },
    ]);
    expect(mix(3)).toEqual(mix(7));
  });
});
