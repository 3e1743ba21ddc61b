import { cumulativeShare } from '@hailong/shared/coverage/cumulative-share.ts';
import { expect, test } from 'vitest';
import { drawnDays, shareFinding } from './share-finding.ts';

const target = { share: 0.1, comparison: 'more-than' } as const;
const basis = 'received-in-person';

function daysOf(...counts: [eligible: number, surveyed: number][]) {
  return cumulativeShare(
    counts.map(([eligible, surveyed], index) => ({ day: `2026-01-0${index + 1}`, eligible, surveyed })),
  );
}

test('days that have not begun are not drawn', () => {
  const days = daysOf([10, 1], [10, 1], [0, 0], [0, 0]);
  expect(drawnDays(days, '2026-01-03').map((one) => one.day)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
});

test('a day with counts is drawn even where the clock of this computer is behind', () => {
  expect(drawnDays(daysOf([10, 1], [10, 1], [0, 0]), '2025-12-31')).toHaveLength(2);
});

test('the title says since when the target has been met without a break', () => {
  const days = daysOf([10, 2], [10, 0], [10, 3], [10, 3]);
  expect(shareFinding(days, target, basis)).toMatchObject({ kind: 'met', since: '2026-01-03' });
});

test('the target is met from the first day on', () => {
  expect(shareFinding(daysOf([10, 5], [10, 5]), target, basis)).toMatchObject({ kind: 'met', since: '2026-01-01' });
});

test('exactly on the target is not more than the target', () => {
  expect(shareFinding(daysOf([10, 1]), target, basis)).toMatchObject({ kind: 'unmet' });
});

test('there is no verdict without a target, and nothing to say without a dossier', () => {
  expect(shareFinding(daysOf([10, 1]), null, basis)).toMatchObject({ kind: 'no-target' });
  expect(shareFinding(daysOf([0, 0]), target, basis)).toEqual({ kind: 'nothing-yet' });
  expect(shareFinding([], target, basis)).toEqual({ kind: 'nothing-yet' });
});
