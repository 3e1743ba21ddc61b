import type { Clock } from '../clock.ts';
import type { Outbox } from './outbox.ts';

export type RoomWorld = { clock: Clock; outbox: Outbox };

/** Watches whether the next survey could be kept: nobody is asked sixteen questions in vain. */
export type RoomWatch = {
  /** A survey was or was not kept, or the tablet was just switched on: look now. */
  look(): void;
};

/** Something else on the tablet may fill it meanwhile. */
const LOOK_AGAIN_MS = 600_000;
/** Somebody may be making room at this moment. */
const LOOK_AGAIN_FAILING_MS = 5_000;

/** `tell`: hears after each look whether there is room. */
export function watchRoom({ clock, outbox }: RoomWorld, tell: (roomy: boolean) => void): RoomWatch {
  let cancelNext = () => {};
  let looking = false;

  const run = async () => {
    looking = true;
    const roomy = await outbox.probe().then(
      () => true,
      () => false,
    );
    looking = false;
    cancelNext = clock.after(roomy ? LOOK_AGAIN_MS : LOOK_AGAIN_FAILING_MS, look);
    tell(roomy);
  };
  const look = () => {
    cancelNext();
    if (!looking) void run();
  };
  return { look };
}
