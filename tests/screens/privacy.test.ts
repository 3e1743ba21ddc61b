import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { openKiosk, pair, queueLength } from '../browser/kiosk-page.ts';
import { searchHeap } from '../browser/search-heap.ts';
import { readEverything } from '../browser/stored-in-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { until } from '../processes/until.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

/** What one citizen leaves behind, as it must be found nowhere. */
type Citizen = { digits: string; comment: string };

test('nothing of a citizen is left for the next one, however the survey ended', async () => {
  const context = await openBrowser(join(centre.folder, 'private'), tablet);
  try {
    const page = await firstPage(context);
    await openKiosk(page, centre.server.url);
    await pair(page, centre.device.pairingCode);
    const delivered = () => until('it is delivered', async () => (await queueLength(page)) === 0);

    // Thanked and delivered.
    const thanked = { digits: '2611010711', comment: 'bay-con-ngua-7111' };
    await writeComment(page, thanked);
    await expectHeld(page, thanked);
    await page.locator('main.comment .actions .primary').click();
    await leaveThanks(page);
    await delivered();
    await expectNothing(page, thanked);
    await expectNextFindsNothing(page);

    // Thanked while there is no network: the outbox alone has it, until it is delivered.
    const offline = { digits: '2611010722', comment: 'bay-con-trau-7222' };
    await writeComment(page, offline);
    await context.setOffline(true);
    await page.locator('main.comment .actions .primary').click();
    await leaveThanks(page);
    expect(await queueLength(page)).toBe(1);
    await expectNothing(page, offline, 'hailong-kiosk/outbox');
    await context.setOffline(false);
    await delivered();
    await expectNothing(page, offline);

    // Declined after the code was typed.
    const declined = { digits: '2611010733', comment: 'khong-viet-7333' };
    await typeCode(page, declined.digits);
    await page.locator('main.notice .actions button:not(.primary):not(.quiet)').click();
    await page.locator('main.goodbye .actions .primary').click();
    await page.locator('main.attract').waitFor();
    await expectNothing(page, declined);

    // Stopped at the first question, which was answered.
    const stopped = { digits: '2611010755', comment: 'khong-viet-7555' };
    await typeCode(page, stopped.digits);
    await page.locator('main.notice .actions .primary').click();
    await page.locator('main.question input[type="radio"]').first().check({ force: true });
    await page.locator('main.question [data-say="stop"]').click();
    await page.locator('main.goodbye .actions .primary').click();
    await page.locator('main.attract').waitFor();
    await delivered();
    await expectNothing(page, stopped);

    // Walked away in the middle of writing.
    await shortenPatience(page);
    await page.reload();
    await page.locator('main.attract').waitFor();
    const left = { digits: '2611010744', comment: 'bo-di-7444' };
    await writeComment(page, left);
    await page.locator('main.attract').waitFor({ timeout: 60_000 });
    await delivered();
    await expectNothing(page, left);
    await expectNextFindsNothing(page);
  } finally {
    await context.close();
  }
});

/** From the invitation to the notice, on the real keypad. */
async function typeCode(page: Page, digits: string): Promise<void> {
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.locator('main.attract .actions .primary').click();
  await page.locator('main.code').waitFor();
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.locator('main.code .actions .primary').click();
  await page.locator('main.notice').waitFor();
}

/** From the invitation to a written, unsent comment. Typed key by key: the test leaves no text of its own in the page. */
async function writeComment(page: Page, { digits, comment }: Citizen): Promise<void> {
  await typeCode(page, digits);
  await page.locator('main.notice .actions .primary').click();
  await answerAll(page);
  await page.locator('main.comment textarea').focus();
  await page.keyboard.type(comment);
}

/** The first level of each question, inside the page: dozens of presses, of which nothing is looked at here. */
async function answerAll(page: Page): Promise<void> {
  await page.locator('main.question').waitFor();
  await page.evaluate(async () => {
    for (let main = document.querySelector('main.question'); main !== null; ) {
      const levels = [...main.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
      if (levels.some((one) => one.checked)) main.querySelector<HTMLElement>('.actions .primary')?.click();
      else levels[0]?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      main = document.querySelector('main.question');
    }
  });
  await page.locator('main.comment').waitFor();
}

async function leaveThanks(page: Page): Promise<void> {
  await page.locator('main.thanks .actions .primary').click();
  await page.locator('main.attract').waitFor();
}

/** What the checks below look for is found while it is there: they can fail. */
async function expectHeld(page: Page, { digits, comment }: Citizen): Promise<void> {
  expect((await readEverything(page)).shown).toContain(comment);
  const held = await searchHeap(page, [digits, comment]);
  expect(held.some((one) => one.startsWith(comment))).toBe(true);
  expect(held.some((one) => one.startsWith(digits))).toBe(true);
}

/** @param waiting the only store that may still have it */
async function expectNothing(page: Page, citizen: Citizen, waiting = ''): Promise<void> {
  const serial = `${citizen.digits.slice(0, 6)}-${citizen.digits.slice(6)}`;
  const marks = [citizen.comment, citizen.digits, serial];
  const { shown, address, small, cached, records } = await readEverything(page);
  for (const mark of marks) {
    expect(shown).not.toContain(mark);
    expect(address).not.toContain(mark);
    expect(small).not.toContain(mark);
  }
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  expect(cached.filter((url) => url.includes('/api/'))).toEqual([]);
  const keepers = Object.entries(records).filter(([, text]) => marks.some((mark) => text.includes(mark)));
  expect(keepers.map(([store]) => store)).toEqual(waiting === '' ? [] : [waiting]);
  expect(await searchHeap(page, marks)).toEqual([]);
}

/** The next one undoes, goes back and forward, and looks at the same question and the same field. */
async function expectNextFindsNothing(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
  await page.goBack().catch(() => null);
  await page.goForward().catch(() => null);
  await page.locator('main.attract').waitFor();
  await page.locator('main.attract .actions .primary').click();
  await page.getByRole('button', { name: 'Không có mã hồ sơ', exact: true }).click();
  await page.locator('main.notice .actions .primary').click();
  await page.locator('main.question').waitFor();
  expect(await page.locator('input:checked').count()).toBe(0);
  await answerAll(page);
  const field = page.locator('main.comment textarea');
  await field.focus();
  await page.keyboard.press('Control+z');
  expect(await field.inputValue()).toBe('');
  expect(await field.getAttribute('autocomplete')).toBe('off');
  await page.locator('main.comment .actions .primary').click();
  await leaveThanks(page);
}

/** The tablet's stored configuration, so that nobody waits a minute for a citizen who left. */
async function shortenPatience(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('hailong-kiosk');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const store = opening.result.transaction('device', 'readwrite').objectStore('device');
    const reading = store.get('configuration');
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    const { etag, configuration } = reading.result;
    const writing = store.put(
      { etag, configuration: { ...configuration, idleSeconds: 8, idleWarningSeconds: 2 } },
      'configuration',
    );
    await new Promise((resolve) => {
      writing.onsuccess = resolve;
    });
    opening.result.close();
  });
}
