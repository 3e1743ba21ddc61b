import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { serveSounds } from './sounds.ts';

/** Not in the standard library: only some browsers have it. */
type RoutingEvent = ExtendableEvent & {
  addRoutes?(rule: { condition: { urlPattern: string }; source: 'network' }): Promise<void>;
};

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Parts of the build before this one, for a page of it that is still open. */
const BEFORE = 'hailong-build-before';

// Before the new build's parts come in and the old ones go: a survey that is under way may still ask for one of them.
self.addEventListener('install', (event) => {
  event.waitUntil(keepBuildBefore());
  event.waitUntil(letApiPass(event as RoutingEvent));
});

// The whole app is kept, so that it opens cold without a network. Nothing else is: `/api` never passes a cache.
const entries = self.__WB_MANIFEST.map((one) => (typeof one === 'string' ? { url: one } : one));
const isSound = ({ url }: PrecacheEntry) => url.endsWith('.mp3');
precacheAndRoute(entries.filter((one) => !isSound(one)));
const sounds = serveSounds(entries.filter(isSound), self.location.href);
cleanupOutdatedCaches();
registerRoute(
  ({ url }) => url.pathname.startsWith('/kiosk/assets/'),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

// An update waits until the page says that nobody is using the tablet.
self.addEventListener('message', (event) => {
  if (event.data === 'activate') void self.skipWaiting();
  if (event.data === 'keep-sounds') event.waitUntil(sounds.keep());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/**
 * The API has no business here. A request that passes by at the moment a new build takes over would wake the old worker
 * again, and Chromium then keeps the new one waiting for minutes.
 */
async function letApiPass(event: RoutingEvent): Promise<void> {
  await event.addRoutes?.({ condition: { urlPattern: '/api/*' }, source: 'network' }).catch(() => {});
}

async function keepBuildBefore(): Promise<void> {
  const [now] = (await caches.keys()).filter((name) => name.includes('-precache-'));
  await caches.delete(BEFORE);
  if (now === undefined) return;
  const [from, to] = await Promise.all([caches.open(now), caches.open(BEFORE)]);
  for (const request of await from.keys()) {
    const kept = /\/assets\/.+\.(js|css)$/.test(request.url) ? await from.match(request) : undefined;
    if (kept !== undefined) await to.put(request, kept);
  }
}
