import { render } from 'preact';
import { App } from './app.tsx';
import type { Clock } from './clock.ts';
import { createDatabase } from './device/database.ts';
import { createIdbDeviceStore } from './device/device-store.ts';
import { createKiosk } from './device/kiosk.ts';
import { createIdbNotes } from './device/notes.ts';
import { closeWayBack } from './no-way-back.ts';
import { createIdbOutbox } from './outbox/idb-outbox.ts';
import { takeLinkToken } from './phone/link-token.ts';
import { createCamera } from './scan/camera.ts';
import { createServerClient } from './server-client.ts';
import { watchForUpdates } from './service-worker/updates.ts';
import { createIdbClipShelf } from './sound/clip-shelf.ts';
import { createClipStore } from './sound/clip-store.ts';
import { fetchClip } from './sound/fetch-clip.ts';
import { createSound, SoundContext } from './sound/sound.ts';
import { createBrowserStaffWorld } from './staff/browser-staff-world.ts';
import { keepScreenLit } from './wake-lock.ts';
import './styles/index.css';

declare const __VERSION__: string;

/** Not in the standard library: only some browsers have it. */
type BatteryNavigator = { getBattery?: () => Promise<{ level: number }> };

const HEARTBEAT_MS = 60_000;
const RELOAD_MS = 5_000;

const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};

const database = createDatabase();
const notes = createIdbNotes(database);
const outbox = createIdbOutbox(database);
const deviceStore = createIdbDeviceStore(database);
const persistStorage = async (ask: boolean): Promise<boolean | null> =>
  (await (ask ? navigator.storage?.persist?.() : navigator.storage?.persisted?.())?.catch(() => null)) ?? null;
const batteryLevel = async (): Promise<number | null> =>
  (await (navigator as BatteryNavigator).getBattery?.().then(
    (battery) => battery.level,
    () => null,
  )) ?? null;
const kiosk = createKiosk({
  clock,
  outbox,
  deviceStore,
  notes,
  server: createServerClient((input, init) => fetch(input, init)),
  version: __VERSION__,
  random: () => Math.random(),
  exclusively: (round) =>
    'locks' in navigator
      ? navigator.locks.request('hailong-delivery', { ifAvailable: true }, async (lock) =>
          lock === null ? 'elsewhere' : round(),
        )
      : round(),
  persistStorage,
  batteryLevel,
});
const askPersistence = () => persistStorage(true);
const staff = createBrowserStaffWorld({ clock, database, notes, outbox, askPersistence, batteryLevel });

/** `crypto.randomUUID` exists only on secure addresses; a centre may open the app through its plain local one. */
function newId(): string {
  return (crypto as Partial<Crypto>).randomUUID?.() ?? uuidOf(crypto.getRandomValues(new Uint8Array(16)));
}

function uuidOf(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** `/kiosk/#pair=123456`, as in the QR code. Taken once, so that the code stays in no history. */
function takeLinkedPairingCode(): string {
  const code = /^#pair=(\d{6})$/.exec(location.hash)?.[1] ?? '';
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return code;
}

const clips = createClipStore({
  clock,
  shelf: createIdbClipShelf(database),
  fetchClip: (entry) => fetchClip((input, init) => fetch(input, init), kiosk.state.get().pairing?.token ?? '', entry),
  async room() {
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    return quota - usage;
  },
  addressOf: (clip) => URL.createObjectURL(clip),
  release: (address) => URL.revokeObjectURL(address),
});
kiosk.state.subscribe(() => {
  const { configuration } = kiosk.state.get();
  if (configuration !== null) clips.follow(configuration.clips);
});

const sound = createSound(async () => {
  const { createBrowserReader } = await import('./sound/browser-reader.ts');
  return createBrowserReader({ clock, findClip: clips.findClip, folder: `${import.meta.env.BASE_URL}sound/` });
});

/** Of a survey by phone; null: this is a tablet. */
const link = takeLinkToken({ location, history, tab: () => sessionStorage });

const updates =
  link === null && import.meta.env.PROD && 'serviceWorker' in navigator
    ? watchForUpdates({
        container: navigator.serviceWorker,
        locks: navigator.locks as LockManager | undefined,
        clock,
        script: `${import.meta.env.BASE_URL}service-worker.js`,
        reload: () => location.reload(),
      })
    : null;

function beatWhileVisible(): void {
  if (document.visibilityState === 'visible') void kiosk.beat();
  clock.after(HEARTBEAT_MS, beatWhileVisible);
}

let resting = false;

const camera = createCamera(navigator.mediaDevices as MediaDevices | undefined);

function openTablet(root: Element): void {
  render(
    <SoundContext.Provider value={sound}>
      <App
        kiosk={kiosk}
        clock={clock}
        camera={camera}
        version={__VERSION__}
        newId={newId}
        staff={staff}
        linkedPairingCode={takeLinkedPairingCode()}
        loadRecording={async () => {
          const { openRecording } = await import('./recording/open-recording.tsx');
          return openRecording({ database, kiosk, clips, fetchFrom: (input, init) => fetch(input, init) });
        }}
        onRest={(now) => {
          resting = now;
          updates?.rest(now);
        }}
      />
    </SoundContext.Provider>,
    root,
  );
  closeWayBack(window);
  addEventListener('online', kiosk.reconnect);
  document.addEventListener('visibilitychange', () => kiosk.turn(document.visibilityState === 'visible'));
  // A pairing link opened in the app that already runs changes no more than the hash.
  addEventListener('hashchange', () => {
    if (resting) location.reload();
  });
  // A finger that rests on the glass must not open the browser's own menu.
  addEventListener('contextmenu', (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  });
  keepScreenLit({
    page: document,
    lock: navigator.wakeLock as WakeLock | undefined,
    clock,
    hours: () => kiosk.state.get().configuration?.openingHours ?? null,
    now: () => clock.now() + (kiosk.state.get().clockDifferenceMs ?? 0),
    inUse: () => !resting,
  });
  void kiosk.open();
  clock.after(HEARTBEAT_MS, beatWhileVisible);
}

const root = document.getElementById('app');
if (root !== null && link === null) openTablet(root);
if (root !== null && link !== null) {
  // Cut off at this very moment: tried again with the whole page, which the tab remembers the link for.
  const failed = () => clock.after(RELOAD_MS, () => location.reload());
  const isTablet = () =>
    deviceStore.load().then(
      ({ pairing }) => pairing !== null,
      () => false,
    );
  import('./phone/open-phone.tsx').then(({ openPhone }) => openPhone(root, link, { clock, newId, isTablet }), failed);
}
