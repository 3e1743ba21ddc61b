import type { PrioritiesReply } from '@hailong/shared/contract/priorities.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { releasePastComments } from '../jobs/release-comments.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { answersOf, buildSurvey } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(() => test.clock.set('2026-02-10T09:00:00+07:00'));

const days = { from: '2026-01-01', to: '2026-12-31' };
const read = (centre: Centre) => centre.get<PrioritiesReply>('/priorities', days);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A person whose manners answer moves with all others by a hidden mood, while signs go their own way. */
function surveyOf(person: number, comment: string | null = null) {
  const mood = person % 3;
  const answers = Object.fromEntries(
    Object.keys(answersOf(4)).map((id, place) => [
      id,
      Math.min(5, 3 + mood + ((person * (place + 3)) % 7 === 0 ? -1 : 0)),
    ]),
  );
  const signs = [5, 5, 4, 5, 4][person % 5] ?? 5;
  return buildSurvey({ comment, answers: { ...answers, 'access-signage': signs, 'result-on-time': 1 + mood } });
}

it('finds what is low and moves the whole, and counts the comments that belong to it', async () => {
  const centre = await openCentre(test);
  await centre.deliver(numbers(60).map((person) => surveyOf(person, person < 6 ? 'Hẹn rồi lại hẹn' : null)));
  const before = await read(centre);
  expect(before).toMatchObject({
    ballots: 60,
    persons: 60,
    personsNeeded: 30,
    sampled: false,
    lead: 'top2',
    target: 86,
  });
  expect(before.method).toBe('relative-weights-mean');
  const shares = before.items.map(({ influence }) => influence ?? 0);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(before.evenShare).toBeCloseTo(1 / 16, 12);
  const weights = before.items.map(({ weight }) => weight ?? -1);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(before.items[0]).toMatchObject({
    id: 'result-on-time',
    place: 'fix-first',
    factor: 'result',
    scoreSure: true,
  });
  expect(before.items.find(({ id }) => id === 'access-signage')).toMatchObject({ place: 'fine', top2: 100 });

  test.clock.set('2026-02-11T00:10:00+07:00');
  await sealPastDays(test.world);
  await releasePastComments(test.world);
  const after = await read(centre);
  expect(after.items[0]).toMatchObject({ id: 'result-on-time', comments: 4 });
  const { comments } = await centre.get<{ comments: unknown[] }>('/comments', { ...days, criterion: 'result-on-time' });
  expect(comments).toHaveLength(4);
});

it('says how many answers are missing, and still tells the scores', async () => {
  const centre = await openCentre(test);
  await centre.deliver(numbers(3).map((person) => surveyOf(person)));
  const reply = await read(centre);
  expect(reply).toMatchObject({ ballots: 3, persons: 3, personsNeeded: 30, method: null, evenShare: null });
  expect(reply.items).toHaveLength(16);
  expect(reply.items[0]).toMatchObject({ id: 'result-on-time', n: 3, influence: null, weight: null, place: null });
});

it('answers also where nobody did, and where all said the same', async () => {
  const centre = await openCentre(test);
  expect(await read(centre)).toMatchObject({ ballots: 0, persons: 0, method: null });
  await centre.deliver(numbers(40).map(() => buildSurvey()));
  expect(await read(centre)).toMatchObject({ ballots: 40, persons: 40, method: null });
});

it('looks at a part of very many ballots, always the same one', async () => {
  const centre = await openCentre(test);
  for (let round = 0; round < 26; round += 1) await centre.deliver(numbers(200).map((person) => surveyOf(person)));
  const reply = await read(centre);
  expect(reply).toMatchObject({ ballots: 5_200, sampled: true });
  expect(reply.persons).toBeGreaterThan(2_300);
  expect(reply.persons).toBeLessThan(2_900);
  expect(await read(centre)).toEqual(reply);
});
