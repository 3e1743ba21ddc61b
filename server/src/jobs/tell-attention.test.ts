import type { Webhook } from '@hailong/shared/contract/webhooks.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openReceiver } from '../testing/open-receiver.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { tellAttention } from './tell-attention.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

it('tells by itself, and stops at once while a receiver thinks, keeping what that one did not take', async () => {
  const receiver = await openReceiver();
  const centre = await openCentre(test);
  const json = { unit: centre.unit, url: receiver.url };
  await test.call('POST', '/webhooks', { token: test.world.operatorToken, json });
  await centre.deliver([buildSurvey()]);
  receiver.answerWith('hang');
  const stop = tellAttention(test.world, 5);
  await receiver.arrived;
  await stop();
  const waiting = async () => (await centre.get<{ webhooks: Webhook[] }>('/webhooks')).webhooks[0]?.waiting;
  expect(await waiting()).toBe(1);
  expect(receiver.received).toHaveLength(1);
  await receiver.close();
});
