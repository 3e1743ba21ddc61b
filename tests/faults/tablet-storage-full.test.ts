import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKiosk, pair, queueLength } from '../browser/kiosk-page.ts';
import { openNetwork } from '../processes/cuttable-network.ts';
import { readStoredDetails } from '../processes/stored-surveys.ts';
import { until } from '../processes/until.ts';
import { bringCitizens } from './quick-citizen.ts';
import { invitation, openTabletCentre, plugIn, switchOn, type TabletCentre, waitForOfflineCopy } from './tablet.ts';

/** Enough for the app itself and a few surveys. */
const SMALL_DISK_BYTES = 12_000_000;

let centre: TabletCentre;
beforeAll(async () => {
  centre = await openTabletCentre(1);
});
afterAll(() => centre?.close());

test('a tablet without room thanks nobody, tells staff, asks nobody in vain, and goes on once there is room', async () => {
  const { server, place, devices } = centre;
  const network = await openNetwork(server.url);
  const { page, context } = await switchOn(centre.profile('full'));
  try {
    const browser = await context.newCDPSession(page);
    await browser.send('Storage.overrideQuotaForOrigin', { origin: network.url, quotaSize: SMALL_DISK_BYTES });
    await openKiosk(page, network.url);
    await pair(page, devices[0]?.pairingCode ?? '');
    await waitForOfflineCopy(page);
    await network.cut();
    const citizens = await bringCitizens(page);
    await citizens.answer('trước', 1);
    await invitation(page);

    // The room runs out while somebody answers: no thanks, and nothing of what was stored goes.
    await page.locator('main.attract .actions .primary').click();
    await fillUp(page);
    void citizens.answer('đầy', 1);
    await page.locator('main.not-saved').waitFor();
    expect(citizens.thanked).toEqual(['trước 1']);
    expect(await queueLength(page)).toBe(1);

    // Switched on like that, the tablet knows at once: it invites nobody, and tells staff.
    const beside = await context.newPage();
    await openKiosk(beside, network.url);
    await beside.locator('main.busy').waitFor();
    await beside.locator('main.busy .staff-notice').waitFor();
    expect(await beside.getByRole('button', { name: 'Bắt đầu', exact: true }).count()).toBe(0);

    // Somebody makes room: the answers on the screen are stored and thanked for, and the next one is invited.
    await browser.send('Storage.overrideQuotaForOrigin', { origin: network.url });
    await page.locator('main.not-saved .actions .primary').click();
    await until('the waiting citizen is thanked', () => citizens.thanked.length === 2);
    await invitation(beside);
    await beside.close();
    await citizens.answer('sau', 1);

    await network.restore();
    await plugIn(page);
    await until('everything is delivered', async () => (await queueLength(page)) === 0);
    await context.close();
    expect(await server.stop()).toBe(0);
    const { comments } = await readStoredDetails(place);
    expect(comments.toSorted()).toEqual(citizens.thanked.toSorted());
    process.stdout.write(
      `storage full: ${citizens.thanked.length} thanked, ${comments.length} stored, none thanked while it was full\n`,
    );
  } finally {
    await context.close();
    await network.cut();
  }
});

/** Writes into the same storage, beside the app, until not even a few characters fit in. */
async function fillUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('filler', 1);
      opening.onupgradeneeded = () => void opening.result.createObjectStore('filler', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const fits = (length: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('filler', 'readwrite');
        transaction.objectStore('filler').put(String(Math.random()).repeat(Math.ceil(length / 18)));
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (const length of [1_000_000, 100_000, 10_000, 1_000, 100]) while (await fits(length));
    database.close();
  });
}
