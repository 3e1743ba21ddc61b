import type { Clock } from '../clock.ts';
import type { Observable } from '../observable.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { type Reply, saysSignedOut } from '../reply.ts';
import type { ServerClient } from '../server-client.ts';
import { toInstant } from '../vietnam-time.ts';
import type { VisitsKept } from '../visits/visits-kept.ts';
import type { DeviceStore } from './device-store.ts';
import type { KioskState } from './kiosk-state.ts';
import { readConfiguration, readServerTime } from './read-replies.ts';

export type ContactWorld = {
  clock: Clock;
  outbox: Outbox;
  deviceStore: DeviceStore;
  server: ServerClient;
  version: string;
  /** 0–1, or null where the browser does not say. */
  batteryLevel(): Promise<number | null>;
};

/** What the tablet and the server tell each other besides surveys. */
export type Contact = {
  token(): string;
  /** Notes what a reply says about the tablet itself, and passes it on. */
  heard(reply: Reply): Reply;
  countQueue(): Promise<void>;
  /** `known`: the tag of the configuration already here. */
  fetchConfiguration(known: string | null): Promise<void>;
  rememberTag(etag: string | null): void;
  beat(): Promise<void>;
};

/** @param met told the server's time, and at which moment of the monotonic clock it was that */
export function createContact(
  world: ContactWorld,
  state: Observable<KioskState>,
  visits: VisitsKept,
  met: (serverMs: number, monotonicMs: number) => void,
): Contact {
  let etag: string | null = null;
  const token = () => state.get().pairing?.token ?? '';

  const heard = (reply: Reply): Reply => {
    if (saysSignedOut(reply)) state.change({ signedOut: true });
    else if (isOurs(reply)) state.change({ signedOut: false, lastContactAt: world.clock.now() });
    return reply;
  };

  const countQueue = async () => {
    const queue = await world.outbox.queue().catch(() => null);
    if (queue !== null) state.change({ queue });
  };

  const fetchConfiguration = async (known: string | null) => {
    const reply = heard(await world.server.configuration(token(), known));
    const configuration = readConfiguration(reply);
    if (configuration === null || reply.kind !== 'answered') return;
    etag = reply.etag;
    state.change({ configuration });
    // Not stored means fetched again next time: nothing is lost by it.
    await world.deviceStore.keepConfiguration({ etag, configuration }).catch(() => {});
  };

  const beat = async () => {
    if (state.get().pairing === null) return;
    await countQueue();
    const { queue, persisted } = state.get();
    const battery = await world.batteryLevel();
    const counted = visits.toSend();
    const sentAt = world.clock.now();
    const sentMonotonic = world.clock.monotonic();
    const reply = await world.server.heartbeat(token(), {
      sentAt: toInstant(sentAt),
      version: world.version,
      queue: queue.count,
      oldestFinishedAt: queue.oldestFinishedAt,
      battery,
      storagePersisted: persisted,
      visits: counted,
    });
    const serverTime = readServerTime(heard(reply));
    // Half of the way there and back is the best guess of when the server looked at its clock.
    if (serverTime !== null) met(serverTime, (sentMonotonic + world.clock.monotonic()) / 2);
    if (serverTime !== null) state.change({ clockDifferenceMs: serverTime - (sentAt + world.clock.now()) / 2 });
    if (serverTime === null) return;
    visits.arrived(counted);
    await fetchConfiguration(etag);
  };

  return {
    token,
    heard,
    countQueue,
    fetchConfiguration,
    beat,
    rememberTag(tag) {
      etag = tag;
    },
  };
}

/** A captive portal answers 200 as well, but with a page. */
function isOurs(reply: Reply): boolean {
  if (reply.kind === 'unreachable') return false;
  return reply.status === 304 || (reply.status === 200 && reply.body !== undefined);
}
