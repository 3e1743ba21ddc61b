import { expect, it } from 'vitest';
import { summariseCriterion } from '../scoring/summarise.ts';
import type { LevelCounts } from '../scoring/tally.ts';
import { type Influence, placePriorities } from './place-priorities.ts';

const score = (id: string, counts: LevelCounts) => ({
  ...summariseCriterion(id, { counts, notApplicable: 0 }, null),
  factor: 'access',
});
const influences = (given: Record<string, Influence>) => new Map(Object.entries(given));
const none = { comments: new Map<string, number>(), lead: 'top2', target: 86 } as const;

const scores = [
  score('signs', [0, 0, 5, 90, 5]),
  score('waiting', [10, 10, 30, 40, 10]),
  score('seats', [5, 5, 15, 50, 25]),
  score('manners', [0, 0, 2, 40, 58]),
];
const told = influences({
  signs: { influence: 0.1, error: 0.02 },
  waiting: { influence: 0.5, error: 0.05 },
  seats: { influence: 0.1, error: 0.1 },
  manners: { influence: 0.3, error: 0.01 },
});

it('puts first what is low and moves the whole, and names where each stands', () => {
  const { evenShare, items } = placePriorities({ ...none, scores, influences: told });
  expect(evenShare).toBe(0.25);
  expect(items.map(({ id, place }) => [id, place])).toEqual([
    ['waiting', 'fix-first'],
    ['seats', 'low'],
    ['manners', 'keep-up'],
    ['signs', 'fine'],
  ]);
  // 0.5 · (100 − 50), 0.1 · (100 − 75), 0.3 · (100 − 98), 0.1 · (100 − 95).
  expect(items.map(({ weight }) => Number(weight?.toFixed(9)))).toEqual([25, 2.5, 0.6, 0.5]);
});

it('says how sure each of the two is', () => {
  const { items } = placePriorities({ ...none, scores, influences: told });
  const sure = Object.fromEntries(items.map((one) => [one.id, [one.scoreSure, one.influenceSure]]));
  // Wilson of 95 of 100 is 88.8–97.8, of 75 of 100 65.7–82.5: both clear of 86.
  expect(sure).toEqual({ waiting: [true, true], seats: [true, false], manners: [true, true], signs: [true, true] });
  const few = placePriorities({ ...none, scores: [score('seats', [0, 0, 1, 2, 1])], influences: told });
  expect(few.items[0]).toMatchObject({ scoreSure: false });
});

it('says nothing of influence while nobody knows it, and still puts the lowest first', () => {
  const { evenShare, items } = placePriorities({
    ...none,
    scores: [...scores, score('unasked', [0, 0, 0, 0, 0])],
    influences: new Map(),
    comments: new Map([['seats', 3]]),
  });
  expect(evenShare).toBeNull();
  expect(items.map(({ id }) => id)).toEqual(['waiting', 'seats', 'signs', 'manners', 'unasked']);
  for (const one of items)
    expect(one).toMatchObject({ influence: null, weight: null, place: null, influenceSure: false });
  expect(items[1]).toMatchObject({ comments: 3 });
});

it('holds the score that leads against the target, never the other', () => {
  const halfway = [score('waiting', [0, 0, 50, 50, 0])];
  const one = influences({ waiting: { influence: 1, error: 0 } });
  const asked = { ...none, scores: halfway, influences: one, target: 60 };
  expect(placePriorities({ ...asked, lead: 'top2' }).items[0]).toMatchObject({ place: 'low', weight: 50 });
  expect(placePriorities({ ...asked, lead: 'mean' }).items[0]).toMatchObject({ place: 'fine', weight: 30 });
});
