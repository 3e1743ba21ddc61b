import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChance } from '../demo/demo-surveys.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { answer, exclude, expectSound, isStored, moveTo, surveysOf } from '../testing/check-tallies.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

describe('nothing is counted twice, and nothing is lost', () => {
  it('by two servers that seal at the same moment', async () => {
    const [one, other] = [await openCentre(test), await openCentre(test)];
    await answer(test, one, '2026-01-14', { count: 10 });
    await answer(test, other, '2026-01-14', { count: 10, seed: 2 });
    moveTo(test, '2026-01-20');
    const counts = await Promise.all([1, 2, 3].map(() => sealPastDays(test.world)));
    expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(20);
    for (const centre of [one, other]) await expectSound(test, centre);
  });

  it('while answers arrive, are sealed and left out', async () => {
    const centre = await openCentre(test);
    await answer(test, centre, '2026-01-14', { count: 12 });
    moveTo(test, '2026-01-20');
    await sealPastDays(test.world);
    const late = () => centre.deliver(surveysOf('2026-01-14', 2, createChance(7)));
    for (let round = 0; round < 4; round += 1) {
      await late();
      await Promise.all([late(), sealPastDays(test.world), exclude(test, centre.unit, 2), sealPastDays(test.world)]);
    }
    await expectSound(test, centre);
    expect(await centre.scores('2026-01-01', '2026-01-31')).toMatchObject({ ballots: 20, excluded: 8 });
  });

  it('when sealing breaks off halfway', async () => {
    const centre = await openCentre(test);
    await answer(test, centre, '2026-01-14', { count: 6 });
    moveTo(test, '2026-01-20');
    await test.world.sql.unsafe('alter table tallies add constraint broken check (span <> $$week$$) not valid');
    await expect(sealPastDays(test.world)).rejects.toThrow();
    await expectSound(test, centre);
    expect(await isStored(test, centre.unit)).toBe(false);
    await test.world.sql.unsafe('alter table tallies drop constraint broken');
    expect(await sealPastDays(test.world)).toBeGreaterThanOrEqual(6);
    await expectSound(test, centre);
  });
});
