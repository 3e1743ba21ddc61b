import type { ForecastReply } from '@hailong/shared/contract/forecast.ts';
import { addDays } from '@hailong/shared/period/day.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const today = '2026-02-10';
const days = (min: number, max: number) => fc.integer({ min, max });
/** In days from today. A list may name a day that is still to come: a slip of the pen, or a result that is announced. */
const dossier = fc.record({
  received: days(-60, 20),
  daysToReturn: fc.option(days(0, 30), { nil: null }),
  surveyed: fc.option(days(-50, 0), { nil: null }),
});
const asked = fc.oneof(
  fc.record({ start: days(-60, 20), length: days(0, 60) }),
  fc.record({ start: days(-450, 40), length: days(0, 399) }),
);
const bases = ['received-in-person', 'returned-in-person'] as const;

it('what a forecast starts from is the share of the same days, whatever came and whatever is asked', async () => {
  const runs = fc.asyncProperty(fc.array(dossier, { minLength: 1, maxLength: 30 }), asked, async (dossiers, period) => {
    test.clock.set(`${today}T09:00:00+07:00`);
    const centre = await openCentre(test);
    const coded = dossiers.map((one, index) => ({ ...one, code: centre.code(index + 1) }));
    const listed = coded.map(({ code, received, daysToReturn }) => {
      const row = { code, received: addDays(today, received) };
      return daysToReturn === null ? row : { ...row, returned: addDays(row.received, daysToReturn) };
    });
    expect((await centre.importList(buildList(listed))).created).toBe(listed.length);
    const surveys = coded.flatMap(({ code, surveyed }) =>
      surveyed === null ? [] : [buildSurvey({ dossierCode: code, ...finishedAt(`${addDays(today, surveyed)}T08:00`) })],
    );
    if (surveys.length > 0) await centre.deliver(surveys);
    const from = addDays(today, period.start);
    const to = addDays(from, period.length);
    for (const basis of bases) {
      const { eligible, surveyed } = await centre.coverage(from, to, { basis });
      const { soFar, expected } = await centre.get<ForecastReply>('/coverage/forecast', { from, to, basis });
      expect(soFar).toEqual({ eligible, surveyed });
      expect(expected?.eligible ?? eligible).toBeGreaterThanOrEqual(eligible);
      expect(expected?.surveyed ?? surveyed).toBeGreaterThanOrEqual(surveyed);
    }
  });
  await fc.assert(runs, { seed: 1, numRuns: 20 });
});
