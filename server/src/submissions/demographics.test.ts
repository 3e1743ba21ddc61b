import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

async function storedOf(demographics: Record<string, string | null> | null) {
  const centre = await openCentre(test);
  const results = await centre.deliver([buildSurvey({ demographics })]);
  expect(results).toMatchObject([{ outcome: 'stored' }]);
  const [row] = await test.world.sql<{ demographics: unknown }[]>`
    select demographics from ballots where unit_id = ${centre.unit}`;
  return row?.demographics;
}

describe('what a citizen said of themselves', () => {
  it('is stored with the ballot, what was left unanswered too', async () => {
    const demographics = { gender: 'female', age: null, ethnicity: 'mnong' };
    expect(await storedOf(demographics)).toEqual(demographics);
  });

  it.each([
    { of: 'a later release', demographics: { age: '25-34', ethnicity: 'tay', income: 'high' } },
    { of: 'somebody’s own words', demographics: { age: '25-34', ethnicity: 'Nguyễn Văn A, 0912 345 678' } },
  ])('holds no survey back and is stored without options of $of', async ({ demographics }) => {
    expect(await storedOf(demographics)).toEqual({ age: '25-34', ethnicity: null });
  });

  it.each([
    { left: 'every question unanswered', demographics: { gender: null, age: null, ethnicity: null } },
    { left: 'nothing that is known', demographics: { shoe: '43' } },
    { left: 'no question asked', demographics: {} },
  ])('is nothing with $left', async ({ demographics }) => {
    expect(await storedOf(demographics)).toBeNull();
  });
});
