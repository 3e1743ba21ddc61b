import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { settleThreeUnits, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
});
afterAll(() => test.close());

const configure = (headers: Record<string, string> = {}) =>
  test.call('GET', '/kiosk/configuration', { token: units.device.token, headers });
const loadPlan = (survey: unknown) =>
  test.call('POST', '/plans', { token: units.tokens.administrator, json: { ...units.plan, survey } });

/** What a tablet that knows the configuration before is sent after the plan was changed. */
async function afterChange(survey: Plan['survey']): Promise<KioskConfiguration> {
  const tag = (await configure()).headers.get('etag') ?? '';
  expect((await loadPlan(survey)).status).toBe(200);
  const reply = await configure({ 'if-none-match': tag });
  expect(reply.status).toBe(200);
  return reply.json as KioskConfiguration;
}

describe('how a tablet asks', () => {
  it('is everything about the service and nothing about the person, where the plan says nothing', async () => {
    expect((await configure()).json).toMatchObject({
      form: 'full',
      questionnaire: { id: 'sipas-service', version: 1 },
      stoppedEarly: 'keep',
      demographics: [],
      retention: null,
      openingHours: { from: '07:00', to: '17:30' },
    });
  });

  it.each([
    { form: 'short' as const, id: 'sipas-short' },
    { form: 'rotating' as const, id: 'sipas-rotating' },
    { form: 'full' as const, id: 'sipas-service' },
  ])('follows the plan to the $form form', async ({ form, id }) => {
    expect(await afterChange({ form })).toMatchObject({ form, questionnaire: { id, version: 1 } });
  });

  it('follows the plan in everything else', async () => {
    const changed = await afterChange({
      stoppedEarly: 'drop',
      demographics: ['ethnicity', 'gender'],
      retention: '5 năm',
      openingHours: { from: '07:30', to: '16:30' },
    });
    expect(changed).toMatchObject({
      form: 'full',
      stoppedEarly: 'drop',
      retention: '5 năm',
      openingHours: { from: '07:30', to: '16:30' },
    });
    expect(changed.demographics.map(({ id }) => id)).toEqual(['gender', 'ethnicity']);
  });

  it.each([
    { form: 'long' },
    { demographics: ['name'] },
    { demographics: ['age', 'age', 'age', 'age'] },
    { stoppedEarly: 'ask' },
    { openingHours: { from: '7h', to: '17:30' } },
    { openingHours: { from: '17:30', to: '07:00' } },
    { retention: '' },
  ])('never follows a plan that cannot be meant: %j', async (survey) => {
    expect((await loadPlan(survey)).json).toMatchObject({ code: 'plan-invalid' });
  });
});
