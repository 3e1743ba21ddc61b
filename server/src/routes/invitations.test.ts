import type {
  CountersReply,
  InvitationCountsReply,
  InvitationReply,
  InvitationsReply,
} from '@hailong/shared/contract/invitations.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

const nine = '2026-02-10T09:00:00+07:00';
const today = '2026-02-10';

let test: TestWorld;
let centre: Centre;
let staff: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set(nine);
  centre = await openCentre(test);
  staff = await addToken(test, centre.unit, 'staff');
  const dossiers = [1, 2, 3].map((serial) => ({ code: centre.code(serial), received: '2026-02-02', field: 'Hộ tịch' }));
  await centre.importList(buildList(dossiers));
});

const press = (code: string, counter = 'Quầy 1', token = staff) =>
  test.call('POST', `/dossiers/${encodeURIComponent(code)}/return`, { token, json: { counter } });
const giveBack = async (code: string, counter?: string) => {
  const reply = await press(code, counter);
  expect(reply).toMatchObject({ status: 200 });
  return reply.json as InvitationReply;
};
const takeBack = (code: string) => test.call('DELETE', `/dossiers/${code}/return`, { token: staff });
const tell = (invitationId: string, event: string, token = centre.device.token) =>
  test.call('POST', `/kiosk/invitations/${invitationId}`, { token, json: { event } });
const listed = async () => (await centre.get<InvitationsReply>('/invitations')).invitations;
const returnedOn = async (code: string) =>
  (await centre.get<{ dossiers: { returnedOn: string | null }[] }>('/dossiers', { code })).dossiers[0]?.returnedOn;
const actions = async () => {
  const { entries } = await centre.get<{ entries: { action: string; actor: string }[] }>('/audit');
  return entries.filter(({ action }) => /^(dossier|invitation)\./.test(action)).map(({ action }) => action);
};

describe('the result is handed over', () => {
  it('and the dossier is returned in person, invited, and noted with who did it', async () => {
    const invitation = await giveBack(` ${centre.code(1).toLowerCase().replaceAll('-', '–')} `);
    expect(invitation).toMatchObject({
      ...{ dossierCode: centre.code(1), listed: true, field: 'Hộ tịch', counter: 'Quầy 1', state: 'invited' },
      ...{ invitedAt: new Date(nine).toISOString(), offeredAt: null, actor: expect.stringMatching(/^token:/) },
    });
    expect(await returnedOn(centre.code(1))).toBe(today);
    expect(await listed()).toEqual([invitation]);
    expect(await actions()).toEqual(['dossier.return']);
    const { eligible } = await centre.coverage(today, today, { basis: 'returned-in-person' });
    expect(eligible).toBe(1);
  });

  it('by twenty clerks at the same moment: one return, one invitation, everyone is answered alike', async () => {
    await centre.addDevice('Quầy 2');
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, place) => press(centre.code(1), place % 2 === 0 ? 'Quầy 1' : 'Quầy 2')),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(replies.map(({ json }) => (json as InvitationReply).invitationId)).size).toBe(1);
    expect(await listed()).toHaveLength(1);
    expect(await actions()).toEqual(['dossier.return']);
  });

  it('of a dossier that stands in no list yet: it is invited, and its survey waits as pending', async () => {
    const invitation = await giveBack(centre.code(77));
    expect(invitation).toMatchObject({ listed: false, field: null, state: 'invited' });
    await centre.deliver([buildSurvey({ dossierCode: centre.code(77) })]);
    expect(await listed()).toMatchObject([{ state: 'completed' }]);
    expect(await centre.coverage(today, today)).toMatchObject({ surveyed: 0, pending: 1 });
  });

  it('of a dossier that was surveyed before: there is nothing to ask any more', async () => {
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    expect(await giveBack(centre.code(1))).toMatchObject({ state: 'completed' });
  });

  it('is refused where two units are named, and with a code that is longer than any', async () => {
    const other = await openCentre(test);
    const path = `/dossiers/${centre.code(1)}/return?unit=${centre.unit}`;
    const json = { unit: other.unit, counter: 'Quầy 1' };
    const invalid = { status: 400, json: { code: 'request-invalid' } };
    expect(await test.call('POST', path, { token: test.world.operatorToken, json })).toMatchObject(invalid);
    expect(await press('9'.repeat(101))).toMatchObject(invalid);
    expect(await press('9'.repeat(100))).toMatchObject({ status: 200 });
    expect((await listed()).length).toBe(1);
  });

  it('is refused without a code, at an unknown counter, and for another unit’s dossier', async () => {
    const other = await openCentre(test);
    await other.importList(buildList([{ code: other.code(1), received: '2026-02-02' }]));
    expect((await press('  ')).json).toMatchObject({ code: 'dossier-code-missing' });
    expect((await press(centre.code(1), 'Quầy 9')).json).toMatchObject({
      code: 'counter-unknown',
      detail: expect.stringContaining('Quầy 9'),
    });
    expect((await press(other.code(1))).json).toMatchObject({ code: 'dossier-of-another-unit' });
    expect((await press(centre.code(1), 'Quầy 1', centre.device.token)).status).toBe(403);
    expect(await listed()).toEqual([]);
  });

  it('and pressing again while the invitation is open changes nothing', async () => {
    const first = await giveBack(centre.code(1));
    test.clock.set('2026-02-10T09:00:05+07:00');
    expect(await giveBack(centre.code(1))).toEqual(first);
    await tell(first.invitationId, 'started');
    expect(await giveBack(centre.code(1))).toMatchObject({ state: 'started', invitedAt: first.invitedAt });
    expect(await actions()).toEqual(['invitation.started', 'dossier.return']);
  });

  it('and who declined, or did not answer, is invited again, at the counter where they are now', async () => {
    await centre.addDevice('Quầy 2');
    const { invitationId } = await giveBack(centre.code(1));
    await tell(invitationId, 'declined');
    test.clock.set('2026-02-10T09:05:00+07:00');
    const again = await giveBack(centre.code(1), 'Quầy 2');
    expect(again).toMatchObject({ invitationId, state: 'invited', counter: 'Quầy 2', offeredAt: null });
    test.clock.set('2026-02-10T09:20:00+07:00');
    expect(await listed()).toMatchObject([{ state: 'no-answer' }]);
    const both = await Promise.all([press(centre.code(1)), press(centre.code(1))]);
    expect(both.map(({ json }) => (json as InvitationReply).state)).toEqual(['invited', 'invited']);
    expect(await actions()).toEqual([
      ...['dossier.invite-again', 'dossier.invite-again', 'invitation.declined', 'dossier.return'],
    ]);
  });
});

describe('it was the wrong dossier', () => {
  it('so the return and the invitation are taken back, and it can be returned anew', async () => {
    const first = await giveBack(centre.code(1));
    expect((await takeBack(centre.code(1))).status).toBe(200);
    expect(await returnedOn(centre.code(1))).toBeNull();
    expect(await listed()).toMatchObject([{ state: 'withdrawn' }]);
    expect((await takeBack(centre.code(1))).json).toMatchObject({ code: 'not-found' });
    test.clock.set('2026-02-10T09:01:00+07:00');
    const second = await giveBack(centre.code(1));
    expect(second.invitationId).not.toBe(first.invitationId);
    expect(await returnedOn(centre.code(1))).toBe(today);
    expect((await listed()).map(({ state }) => state)).toEqual(['invited', 'withdrawn']);
    expect(await actions()).toEqual(['dossier.return', 'dossier.undo-return', 'dossier.return']);
  });

  it('and a survey that was given stays', async () => {
    await giveBack(centre.code(1));
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    await takeBack(centre.code(1));
    expect(await centre.coverage('2026-02-01', '2026-02-28')).toMatchObject({ surveyed: 1 });
  });

  it('is no matter of other units, nor of what was never returned', async () => {
    await giveBack(centre.code(1));
    const other = await openCentre(test);
    const token = await addToken(test, other.unit, 'staff');
    expect((await test.call('DELETE', `/dossiers/${centre.code(1)}/return`, { token })).status).toBe(404);
    expect((await takeBack(centre.code(2))).status).toBe(404);
    expect(await listed()).toMatchObject([{ state: 'invited' }]);
  });
});

describe('the lists of the return desk', () => {
  it('name every counter with the tablets in use there', async () => {
    const pair = ({ pairingCode }: { pairingCode: string }) =>
      test.call('POST', '/devices/pair', { json: { pairingCode } });
    await pair(centre.device);
    await pair(await centre.addDevice('Quầy 1'));
    await centre.addDevice('Quầy 1');
    const gone = await centre.addDevice('Quầy 2');
    await pair(gone);
    await test.call('DELETE', `/devices/${gone.deviceId}?unit=${centre.unit}`, { token: test.world.operatorToken });
    const { counters } = await centre.get<CountersReply>('/counters');
    expect(counters.map(({ counter, tablets }) => [counter, tablets])).toEqual([
      ['Quầy 1', 2],
      ['Quầy 2', 0],
    ]);
  });

  it('give a long day page by page, newest first, each invitation once', async () => {
    for (let serial = 100; serial < 203; serial += 1) await giveBack(centre.code(serial));
    const first = await centre.get<InvitationsReply>('/invitations');
    expect([first.day, first.invitations.length]).toEqual([today, 100]);
    const second = await centre.get<InvitationsReply>('/invitations', { before: first.next ?? '' });
    expect([second.invitations.length, second.next]).toEqual([3, null]);
    const codes = [...first.invitations, ...second.invitations].map((one) => one.dossierCode);
    expect(new Set(codes).size).toBe(103);
    expect((await test.call('GET', '/invitations?before=x', { token: staff })).status).toBe(400);
    expect(await centre.get<InvitationsReply>('/invitations', { day: '2026-02-09' })).toMatchObject({
      invitations: [],
      next: null,
    });
  });

  it('count the states of each day and the answers of each counter', async () => {
    await centre.addDevice('Quầy 2');
    await giveBack(centre.code(1));
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    await tell((await giveBack(centre.code(2))).invitationId, 'declined');
    await giveBack(centre.code(3));
    await takeBack(centre.code(3));
    test.clock.set('2026-02-11T09:00:00+07:00');
    await giveBack(centre.code(4), 'Quầy 2');
    const counts = await centre.get<InvitationCountsReply>('/invitations/counts', { from: today, to: '2026-02-28' });
    const none = { invited: 0, started: 0, completed: 0, declined: 0, noAnswer: 0 };
    const one = { ...none, completed: 1, declined: 1, total: 2, answerRate: 0.5 };
    const other = { ...none, invited: 1, total: 1, answerRate: 0 };
    expect(counts).toEqual({
      ...{ unit: centre.unit, from: today, to: '2026-02-28' },
      withoutInvitation: { started: 0, declined: 0, left: 0 },
      days: [
        { day: today, ...one },
        { day: '2026-02-11', ...other },
      ],
      counters: [
        { counter: 'Quầy 1', ...one },
        { counter: 'Quầy 2', ...other },
      ],
    });
  });
});
