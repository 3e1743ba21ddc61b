import { expect, it } from 'vitest';
import { sampleShare } from './sample-share.ts';

it.each([
  [0, 1],
  [20_000, 1],
  [20_001, 0.5],
  [100_000, 0.125],
  [10_000_000, 1 / 512],
])('looks at %i ballots by a part of %f', (total, share) => expect(sampleShare(total, 20_000)).toBe(share));
