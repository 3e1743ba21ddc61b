import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChance, surveyOf } from '../../server/src/demo/demo-surveys.ts';
import { openKiosk, queueLength } from '../browser/kiosk-page.ts';
import { openFaultProxy } from '../processes/fault-proxy.ts';
import { readStoredSurveys } from '../processes/stored-surveys.ts';
import { until } from '../processes/until.ts';
import { bringCitizens } from './quick-citizen.ts';
import { invitation, openTabletCentre, plugIn, putIntoOutbox, switchOn, type TabletCentre } from './tablet.ts';

const DAY_MS = 86_400_000;
const MONTHS_AGO_MS = 100 * DAY_MS;

let centre: TabletCentre;
beforeAll(async () => {
  centre = await openTabletCentre(1);
});
afterAll(() => centre?.close());

test('a tablet as it was months ago opens with the new app and delivers all, unknown questionnaires too', async () => {
  const { server, place, devices } = centre;
  let online = true;
  const proxy = await openFaultProxy(
    () => server.url,
    ({ url = '' }) => (online || !url.startsWith('/api/') ? null : 'reset'),
  );
  const { page, context } = await switchOn(centre.profile('old'));
  const chance = createChance(3);
  const past = () => surveyOf(null, Date.now() - MONTHS_AGO_MS + Math.floor(chance() * DAY_MS), chance);
  const known = Array.from({ length: 40 }, past);
  const unknown = Array.from({ length: 3 }, () => ({ ...past(), questionnaire: 'phieu-thu', version: 7 }));
  const old = [...known, ...unknown].map(asKeptThen);
  try {
    await page.goto(`${proxy.url}/kiosk/icon-192.png`);
    await layOldDatabase(page, {
      pairing: {
        deviceId: devices[0]?.deviceId,
        token: devices[0]?.token,
        unit,
        counter: 'Quầy 1',
      },
      configuration: { etag: '"old"', configuration: oldConfiguration },
    });
    await putIntoOutbox(page, old as Submission[]);

    // Opened by the new app without a network: it asks with what it kept, and has not lost one.
    online = false;
    await openKiosk(page, proxy.url);
    await invitation(page);
    const citizens = await bringCitizens(page);
    await citizens.answer('mới', 1);
    expect(await queueLength(page)).toBe(old.length + 1);

    online = true;
    await plugIn(page);
    await until('everything is delivered', async () => (await queueLength(page)) === 0);
    await context.close();
    expect(await server.stop()).toBe(0);
    const stored = await readStoredSurveys(place);
    expect(stored.parked.toSorted()).toEqual(unknown.map(({ id }) => id).sort());
    expect(stored.participations.length).toBe(known.length + 1);
    expect(known.filter(({ id }) => !stored.participations.includes(id))).toEqual([]);
    process.stdout.write(
      `tablet of months ago: ${old.length + 1} answers, ${stored.participations.length} stored, ` +
        `${stored.parked.length} parked for a person, 0 lost\n`,
    );
  } finally {
    await context.close();
    await proxy.close();
  }
});

const unit = { id: 'quang-khe', name: 'Xã Quảng Khê', centre: 'Trung tâm Phục vụ hành chính công xã Quảng Khê' };

/** All that a server said then: nothing of forms, languages or opening hours. */
const oldConfiguration = {
  unit,
  counter: 'Quầy 1',
  codePrefix: null,
  questionnaire: counterQuestionnaire,
  messages: [],
  hotline: null,
  portal: null,
  idleSeconds: 45,
  idleWarningSeconds: 20,
};

/** Without what surveys say of themselves since. */
function asKeptThen({ demographics: _later, clock: _later2, ...survey }: Submission): Omit<Submission, 'demographics'> {
  return survey;
}

/** The database as the first release laid it out. */
async function layOldDatabase(page: Page, records: Record<string, unknown>): Promise<void> {
  await page.evaluate(async (kept) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('hailong-kiosk', 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('outbox', { keyPath: 'id' }).createIndex('finishedAt', 'finishedAt');
        opening.result.createObjectStore('device');
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('device', 'readwrite');
    for (const [name, value] of Object.entries(kept)) transaction.objectStore('device').put(value, name);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, records);
}
