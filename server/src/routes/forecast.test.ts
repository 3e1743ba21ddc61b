import type { ForecastReply } from '@hailong/shared/contract/forecast.ts';
import { listDays } from '@hailong/shared/period/day.ts';
import { isWorkingDay } from '@hailong/shared/period/working-days.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const march = { from: '2026-03-01', to: '2026-03-31' };

/** Ten dossiers and one survey each working day from January to 12 March. */
async function openEvenCentre(): Promise<Centre> {
  test.clock.set('2026-03-12T17:30:00+07:00');
  const centre = await openCentre(test);
  const days = listDays('2026-01-05', '2026-03-12').filter((day) => isWorkingDay(day));
  const rows = days.flatMap((day) =>
    Array.from({ length: 10 }, (_, index) => ({
      code: centre.code(index + 1, day.slice(2).replaceAll('-', '')),
      received: `${day} 16:45:00`,
    })),
  );
  await centre.importList(buildList(rows));
  await centre.deliver(
    days.map((day) =>
      buildSurvey({ dossierCode: centre.code(1, day.slice(2).replaceAll('-', '')), ...finishedAt(`${day}T16:50`) }),
    ),
  );
  return centre;
}

describe('the forecast of a period under way', () => {
  it('starts from the very counts of the share, and continues them over the working days left', async () => {
    const centre = await openEvenCentre();
    const forecast = await centre.get<ForecastReply>('/coverage/forecast', march);
    const { eligible, surveyed } = await centre.coverage(march.from, march.to);
    expect(forecast.soFar).toEqual({ eligible, surveyed });
    // 22 working days in March 2026, of which nine are over; 12 March is counted, and its tablet may still be used.
    expect({ eligible, surveyed }).toEqual({ eligible: 90, surveyed: 9 });
    expect(forecast).toMatchObject({
      enough: true,
      asOf: '2026-03-12',
      workingDaysLeft: 14,
      target: 0.1,
      comparison: 'more-than',
    });
    expect(forecast.expected?.eligible).toBeGreaterThanOrEqual(215);
    expect(forecast.expected?.eligible).toBeLessThanOrEqual(225);
    expect(forecast.chance).toBeGreaterThan(0.1);
    expect(forecast.chance).toBeLessThan(0.9);
    const [low = 0, high = 0] = forecast.range?.share ?? [];
    expect(low).toBeLessThan(0.1);
    expect(high).toBeGreaterThan(0.1);
  });

  it('is the same for a period asked by its name', async () => {
    const centre = await openEvenCentre();
    const byName = await centre.get('/coverage/forecast', { period: '2026-03' });
    expect(byName).toEqual(await centre.get('/coverage/forecast', march));
  });

  it('says that it is too early where nothing is known yet', async () => {
    const centre = await openCentre(test);
    const forecast = await centre.get<ForecastReply>('/coverage/forecast', march);
    expect(forecast).toMatchObject({ enough: false, expected: null, range: null, chance: null, needed: null });
  });

  it('of a month that is over is what came', async () => {
    const centre = await openEvenCentre();
    const january = { from: '2026-01-01', to: '2026-01-31' };
    const forecast = await centre.get<ForecastReply>('/coverage/forecast', january);
    const { eligible, surveyed, share, stillNeeded } = await centre.coverage(january.from, january.to);
    expect(forecast.expected).toEqual({ eligible, surveyed, share });
    expect(forecast).toMatchObject({ chance: 0, workingDaysLeft: 0, needed: { total: stillNeeded } });
  });

  it('of a time that nobody plans for is refused, and of one long past answered, both at once', async () => {
    const centre = await openEvenCentre();
    const ask = (from: string, to: string) =>
      test.call('GET', `/coverage/forecast?unit=${centre.unit}&from=${from}&to=${to}`, {
        token: test.world.operatorToken,
      });
    const start = performance.now();
    const refused = { status: 422, json: { code: 'period-invalid' } };
    expect(await ask('9999-01-01', '9999-12-31')).toMatchObject(refused);
    expect(await ask('2199-01-01', '2199-12-31')).toMatchObject(refused);
    const soFar = { eligible: 0, surveyed: 0 };
    expect(await ask('0001-01-01', '0001-12-31')).toMatchObject({ status: 200, json: { soFar, workingDaysLeft: 0 } });
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(await ask('2028-01-01', '2028-12-31')).toMatchObject({ status: 200, json: { soFar } });
  });

  it('leaves out days on which the plan says the centre is closed', async () => {
    const centre = await openEvenCentre();
    const before = await centre.get<ForecastReply>('/coverage/forecast', march);
    const { json: plan } = await test.call('GET', `/plan?unit=${centre.unit}`, { token: test.world.operatorToken });
    const closedDays = [{ from: '2026-03-16', to: '2026-03-20' }];
    await test.call('POST', '/plans', {
      token: test.world.operatorToken,
      json: { ...(plan as object), closedDays },
    });
    const after = await centre.get<ForecastReply>('/coverage/forecast', march);
    expect(after.workingDaysLeft).toBe(before.workingDaysLeft - 5);
    expect(after.expected?.eligible).toBeLessThan(before.expected?.eligible ?? 0);
  });
});
