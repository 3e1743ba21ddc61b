import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { firstPage, killBrowser, openBrowser, tablet } from '../browser/chromium.ts';
import { type Device, makePlace, type Place, prepareCentre } from '../processes/centre.ts';
import { type ServerProcess, startServerProcess } from '../processes/server-process.ts';

/** A centre with tablets to be paired, and a folder for what their browsers keep. */
export type TabletCentre = {
  place: Place;
  server: ServerProcess;
  devices: Device[];
  /** Where the browser of a tablet keeps its things. */
  profile: (name: string) => string;
  close: () => Promise<void>;
};

export async function openTabletCentre(tablets: number): Promise<TabletCentre> {
  const place = await makePlace(inject('postgresUrl'));
  const folder = mkdtempSync(join(tmpdir(), 'hailong-tablets-'));
  const server = await startServerProcess(place);
  const counters = Array.from({ length: tablets }, (_, index) => `Quầy ${index + 1}`);
  return {
    place,
    server,
    devices: await prepareCentre(place, counters),
    profile: (name) => join(folder, name),
    close: async () => {
      await server.kill();
      await place.remove();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type Tablet = { context: BrowserContext; page: Page; kill: () => Promise<void> };

/** Switches a tablet on: the same profile is the same tablet. */
export async function switchOn(profile: string): Promise<Tablet> {
  const context = await openBrowser(profile, tablet);
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const kill = () => {
    killBrowser(profile);
    return ended;
  };
  return { context, page: await firstPage(context), kill };
}

/** The invitation stands there: the app is open, paired and at rest. */
export function invitation(page: Page): Promise<void> {
  return page.locator('main.attract').waitFor();
}

/** The app and its service worker are on the tablet, so that it opens without a network. */
export async function waitForOfflineCopy(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** Tells the app that the network is back, as the browser does when a cable is plugged in. */
export function plugIn(page: Page): Promise<void> {
  return page.evaluate(() => void dispatchEvent(new Event('online')));
}

/** Puts surveys into the tablet's outbox, as it would have kept them itself. */
export async function putIntoOutbox(page: Page, surveys: readonly Submission[]): Promise<void> {
  await page.evaluate(async (kept) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('hailong-kiosk');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('outbox', 'readwrite');
    for (const one of kept) transaction.objectStore('outbox').put(one);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
    database.close();
  }, surveys);
}

/** Lets the tablet's clock be moved: `moveClock` sets how far it is off. Before the page is opened. */
export async function makeClockMovable(page: Page, offByMs = 0): Promise<void> {
  await page.addInitScript((first) => {
    const right = Date.now.bind(Date);
    const clock = window as unknown as { clockOffBy: number };
    clock.clockOffBy = first;
    Date.now = () => right() + clock.clockOffBy;
  }, offByMs);
}

export function moveClock(page: Page, offByMs: number): Promise<void> {
  return page.evaluate((off) => void Object.assign(window, { clockOffBy: off }), offByMs);
}
