import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { PlansReply } from '@hailong/shared/contract/plans.ts';
import locTan from '@hailong/shared/plan/definitions/loc-tan-2026.json' with { type: 'json' };
import phuHoa from '@hailong/shared/plan/definitions/phu-hoa-2025.json' with { type: 'json' };
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import sonMai from '@hailong/shared/plan/definitions/son-mai-2025.json' with { type: 'json' };
import uongBi from '@hailong/shared/plan/definitions/uong-bi-2026.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { addDevice, sendList } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

/** Of twelve dossiers, one received in the middle of each month, three are surveyed on the day they came in. */
const surveyedMonths = [1, 4, 11];

async function get<Reply>(path: string): Promise<Reply> {
  const { status, json } = await test.call('GET', path, { token: test.world.operatorToken });
  expect({ path, status, json }).toMatchObject({ status: 200 });
  return json as Reply;
}

describe.each([quangKhe, locTan, phuHoa, sonMai, uongBi])('the plan of $unit.name', (plan) => {
  const { year } = plan;
  const unit = plan.unit.id;
  const code = (month: number) =>
    `H${String(unit.length).padStart(2, '0')}.01-${String(year).slice(2)}0101-${1000 + month}`;

  it('loads, and its figures come by month, quarter, half-year, nine months and year', async () => {
    const token = test.world.operatorToken;
    expect((await test.call('POST', '/plans', { token, json: plan })).json).toMatchObject({ unit, unitCreated: true });
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    const dayOf = (month: number) => `${year}-${String(month).padStart(2, '0')}-10`;
    const list = buildList(months.map((month) => ({ code: code(month), received: dayOf(month) })));
    expect((await sendList(test, list, { unit })).json).toMatchObject({ created: 12 });
    const device = await addDevice(test, unit);
    test.clock.set(`${year}-12-20T09:00:00+07:00`);
    const submissions = surveyedMonths.map((month) =>
      buildSurvey({ dossierCode: code(month), ...finishedAt(`${dayOf(month)}T16:00`) }),
    );
    const sentAt = new Date(test.clock.now()).toISOString();
    await test.call('POST', '/submissions', { token: device.token, json: { sentAt, submissions } });

    // Sơn Mai closes its year on 30 November, so that December's dossier belongs to the next.
    const [eligible, surveyed] = unit === 'son-mai' ? [11, 3] : [12, 3];
    const wanted = { '01': [1, 1], Q2: [3, 1], H1: [6, 2], '9M': [9, 2], '': [eligible, surveyed] };
    for (const [name, [expectedEligible, expectedSurveyed]] of Object.entries(wanted)) {
      const period = [year, name].filter((part) => part !== '').join('-');
      const coverage = await get<CoverageReply>(`/coverage?unit=${unit}&period=${period}`);
      const target = unit === 'quang-khe' ? { target: 0.1, met: true } : { target: null, met: null };
      expect(coverage).toMatchObject({ eligible: expectedEligible, surveyed: expectedSurveyed, ...target });
    }
  });

  it('is shown with the days of its year', async () => {
    const { plans } = await get<PlansReply>(`/plans?unit=${unit}`);
    const days = unit === 'son-mai' ? ['2024-12-01', '2025-11-30'] : [`${year}-01-01`, `${year}-12-31`];
    expect(plans).toMatchObject([
      { year, revision: 1, actor: 'operator', from: days[0], to: days[1], inForce: true, plan },
    ]);
  });
});
