import type { Clock } from '../clock.ts';
import { backOffMs, LONGEST_MS } from './back-off.ts';
import { type Delivery, deliverAll, freshMemory, type RoundEnd } from './deliver.ts';

export type CourierWorld = Delivery & {
  clock: Clock;
  /** Runs `round` unless another window of this tablet is already delivering. */
  exclusively(round: () => Promise<RoundEnd>): Promise<RoundEnd | 'elsewhere'>;
  /** Told at the end of each round. */
  ended(end: RoundEnd | 'elsewhere'): void;
};

/** Decides when to deliver. */
export type Courier = {
  /** A new survey, a returned network or a fresh pairing: try at once, and forget past failures. */
  wake(): void;
  /** By hand: also offers again what was set aside. */
  sendNow(): void;
};

/** A survey set aside is offered again this often: an update of the server may have made it readable. */
const SET_ASIDE_MS = 3_600_000;

export function createCourier(world: CourierWorld): Courier {
  const memory = freshMemory();
  let setAsideSince = world.clock.monotonic();
  let failures = 0;
  let running = false;
  let wokenMeanwhile = false;
  let cancelNext = () => {};

  async function run(): Promise<void> {
    cancelNext();
    running = true;
    if (world.clock.monotonic() - setAsideSince > SET_ASIDE_MS) {
      memory.setAside.clear();
      setAsideSince = world.clock.monotonic();
    }
    // A fault of the storage keeps everything where it is, exactly as a fault of the network does.
    const end = await world.exclusively(() => deliverAll(world, memory)).catch(() => 'wait' as const);
    running = false;
    world.ended(end);
    if (wokenMeanwhile) return wake();
    if (end === 'empty') {
      failures = 0;
      return;
    }
    failures += 1;
    const delayMs = end === 'pair-again' ? LONGEST_MS : backOffMs(failures, world.random());
    cancelNext = world.clock.after(delayMs, () => void run());
  }

  function wake(): void {
    failures = 0;
    wokenMeanwhile = running;
    if (!running) void run();
  }

  return {
    wake,
    sendNow() {
      memory.setAside.clear();
      wake();
    },
  };
}
