import { dayOfInstant } from '@hailong/shared/period/day.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, tablet } from '../browser/chromium.ts';
import { openKiosk, pair, queueLength } from '../browser/kiosk-page.ts';
import { openFaultProxy } from '../processes/fault-proxy.ts';
import { readStoredDetails } from '../processes/stored-surveys.ts';
import { until } from '../processes/until.ts';
import { bringCitizens } from './quick-citizen.ts';
import {
  invitation,
  makeClockMovable,
  moveClock,
  openTabletCentre,
  plugIn,
  type TabletCentre,
  waitForOfflineCopy,
} from './tablet.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
const HOUR_MS = 3_600_000;
const today = dayOfInstant(Date.now());

type Case = {
  what: string;
  /** How far the tablet's clock is off: when the survey begins, when it ends, when it is sent. */
  begins: number;
  ends: number;
  sends: number;
  zone?: string;
  day: string;
  /** What may stand beside the day. */
  clock: readonly string[];
};

const cases: readonly Case[] = [
  {
    what: 'right, on a tablet set to another zone',
    begins: 0,
    ends: 0,
    sends: 0,
    zone: 'Pacific/Kiritimati',
    day: today,
    clock: ['right'],
  },
  { what: 'a year behind', begins: -YEAR_MS, ends: -YEAR_MS, sends: -YEAR_MS, day: today, clock: ['corrected'] },
  { what: 'a year ahead', begins: YEAR_MS, ends: YEAR_MS, sends: YEAR_MS, day: today, clock: ['corrected'] },
  {
    what: 'a year behind, moved on by two days before it was sent',
    begins: -YEAR_MS - 2 * DAY_MS,
    ends: -YEAR_MS - 2 * DAY_MS,
    sends: -YEAR_MS,
    day: today,
    clock: ['corrected', 'uncertain'],
  },
  {
    what: 'moved back an hour while the survey runs',
    begins: 0,
    ends: -HOUR_MS,
    sends: -HOUR_MS,
    day: today,
    clock: ['corrected', 'uncertain'],
  },
  {
    what: 'moved a year ahead while the survey runs',
    begins: 0,
    ends: YEAR_MS,
    sends: YEAR_MS,
    day: today,
    clock: ['corrected', 'uncertain'],
  },
  {
    what: 'a year behind, set right before it was sent',
    begins: -YEAR_MS,
    ends: -YEAR_MS,
    sends: 0,
    day: today,
    clock: ['corrected', 'uncertain'],
  },
];

let centre: TabletCentre;
beforeAll(async () => {
  centre = await openTabletCentre(cases.length);
});
afterAll(() => centre?.close());

test('a wrong, moved or foreign clock gives the right day, or says that it does not know', async () => {
  const { server, place, devices } = centre;
  let cut = false;
  const proxy = await openFaultProxy(
    () => server.url,
    () => (cut ? 'reset' : null),
  );
  const browser = await launchBrowser();
  const ids: string[] = [];
  try {
    for (const [index, one] of cases.entries()) {
      const context = await browser.newContext({ viewport: tablet, timezoneId: one.zone ?? 'America/Phoenix' });
      const page = await context.newPage();
      cut = false;
      await makeClockMovable(page, one.begins);
      await openKiosk(page, proxy.url);
      await pair(page, devices[index]?.pairingCode ?? '');
      await waitForOfflineCopy(page);
      cut = true;
      await invitation(page);
      await page.locator('main.attract .actions .primary').click();
      const citizens = await bringCitizens(page);
      if (one.ends !== one.begins) {
        await answerFirstQuestion(page);
        await moveClock(page, one.ends);
      }
      await citizens.answer(one.what, 1);
      await moveClock(page, one.sends);
      ids.push(await idOfOnlySurvey(page));
      cut = false;
      await until('it is delivered', async () => {
        await plugIn(page);
        return (await queueLength(page)) === 0;
      });
      await context.close();
    }
    expect(await server.stop()).toBe(0);
    const { participations } = await readStoredDetails(place);
    expect(participations.length).toBe(cases.length);
    const found = new Map(participations.map((one) => [one.id, one]));
    const lines = cases.map(({ what }, index) => {
      const { day, clock } = found.get(ids[index] ?? '') ?? { day: 'lost', clock: 'lost' };
      return { what, day, clock };
    });
    process.stdout.write(`${lines.map(({ what, day, clock }) => `clock ${what}: ${day}, ${clock}`).join('\n')}\n`);
    for (const [index, { what, day, clock }] of lines.entries()) {
      const expected = cases[index];
      expect(expected?.clock, what).toContain(clock);
      // A day that is not known may be another one, but only where it says so.
      if (clock !== 'uncertain') expect(day, what).toBe(expected?.day);
    }
  } finally {
    await browser.close();
    await proxy.close();
  }
});

async function answerFirstQuestion(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Không có mã hồ sơ', exact: true }).click();
  await page.locator('main.notice .actions .primary').click();
  await page.locator('main.question input[type="radio"]').nth(3).check({ force: true });
}

function idOfOnlySurvey(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('hailong-kiosk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('outbox').objectStore('outbox').getAllKeys();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(String).join());
          };
        };
      }),
  );
}
