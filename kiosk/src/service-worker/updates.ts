import type { Clock } from '../clock.ts';

const LOOK_FOR_UPDATES_MS = 3_600_000;
/** After a citizen leaves, the next one may already be reaching for the screen. */
const REST_BEFORE_UPDATE_MS = 30_000;

type UpdateWorld = { container: ServiceWorkerContainer; clock: Clock; script: string; reload(): void };

/** Takes over a new version of the app, only while nobody is using the tablet. */
export type Updates = { rest(resting: boolean): void };

export function watchForUpdates({ container, clock, script, reload }: UpdateWorld): Updates {
  let registration: ServiceWorkerRegistration | null = null;
  let resting = false;
  let cancel = () => {};
  // The first installation takes control as well, and is no reason to load again.
  const hadController = container.controller !== null;

  const rest = (now: boolean) => {
    resting = now;
    cancel();
    if (resting) cancel = clock.after(REST_BEFORE_UPDATE_MS, takeOver);
  };
  const takeOver = () => {
    registration?.waiting?.postMessage('activate');
    // One that arrives later during the same rest is taken over, too.
    if (resting) cancel = clock.after(REST_BEFORE_UPDATE_MS, takeOver);
  };
  const look = () => {
    void registration?.update().catch(() => {});
    clock.after(LOOK_FOR_UPDATES_MS, look);
  };

  container.addEventListener('controllerchange', () => {
    if (hadController && resting) reload();
  });
  void container.register(script).then(
    (registered) => {
      registration = registered;
      clock.after(LOOK_FOR_UPDATES_MS, look);
    },
    // Without it (no secure address) the app works as long as there is a network.
    () => {},
  );
  return { rest };
}
