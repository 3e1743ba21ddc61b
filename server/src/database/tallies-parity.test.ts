import { addDays } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { calendars, datesOf } from '@hailong/shared/period/reporting-period.ts';
import { counterForms as forms } from '@hailong/shared/questionnaire/catalogue.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChance } from '../demo/demo-surveys.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import {
  always,
  answer,
  exclude,
  expectSameScores,
  expectSound,
  isStored,
  moveTo,
  surveysOf,
  takeBack,
} from '../testing/check-tallies.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { tallyPlainly } from '../testing/plain-scores.ts';
import { atOneMoment } from './at-one-moment.ts';
import { tallyBySteps } from './scores.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

describe('figures equal a plain count of the ballots', () => {
  it('before a day is sealed, afterwards, and with answers that come late', async () => {
    const centre = await openCentre(test);
    const month = { from: '2026-01-01', to: '2026-01-31' };
    const cut = { from: '2026-01-10', to: '2026-01-20' };
    for (const [seed, day] of ['2026-01-09', '2026-01-14', '2026-01-15', '2026-01-20'].entries()) {
      await answer(test, centre, day, { count: 5, seed });
    }
    await expectSound(test, centre, [month, cut]);
    expect(await isStored(test, centre.unit)).toBe(false);
    await sealPastDays(test.world);
    expect(await isStored(test, centre.unit)).toBe(true);
    await expectSound(test, centre, [month, cut]);
    moveTo(test, '2026-02-03');
    await centre.deliver(surveysOf('2026-01-14', 4, createChance(9)));
    await expectSound(test, centre, [month, cut]);
    await sealPastDays(test.world);
    await expectSound(test, centre, [month, cut]);
    await expectSameScores(test, centre, cut);
  });

  it('when ballots are left out, taken back in, and written anew meanwhile', async () => {
    const centre = await openCentre(test);
    await answer(test, centre, '2026-01-14', { count: 8 });
    await answer(test, centre, '2026-01-16', { count: 8, seed: 2 });
    moveTo(test, '2026-01-20');
    await sealPastDays(test.world);
    const first = await exclude(test, centre.unit, 5);
    const second = await exclude(test, centre.unit, 2);
    await expectSound(test, centre);
    expect(await centre.scores('2026-01-01', '2026-01-31')).toMatchObject({ ballots: 9, excluded: 7 });
    expect(await centre.coverage('2026-01-01', '2026-01-31')).toMatchObject({ excluded: 7 });
    await centre.deliver(surveysOf('2026-01-14', 2, createChance(3)));
    moveTo(test, '2026-01-21');
    await sealPastDays(test.world);
    await expectSound(test, centre);
    await takeBack(test, centre.unit, first);
    await expectSound(test, centre);
    expect(await centre.scores('2026-01-01', '2026-01-31')).toMatchObject({ ballots: 16, excluded: 2 });
    await takeBack(test, centre.unit, second);
    await expectSound(test, centre);
    expect(await centre.coverage('2026-01-01', '2026-01-31')).not.toHaveProperty('excluded');
  });

  it('however they were filled in, also where that is not known', async () => {
    const centre = await openCentre(test);
    await answer(test, centre, '2026-01-14', { count: 10 });
    await test.world.sql`
      update ballots set mode = (array['phone', 'paper', 'file'])[1 + abs(hashtext(ballot_id::text)) % 3],
        counter_id = null, field = (array['', 'Đất đai'])[1 + abs(hashtext(ballot_id::text)) % 2]
      where unit_id = ${centre.unit} and counter_id <> (select min(counter_id) from counters)`;
    await expectSound(test, centre);
    moveTo(test, '2026-01-20');
    await sealPastDays(test.world);
    await expectSound(test, centre);
  });

  it('on the edges of months and weeks, in both calendars', async () => {
    const centre = await openCentre(test);
    const edges = ['2025-12-14', '2025-12-15', '2025-12-28', '2025-12-29', '2025-12-31', '2026-01-01', '2026-01-04'];
    const later = ['2026-01-05', '2026-01-14', '2026-01-15', '2026-01-31', '2026-02-01', '2026-02-14'];
    for (const [seed, day] of [...edges, ...later].entries()) await answer(test, centre, day, { seed });
    await sealPastDays(test.world);
    const named = calendars.flatMap((calendar) => [
      ...(['month', 'quarter', 'year'] as const).map((kind) => datesOf({ kind, year: 2026, number: 1 }, calendar)),
    ]);
    await expectSound(test, centre, named);
    const steps = [...[0, 7, 14, 21, 28].map((day) => addDays('2025-12-15', day)).map(weekFrom), ...named];
    await atOneMoment(test.world.sql, async (sql) => {
      const counted = await tallyBySteps(sql, { unitId: centre.unit, steps, forms });
      for (const [index, period] of steps.entries()) {
        const plain = await tallyPlainly(sql, { units: [centre.unit], period, by: null });
        expect(counted[index]).toEqual(plain.get(null) ?? expect.objectContaining({ forms: new Map() }));
      }
    });
  });

  it.each([1, 2])('whatever days and periods: seed %i', async (seed) => {
    const chance = createChance(seed);
    const someDay = (from: string, span: number) => addDays(from, Math.floor(chance() * span));
    const centre = await openCentre(test);
    for (let round = 0; round < 6; round += 1) {
      const day = someDay(addDays('2026-01-05', round * 12), 12);
      await answer(test, centre, day, { count: 6, seed: seed * 100 + round });
      await centre.deliver(surveysOf(addDays(day, -Math.floor(chance() * 20)), 2, chance));
      if (chance() < 0.7) await sealPastDays(test.world);
      if (round === 3 && (await isStored(test, centre.unit))) await exclude(test, centre.unit, 2);
      const from = someDay('2025-12-20', 60);
      await expectSound(test, centre, [{ from, to: someDay(from, 60) }, always]);
    }
  });
});

function weekFrom(from: string): Period {
  return { from, to: addDays(from, 6) };
}
