import { render } from 'preact';
import { App } from './app.tsx';
import type { Clock } from './clock.ts';
import { createDatabase } from './device/database.ts';
import { createIdbDeviceStore } from './device/device-store.ts';
import { createKiosk } from './device/kiosk.ts';
import { createIdbOutbox } from './outbox/idb-outbox.ts';
import { createServerClient } from './server-client.ts';
import { watchForUpdates } from './service-worker/updates.ts';
import { keepScreenLit } from './wake-lock.ts';
import './styles/index.css';

declare const __VERSION__: string;

/** Not in the standard library: only some browsers have it. */
type BatteryNavigator = { getBattery?: () => Promise<{ level: number }> };

const HEARTBEAT_MS = 60_000;

const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};

const database = createDatabase();
const kiosk = createKiosk({
  clock,
  outbox: createIdbOutbox(database),
  deviceStore: createIdbDeviceStore(database),
  server: createServerClient((input, init) => fetch(input, init)),
  version: __VERSION__,
  random: () => Math.random(),
  exclusively: (round) =>
    'locks' in navigator
      ? navigator.locks.request('hailong-delivery', { ifAvailable: true }, async (lock) =>
          lock === null ? 'elsewhere' : round(),
        )
      : round(),
  persistStorage: async (ask) =>
    (await (ask ? navigator.storage?.persist?.() : navigator.storage?.persisted?.())?.catch(() => null)) ?? null,
  batteryLevel: async () =>
    (await (navigator as BatteryNavigator).getBattery?.().then(
      (battery) => battery.level,
      () => null,
    )) ?? null,
});

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

const updates =
  import.meta.env.PROD && 'serviceWorker' in navigator
    ? watchForUpdates({
        container: navigator.serviceWorker,
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

const root = document.getElementById('app');
if (root !== null) {
  render(
    <App
      kiosk={kiosk}
      clock={clock}
      version={__VERSION__}
      newId={newId}
      linkedPairingCode={takeLinkedPairingCode()}
      onRest={(now) => {
        resting = now;
        updates?.rest(now);
      }}
    />,
    root,
  );
}
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
keepScreenLit(document, navigator.wakeLock);
void kiosk.open();
clock.after(HEARTBEAT_MS, beatWhileVisible);
