import type { KioskInvitation } from '@hailong/shared/contract/kiosk-invitations.ts';
import { describe, expect, test } from 'vitest';
import { createKiosk } from '../device/kiosk.ts';
import { createMemoryNotes } from '../device/memory-notes.ts';
import { createMemoryOutbox, survey } from '../outbox/memory-outbox.ts';
import type { Reply } from '../reply.ts';
import type { ServerClient } from '../server-client.ts';
import { createRunningClock } from './running-clock.ts';

const minute = 60_000;
const unit = { id: 'quang-khe', name: 'Xã Quảng Khê', centre: 'Trung tâm' };
const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body, etag: null });
const unreachable: Reply = { kind: 'unreachable' };

function invitation(serial: number, validForMs = 15 * minute): KioskInvitation {
  const code = `H36.99.01-261008-000${serial}`;
  return { invitationId: `i${serial}`, dossierCode: code, field: null, invitedAt: '09:00', validForMs };
}

/** A server whose stream is in the test's hand. */
function fakeServer() {
  const server = {
    lines: [] as { token: string; say: (text: string) => void; end: (reply?: Reply) => void }[],
    told: [] as string[],
    refusal: null as Reply | null,
    network: true,
    /** Everything that may be offered, to the tablet that listens now. */
    offer: (...invitations: KioskInvitation[]) =>
      server.lines.at(-1)?.say(`event: invitations\ndata: ${JSON.stringify({ invitations })}\n\n`),
  };
  const client: ServerClient = {
    pair: async () => answered(200, { deviceId: 'd', token: 'second', unit, counter: 'Quầy 2' }),
    configuration: async () => answered(304, undefined),
    heartbeat: async () => answered(200, { serverTime: '2026-10-08T09:00:00+07:00' }),
    submit: async () => unreachable,
    invitationEvent: async (_token, id, event) => {
      if (!server.network) return unreachable;
      server.told.push(`${id} ${event}`);
      return answered(200, {});
    },
    events: (token, say, stop) =>
      new Promise((resolve) => {
        if (server.refusal !== null) return resolve(server.refusal);
        if (!server.network) return resolve(unreachable);
        server.lines.push({ token, say, end: (reply = unreachable) => resolve(reply) });
        stop.addEventListener('abort', () => resolve(unreachable));
      }),
  };
  return { server, client };
}

async function open({ paired = true } = {}) {
  const clock = createRunningClock();
  const { server, client } = fakeServer();
  const pairing = { deviceId: 'd', token: 'first', unit, counter: 'Quầy 1' };
  const kiosk = createKiosk({
    clock,
    outbox: createMemoryOutbox(),
    deviceStore: {
      load: async () => ({ pairing: paired ? pairing : null, configuration: null }),
      keepPairing: async () => {},
      keepConfiguration: async () => {},
    },
    notes: createMemoryNotes(),
    server: client,
    version: '1',
    random: () => 0,
    exclusively: (round) => round(),
    persistStorage: async () => true,
    batteryLevel: async () => null,
  });
  await kiosk.open();
  const offered = () => kiosk.state.get().offers.map(({ invitationId }) => invitationId);
  const first = () => {
    const [offer] = kiosk.state.get().offers;
    if (offer === undefined) throw new Error('nothing is offered');
    return offer;
  };
  return { kiosk, clock, server, offered, first };
}

describe('what the tablet offers', () => {
  test('is what the return desk says, newest first, until it says otherwise', async () => {
    const { server, offered } = await open();
    server.offer(invitation(2), invitation(1));
    expect(offered()).toEqual(['i2', 'i1']);
    server.offer(invitation(1));
    expect(offered()).toEqual(['i1']);
    server.offer();
    expect(offered()).toEqual([]);
  });

  test('lapses by itself, even without a network and whatever becomes of the clock', async () => {
    const { clock, server, offered } = await open();
    server.offer(invitation(2, 10 * minute), invitation(1, 5 * minute));
    server.network = false;
    server.lines[0]?.end();
    clock.correct(-365 * 24 * 60 * minute);
    await clock.pass(5 * minute - 1);
    expect(offered()).toEqual(['i2', 'i1']);
    await clock.pass(1);
    expect(offered()).toEqual(['i2']);
    clock.correct(700 * 24 * 60 * minute);
    await clock.pass(5 * minute - 1);
    expect(offered()).toEqual(['i2']);
    await clock.pass(1);
    expect(offered()).toEqual([]);
  });

  test('has lapsed when the tablet slept in between', async () => {
    const { kiosk, clock, server, offered } = await open();
    server.offer(invitation(2), invitation(1, 5 * minute));
    kiosk.turn(false);
    clock.sleep(10 * minute);
    kiosk.turn(true);
    expect(offered()).toEqual(['i2']);
  });

  test('is nothing that was taken up, declined or surveyed here, though the server may not know yet', async () => {
    const { kiosk, server, offered, first } = await open();
    const all = [invitation(3), invitation(2), invitation(1)];
    server.offer(...all);
    kiosk.tell(first(), 'declined');
    expect(offered()).toEqual(['i2', 'i1']);
    kiosk.tell(first(), 'started');
    await kiosk.keep({ ...survey('a'), dossierCode: invitation(1).dossierCode });
    expect(offered()).toEqual([]);
    server.offer(...all);
    expect(offered()).toEqual([]);
    server.offer({ ...invitation(3), invitedAt: '09:10' });
    expect(offered()).toEqual(['i3']);
  });

  test('is nothing once the tablet is revoked', async () => {
    const { kiosk, clock, server, offered } = await open();
    server.offer(invitation(1));
    server.refusal = answered(401, { code: 'device-revoked' });
    server.lines[0]?.end();
    await clock.pass(10_000);
    expect(offered()).toEqual([]);
    expect(kiosk.state.get().signedOut).toBe(true);
  });
});

describe('the line to the server', () => {
  test('is not opened before the tablet is paired, and anew when it is paired again', async () => {
    const { kiosk, server, offered } = await open({ paired: false });
    kiosk.reconnect();
    expect(server.lines).toEqual([]);
    await kiosk.pair('123456');
    server.offer(invitation(1));
    await kiosk.pair('654321');
    expect(offered()).toEqual([]);
    expect(server.lines.map(({ token }) => token)).toEqual(['second', 'second']);
  });

  test('is opened again soon after it is cut, and at once when the network returns', async () => {
    const { kiosk, clock, server } = await open();
    server.lines[0]?.end();
    await clock.pass(2_000);
    expect(server.lines.length).toBe(2);
    server.network = false;
    server.lines[1]?.end();
    await clock.pass(60 * minute);
    server.network = true;
    kiosk.reconnect();
    expect(server.lines.length).toBe(3);
  });

  test('is found again within half a minute after a long time without a server', async () => {
    const { clock, server } = await open();
    server.network = false;
    server.lines[0]?.end();
    await clock.pass(600 * minute);
    server.network = true;
    await clock.pass(30_000);
    expect(server.lines.length).toBe(2);
  });

  test('that has gone silent is given up for a new one; comments keep it', async () => {
    const { clock, server } = await open();
    for (let times = 0; times < 10; times += 1) {
      await clock.pass(20_000);
      server.lines[0]?.say(': open\n\n');
    }
    expect(server.lines.length).toBe(1);
    await clock.pass(59_000);
    expect(server.lines.length).toBe(1);
    await clock.pass(4_000);
    expect(server.lines.length).toBe(2);
  });

  test('that was replaced is not listened to any more', async () => {
    const { kiosk, server, offered } = await open();
    kiosk.reconnect();
    server.lines[0]?.say(`event: invitations\ndata: ${JSON.stringify({ invitations: [invitation(1)] })}\n\n`);
    expect(offered()).toEqual([]);
  });
});

describe('what the tablet says of an invitation', () => {
  test('is told once each, in order, and again until the server hears it', async () => {
    const { kiosk, clock, server, first } = await open();
    server.offer(invitation(1));
    const offer = first();
    server.network = false;
    for (const event of ['offered', 'offered', 'started', 'started'] as const) kiosk.tell(offer, event);
    await clock.pass(minute);
    expect(server.told).toEqual([]);
    server.network = true;
    kiosk.reconnect();
    await clock.pass(0);
    expect(server.told).toEqual(['i1 offered', 'i1 started']);
  });

  test('is given up after a few minutes', async () => {
    const { kiosk, clock, server, first } = await open();
    server.offer(invitation(1));
    server.network = false;
    kiosk.tell(first(), 'declined');
    await clock.pass(60 * minute);
    server.network = true;
    await clock.pass(60 * minute);
    expect(server.told).toEqual([]);
  });
});
