import type { InvitationReply, InvitationsReply } from '@hailong/shared/contract/invitations.ts';
import type { KioskInvitation } from '@hailong/shared/contract/kiosk-invitations.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { addToken, type Centre, type Device, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
let staff: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-02-10T09:00:00+07:00');
  centre = await openCentre(test);
  staff = await addToken(test, centre.unit, 'staff');
  const dossiers = [1, 2, 3].map((serial) => ({ code: centre.code(serial), received: '2026-02-02', field: 'Hộ tịch' }));
  await centre.importList(buildList(dossiers));
});
afterEach(() => vi.restoreAllMocks());

const giveBack = async (serial: number, counter = 'Quầy 1') => {
  const path = `/dossiers/${centre.code(serial)}/return`;
  const reply = await test.call('POST', path, { token: staff, json: { counter } });
  expect(reply.status).toBe(200);
  return reply.json as InvitationReply;
};
const takeBack = (serial: number) => test.call('DELETE', `/dossiers/${centre.code(serial)}/return`, { token: staff });
const tell = (invitationId: string, event: string, device: Device = centre.device) =>
  test.call('POST', `/kiosk/invitations/${invitationId}`, { token: device.token, json: { event } });
const states = async () => (await centre.get<InvitationsReply>('/invitations')).invitations.map(({ state }) => state);

/** A tablet that stays connected, as its app does. */
async function connect({ token }: Pick<Device, 'token'> = centre.device) {
  const reply = await test.app.request('/api/v1/kiosk/events', { headers: { authorization: `Bearer ${token}` } });
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader();
  const text = async () => {
    const { done, value } = await reader.read();
    return done ? null : new TextDecoder().decode(value);
  };
  return {
    headers: reply.headers,
    text,
    /** What the next event says may be offered; null when the stream has ended. */
    next: async (): Promise<KioskInvitation[] | null> => {
      const event = await text();
      if (event === null) return null;
      const data = /^event: invitations\ndata: (.+)\n\n$/.exec(event)?.[1] ?? '';
      return (JSON.parse(data) as { invitations: KioskInvitation[] }).invitations;
    },
    leave: () => reader.cancel(),
  };
}

const codesOf = (invitations: KioskInvitation[] | null) => invitations?.map(({ dossierCode }) => dossierCode);

describe('a tablet that connects', () => {
  it('is told at once what it may offer, newest first and five at most', async () => {
    for (let serial = 1; serial <= 7; serial += 1) {
      test.clock.set(`2026-02-10T09:0${serial}:00+07:00`);
      await giveBack(serial);
    }
    const tablet = await connect();
    expect(tablet.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(tablet.headers.get('x-accel-buffering')).toBe('no');
    const offered = await tablet.next();
    expect(codesOf(offered)).toEqual([7, 6, 5, 4, 3].map((serial) => centre.code(serial)));
    expect(offered?.[4]).toMatchObject({ field: 'Hộ tịch', validForMs: 11 * 60_000 });
    expect(offered?.[0]).toMatchObject({ field: null, validForMs: 15 * 60_000 });
    await tablet.leave();
  });

  it('is not told of what has lapsed, was answered, declined, begun elsewhere or withdrawn', async () => {
    await giveBack(1);
    test.clock.set('2026-02-10T09:15:00+07:00');
    await giveBack(2);
    await centre.deliver([buildSurvey({ dossierCode: centre.code(2) })]);
    await tell((await giveBack(3)).invitationId, 'declined');
    await tell((await giveBack(4)).invitationId, 'started');
    await giveBack(5);
    await takeBack(5);
    const tablet = await connect();
    expect(await tablet.next()).toEqual([]);
    await tablet.leave();
  });

  it('is not told of other counters and other centres', async () => {
    await centre.addDevice('Quầy 2');
    await giveBack(1, 'Quầy 2');
    const other = await openCentre(test);
    const tablets = [await connect(), await connect(other.device)];
    for (const tablet of tablets) {
      expect(await tablet.next()).toEqual([]);
      await tablet.leave();
    }
  });

  it('must be a tablet', async () => {
    expect((await test.call('GET', '/kiosk/events', { token: staff })).status).toBe(403);
  });
});

describe('a tablet that stays connected', () => {
  it('hears within a second of an invitation, and of its being withdrawn', async () => {
    const tablet = await connect();
    await tablet.next();
    const start = performance.now();
    await giveBack(1);
    expect(codesOf(await tablet.next())).toEqual([centre.code(1)]);
    await takeBack(1);
    expect(await tablet.next()).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
    await tablet.leave();
  });

  it('stops offering what the counter’s other tablet began, and what it stored', async () => {
    const other = await centre.addDevice('Quầy 1');
    const tablet = await connect();
    await tablet.next();
    const { invitationId } = await giveBack(1);
    await tablet.next();
    await tell(invitationId, 'started', other);
    expect(await tablet.next()).toEqual([]);
    await giveBack(2);
    expect(codesOf(await tablet.next())).toEqual([centre.code(2)]);
    await centre.deliver([buildSurvey({ dossierCode: centre.code(2) })], other);
    expect(await tablet.next()).toEqual([]);
    await tablet.leave();
  });

  it('is cut off when it is revoked', async () => {
    const tablet = await connect();
    await tablet.next();
    await test.call('DELETE', `/devices/${centre.device.deviceId}?unit=${centre.unit}`, {
      token: test.world.operatorToken,
    });
    await giveBack(1);
    expect(await tablet.next()).toBeNull();
  });

  it('is cut off when another one took its place', async () => {
    const tablet = await connect();
    await tablet.next();
    const path = `/devices/${centre.device.deviceId}/pairing?unit=${centre.unit}`;
    const { json } = await test.call('POST', path, { token: test.world.operatorToken });
    const { pairingCode } = json as { pairingCode: string };
    const paired = await test.call('POST', '/devices/pair', { json: { pairingCode } });
    await giveBack(1);
    expect(await tablet.next()).toBeNull();
    const next = await connect(paired.json as { token: string });
    expect(codesOf(await next.next())).toEqual([centre.code(1)]);
    await next.leave();
  });

  it('follows when it is moved to another counter', async () => {
    await centre.addDevice('Quầy 2');
    const tablet = await connect();
    await tablet.next();
    await giveBack(2, 'Quầy 2');
    const moved = await test.call('PUT', `/devices/${centre.device.deviceId}?unit=${centre.unit}`, {
      token: test.world.operatorToken,
      json: { counter: 'Quầy 2' },
    });
    expect(moved.status).toBe(200);
    expect(codesOf(await tablet.next())).toEqual([centre.code(2)]);
    test.clock.set('2026-02-10T09:01:00+07:00');
    await giveBack(3, 'Quầy 2');
    expect(codesOf(await tablet.next())).toEqual([centre.code(3), centre.code(2)]);
    await tablet.leave();
  });

  it('and leaves, leaves nobody listening', async () => {
    const { live } = test.world;
    const subscribe = live.subscribe;
    let listening = 0;
    vi.spyOn(live, 'subscribe').mockImplementation((topic, listener) => {
      listening += 1;
      const stop = subscribe(topic, listener);
      let open = true;
      return () => {
        if (open) listening -= 1;
        open = false;
        stop();
      };
    });
    const tablets = await Promise.all(Array.from({ length: 20 }, () => connect()));
    for (const tablet of tablets) await tablet.next();
    expect(listening).toBe(40);
    for (const tablet of tablets) await tablet.leave();
    await vi.waitFor(() => expect(listening).toBe(0));
  });
});

describe('what became of an invitation on the tablet', () => {
  it('is noted once, however often it is told', async () => {
    const { invitationId } = await giveBack(1);
    test.clock.set('2026-02-10T09:01:00+07:00');
    await tell(invitationId, 'offered');
    test.clock.set('2026-02-10T09:02:00+07:00');
    const told = ['offered', 'started', 'started', 'offered'].map((event) => tell(invitationId, event));
    expect((await Promise.all(told)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { invitations } = await centre.get<InvitationsReply>('/invitations');
    expect(invitations).toMatchObject([{ state: 'started', offeredAt: '2026-02-10T02:01:00.000Z' }]);
    await tell(invitationId, 'declined');
    await tell(invitationId, 'started');
    expect(await states()).toEqual(['declined']);
    const { entries } = await centre.get<{ entries: { action: string; actor: string }[] }>('/audit');
    expect(entries.slice(0, 3).map(({ action, actor }) => [action, actor.split(':')[0]])).toEqual([
      ['invitation.declined', 'device'],
      ['invitation.started', 'device'],
      ['invitation.offered', 'device'],
    ]);
  });

  it('is told to the page of the return desk at once', async () => {
    const { invitationId } = await giveBack(1);
    const publish = vi.spyOn(test.world.live, 'publish');
    await tell(invitationId, 'offered');
    expect(publish.mock.calls.flat()).toContain(centre.unit);
    publish.mockClear();
    await tell(invitationId, 'offered');
    expect(publish).not.toHaveBeenCalled();
  });

  it('cannot be told by a tablet of another counter, nor of what is not there', async () => {
    const other = await centre.addDevice('Quầy 2');
    const { invitationId } = await giveBack(1);
    expect((await tell(invitationId, 'declined', other)).json).toMatchObject({ code: 'not-found' });
    expect((await tell('00000000-0000-4000-8000-000000000000', 'offered')).status).toBe(404);
    expect((await tell('x', 'offered')).status).toBe(404);
    expect((await tell(invitationId, 'answered')).status).toBe(400);
    expect(await states()).toEqual(['invited']);
  });

  it('changes nothing any more once it was withdrawn', async () => {
    const { invitationId } = await giveBack(1);
    await takeBack(1);
    expect((await tell(invitationId, 'started')).status).toBe(200);
    expect(await states()).toEqual(['withdrawn']);
  });
});
