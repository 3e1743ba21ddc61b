import type { Clock } from '../clock.ts';

const LOOK_FOR_UPDATES_MS = 3_600_000;
/** After a citizen leaves, the next one may already be reaching for the screen. */
const REST_BEFORE_UPDATE_MS = 30_000;
/** A new version that has not taken over by then is asked again later. */
const TAKE_OVER_WITHIN_MS = 10_000;
/** Held by every window of the app that somebody is using, and by one that takes a new version over. */
const IN_USE = 'hailong-in-use';

type UpdateWorld = {
  container: ServiceWorkerContainer;
  locks: LockManager | undefined;
  clock: Clock;
  script: string;
  reload(): void;
};

/** Takes over a new version of the app, only while nobody is using the tablet, in any window. */
export type Updates = { rest(resting: boolean): void };

export function watchForUpdates({ container, locks, clock, script, reload }: UpdateWorld): Updates {
  let registration: ServiceWorkerRegistration | null = null;
  let resting = false;
  let cancel = () => {};
  let leaveUse = () => {};
  /** A new version answers for this page already: it is loaded as soon as nobody uses it. */
  let reloadDue = false;
  // The first installation takes control as well, and is no reason to load again.
  const hadController = container.controller !== null;

  const rest = (now: boolean) => {
    resting = now;
    cancel();
    leaveUse();
    if (!resting) leaveUse = enterUse(locks);
    else if (reloadDue) reload();
    else cancel = clock.after(REST_BEFORE_UPDATE_MS, takeOver);
  };
  const takeOver = () => {
    if (!resting) return;
    if (registration?.waiting != null) void alone(locks, activate);
    // One that arrives later during the same rest is taken over, too.
    cancel = clock.after(REST_BEFORE_UPDATE_MS, takeOver);
  };
  const activate = () =>
    new Promise<void>((resolve) => {
      // Somebody may have come while the lock was asked for.
      if (!resting) return resolve();
      container.addEventListener('controllerchange', () => resolve(), { once: true });
      clock.after(TAKE_OVER_WITHIN_MS, resolve);
      registration?.waiting?.postMessage('activate');
    });
  // Once the app itself is whole, and again where a network failed meanwhile.
  const keepSounds = () => void container.ready.then(({ active }) => active?.postMessage('keep-sounds'));
  const look = () => {
    void registration?.update().catch(() => {});
    keepSounds();
    clock.after(LOOK_FOR_UPDATES_MS, look);
  };

  container.addEventListener('controllerchange', () => {
    if (!hadController) return;
    reloadDue = true;
    if (resting) reload();
  });
  void container.register(script).then(
    (registered) => {
      registration = registered;
      keepSounds();
      clock.after(LOOK_FOR_UPDATES_MS, look);
    },
    // Without it (no secure address) the app works as long as there is a network.
    () => {},
  );
  return { rest };
}

/** @returns what ends the use */
function enterUse(locks: LockManager | undefined): () => void {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  void locks?.request(IN_USE, { mode: 'shared' }, () => left).catch(() => {});
  return leave;
}

/** Runs `task` unless some window is in use; one that comes into use meanwhile is not kept waiting by it. */
async function alone(locks: LockManager | undefined, task: () => Promise<void>): Promise<void> {
  if (locks === undefined) return task();
  await locks.request(IN_USE, { ifAvailable: true }, (lock) => (lock === null ? undefined : task()));
}
