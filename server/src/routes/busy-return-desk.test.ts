import type {
  InvitationCountsReply,
  InvitationReply,
  InvitationState,
  InvitationsReply,
} from '@hailong/shared/contract/invitations.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countFunnel } from '../database/invitations-count.ts';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { type Centre, type Device, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const today = '2026-02-10';
const serials = [1, 2, 3];
const counters = ['Quầy 1', 'Quầy 2'] as const;

/** What people and tablets do in one moment, all at once. */
const deed = fc.record({
  what: fc.constantFrom('return', 'return', 'undo', 'survey', 'offered', 'started', 'declined', 'move', 'import'),
  serial: fc.constantFrom(...serials),
  counter: fc.constantFrom(...counters),
});
const moment = fc.record({
  deeds: fc.array(deed, { minLength: 1, maxLength: 12 }),
  minutes: fc.constantFrom(0, 1, 16, 31),
});
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

const listed = async (centre: Centre) =>
  (await centre.get<InvitationsReply>('/invitations', { day: today })).invitations;

async function act(centre: Centre, devices: Map<string, Device>, open: InvitationReply[], { what, ...one }: Deed) {
  const token = test.world.operatorToken;
  const code = centre.code(one.serial);
  const path = `/dossiers/${code}/return?unit=${centre.unit}`;
  const device = devices.get(one.counter);
  if (device === undefined) throw new Error(one.counter);
  if (what === 'return') return test.call('POST', path, { token, json: { counter: one.counter } });
  if (what === 'undo') return test.call('DELETE', path, { token });
  if (what === 'survey') return centre.post({ submissions: [buildSurvey({ dossierCode: code })] }, device);
  if (what === 'import') {
    await centre.importList(buildList(serials.map((serial) => ({ code: centre.code(serial), received: today }))));
    return null;
  }
  if (what === 'move') {
    const json = { counter: one.counter };
    return test.call('PUT', `/devices/${device.deviceId}?unit=${centre.unit}`, { token, json });
  }
  const invitation = open.find(({ dossierCode, state }) => dossierCode === code && state !== 'withdrawn');
  if (invitation === undefined) return null;
  return test.call('POST', `/kiosk/invitations/${invitation.invitationId}`, {
    token: devices.get(invitation.counter)?.token ?? '',
    json: { event: what },
  });
}

async function check(centre: Centre, surveyed: ReadonlySet<string>): Promise<void> {
  const all = (await listed(centre)).filter(({ state }) => state !== 'withdrawn');
  expect(new Set(all.map(({ dossierCode }) => dossierCode)).size).toBe(all.length);
  for (const { dossierCode, state } of all) {
    expect({ dossierCode, completed: state === 'completed' }).toEqual({
      dossierCode,
      completed: surveyed.has(dossierCode),
    });
  }
  const period = { from: today, to: today };
  const counts = await centre.get<InvitationCountsReply>('/invitations/counts', period);
  const { total, invited, started, completed, declined, noAnswer } = counts.days[0] ?? { total: 0 };
  const of = (wanted: InvitationState) => all.filter(({ state }) => state === wanted).length;
  expect(total).toBe(all.length);
  if (total > 0) {
    expect({ invited, started, completed, declined, noAnswer }).toEqual({
      ...{ invited: of('invited'), started: of('started'), completed: of('completed') },
      ...{ declined: of('declined'), noAnswer: of('no-answer') },
    });
  }
  const funnel = await countFunnel(test.world.sql, centre.unit, period, new Date(test.clock.now()));
  const steps = [funnel.returned, funnel.invited, funnel.offered, funnel.started, funnel.completed];
  expect(steps).toEqual(steps.toSorted((one, other) => other - one));
  expect(funnel.invited).toBe(funnel.completed + funnel.declined + funnel.noAnswer + funnel.open);
}

it('clerks, tablets and lists that meet on the same dossiers leave one truth', { timeout: 180_000 }, async () => {
  const runs = fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 5 }), async (moments) => {
    test.clock.set(`${today}T09:00:00+07:00`);
    const centre = await openCentre(test);
    const devices = new Map([[counters[0] as string, centre.device]]);
    devices.set(counters[1], await centre.addDevice(counters[1]));
    const surveyed = new Set<string>();
    for (const { deeds, minutes } of moments) {
      const open = await listed(centre);
      const replies = await Promise.all(deeds.map((one) => act(centre, devices, open, one)));
      for (const reply of replies) expect(reply?.status ?? 200, JSON.stringify(reply?.json)).toBeLessThan(500);
      for (const { what, serial } of deeds) if (what === 'survey') surveyed.add(centre.code(serial));
      await check(centre, surveyed);
      test.clock.set(new Date(test.clock.now() + minutes * 60_000).toISOString());
    }
    expect((await centre.verify()).ok).toBe(true);
  });
  await fc.assert(runs, { numRuns: 12 });
});
