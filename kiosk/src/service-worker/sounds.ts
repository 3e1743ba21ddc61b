import type { PrecacheEntry } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { registerRoute } from 'workbox-routing';

const SOUNDS = 'hailong-sounds';
const AT_ONCE = 4;
/** More than a missing clip or two: there is no network, and the next round comes within the hour. */
const FAILURES_MOST = 8;

type Sounds = {
  /** Fetches what is not here yet and drops what this build does not say any more. Gives up early without a network. */
  keep(): Promise<void>;
};

/**
 * The clips of the app, kept apart from the app itself: there are hundreds, and a network that fails on one of them must
 * not keep the app from opening offline, or a new version from coming in.
 */
export function serveSounds(entries: readonly PrecacheEntry[], base: string): Sounds {
  const addresses = new Map(
    entries.map(({ url, revision }) => [new URL(url, base).pathname, new URL(`${url}?v=${revision}`, base).href]),
  );
  let keeping = false;

  registerRoute(
    ({ url }) => addresses.has(url.pathname),
    async ({ request, url }) => {
      const clip = await find(addresses.get(url.pathname) ?? request.url);
      // Some browsers ask for a sound in pieces, and play nothing when they get it whole.
      return clip.ok && request.headers.has('range') ? createPartialResponse(request, clip) : clip;
    },
  );

  const bringIn = async () => {
    const cache = await caches.open(SOUNDS);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const wanted = new Set(addresses.values());
    for (const url of kept) if (!wanted.has(url)) await cache.delete(url);
    const missing = [...wanted].filter((url) => !kept.has(url));
    let failures = 0;
    const lane = async () => {
      for (let url = missing.shift(); url !== undefined; url = missing.shift()) {
        if (!(await find(url)).ok) failures += 1;
        if (failures >= FAILURES_MOST) return;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  };
  return {
    async keep() {
      if (keeping) return;
      keeping = true;
      await bringIn().catch(() => {});
      keeping = false;
    },
  };
}

/** From the tablet, else from the server, and then kept. What is no sound, a captive portal's page say, is not kept. */
async function find(address: string): Promise<Response> {
  const cache = await caches.open(SOUNDS);
  const kept = await cache.match(address);
  if (kept !== undefined) return kept;
  const fetched = await fetch(address).catch(() => Response.error());
  const isSound = fetched.status === 200 && fetched.headers.get('content-type')?.startsWith('audio/') === true;
  if (!isSound) return Response.error();
  // A full tablet plays it all the same.
  await cache.put(address, fetched.clone()).catch(() => {});
  return fetched;
}
