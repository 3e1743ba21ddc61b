import { citizenVi as words } from '@hailong/shared/strings/citizen.vi.ts';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { tablet } from '../browser/chromium.ts';
import { openKiosk, pair } from '../browser/kiosk-page.ts';
import { openTourCentre, type TourCentre } from '../browser/open-tour.ts';

let centre: TourCentre;
beforeAll(async () => {
  centre = await openTourCentre(inject('embeddedTemplate'), 'short');
});
afterAll(() => centre?.close());

async function withTablet(use: (page: Page) => Promise<void>): Promise<void> {
  const { page, pairingCode, close } = await centre.openTablet(tablet);
  try {
    await openKiosk(page, centre.url);
    await pair(page, pairingCode);
    await use(page);
  } finally {
    await close();
  }
}

type Focused = { name: string; seen: boolean };

/** What has the focus, and whether a ring around it shows that. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const shown = at.closest('label') ?? at;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const name = (at.getAttribute('aria-label') ?? shown.textContent ?? '').trim();
    return { name, seen: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 3 };
  });
}

/** Tab after Tab until this has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.name === name) {
      expect(now).toEqual({ name, seen: true });
      return;
    }
  }
  throw new Error(`no key leads to “${name}”`);
}

async function pressWith(page: Page, key: 'Enter' | 'Space', name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

test('a whole survey can be done with the keyboard alone, and the focus is always seen', async () => {
  await withTablet(async (page) => {
    await pressWith(page, 'Enter', words.start);
    await page.locator('main.code').waitFor();
    await pressWith(page, 'Space', words.noCode);
    await page.locator('main.notice').waitFor();
    await pressWith(page, 'Enter', words.consent);
    for (const screen of ['question', 'about']) {
      while ((await page.locator(`main.${screen}`).count()) > 0) {
        const asked = await page.locator('h1').textContent();
        await tabTo(page, screen === 'question' ? 'Rất không hài lòng' : words.aboutNoAnswer);
        // The arrow moves on and chooses; Space would choose where it stands.
        await page.keyboard.press('ArrowRight');
        expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
        expect((await focused(page)).seen).toBe(true);
        await pressWith(page, 'Enter', words.continue);
        await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, asked);
      }
    }
    await page.locator('main.comment').waitFor();
    await tabTo(page, words.commentLabel);
    await page.keyboard.type('Cảm ơn cán bộ.');
    await pressWith(page, 'Enter', words.send);
    await page.locator('main.thanks').waitFor();
    await pressWith(page, 'Enter', words.done);
    await page.locator('main.attract').waitFor();
  });
});

/** Names and roles are all that a screen reader has. */
test('a screen reader hears where it is, what was asked, chosen and left open', async () => {
  await withTablet(async (page) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const heading = page.getByRole('heading', { level: 1 });
    const atHeading = () => heading.evaluate((one) => one === document.activeElement);
    await button(words.start).click();
    await button(words.noCode).click();
    await page.getByRole('heading', { name: words.noticeHeading }).waitFor();
    expect(await atHeading()).toBe(true);
    await button(words.consent).click();

    await page.getByRole('radio', { name: 'Hài lòng', exact: true }).waitFor();
    expect(await atHeading()).toBe(true);
    const question = (await heading.textContent()) ?? '';
    const answers = page.getByRole('radiogroup', { name: question });
    expect(await answers.getByRole('radio').count()).toBe(6);
    const steps = page.getByRole('list', { name: words.progress }).getByRole('listitem');
    expect(await steps.evaluateAll((all) => all.map((one) => one.getAttribute('aria-current')))).toContain('step');

    await button(words.continue).click();
    await page.locator('[aria-live]', { hasText: words.unanswered }).waitFor();
    await answers.getByRole('radio', { name: 'Hài lòng', exact: true }).check();
    await page.locator('[aria-live]', { hasText: words.unanswered }).waitFor({ state: 'detached' });
    await button(words.continue).click();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, question);
    expect(await atHeading()).toBe(true);
    await button(words.back).click();
    await answers.getByRole('radio', { name: 'Hài lòng', exact: true, checked: true }).waitFor();
  });
});

test('the dialog of how it looks keeps the focus, works at once, and gives the focus back', async () => {
  await withTablet(async (page) => {
    const opener = page.getByRole('button', { name: words.look, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: words.look });
    await dialog.waitFor();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab');
      // Between its last and its first stop the browser's own bars have the focus.
      expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)).toMatch(
        /DIALOG|BODY/,
      );
      expect(await page.evaluate(() => document.activeElement?.matches('main *:not(dialog *)'))).toBe(false);
    }
    await dialog.getByRole('radio', { name: words.textLargest }).check();
    await dialog.getByRole('radio', { name: words.themeDark }).check();
    const root = page.locator('html');
    expect(await root.getAttribute('data-text-size')).toBe('200');
    expect(await root.evaluate((html) => getComputedStyle(html).colorScheme)).toBe('dark');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await focused(page)).name).toBe(words.look);
  });
});

test('after a moment nobody across the counter can tell which face was chosen', async () => {
  await withTablet(async (page) => {
    for (const name of [words.start, words.noCode, words.consent]) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    await page.getByRole('radio', { name: 'Hài lòng', exact: true }).check();
    const untilFillsAre = (count: number) =>
      page.waitForFunction((expected) => {
        const grounds = [...document.querySelectorAll('.level .face-ground')];
        return new Set(grounds.map((one) => getComputedStyle(one).fill)).size === expected;
      }, count);
    await untilFillsAre(2);
    await untilFillsAre(1);
    await page.getByRole('radio', { name: 'Hài lòng', exact: true, checked: true }).waitFor();
  });
});

test('a hand that shakes presses once: the second touch at the same place meets nothing', async () => {
  await withTablet(async (page) => {
    const touch = await fingerOn(page);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await touch(button(words.start), 3);
    await page.locator('main.code').waitFor();
    expect(await page.locator('.hint').textContent()).toBe('');
    await touch(button(words.noCode), 2);
    await page.locator('main.notice').waitFor();
    await touch(button(words.consent), 3);
    await page.locator('main.question').waitFor();
    const asked = await page.locator('h1').textContent();
    await touch(page.getByRole('radio', { name: 'Hài lòng', exact: true }), 3);
    await touch(button(words.continue), 3);
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, asked);
    expect(await page.locator('.hint').textContent()).toBe('');
    await touch(button(words.back), 1);
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent === before, asked);
    await page.getByRole('radio', { name: 'Hài lòng', exact: true, checked: true }).waitFor();
  });
});

/** Touches a tenth of a second apart, whatever else the machine does, and a second between one aim and the next. */
async function fingerOn(page: Page): Promise<(target: Locator, times: number) => Promise<void>> {
  const device = await page.context().newCDPSession(page);
  let timestamp = Date.now() / 1000;
  return async (target, times) => {
    const box = await target.boundingBox();
    const point = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    timestamp += 1;
    for (let time = 0; time < times; time += 1) {
      timestamp += 0.1;
      await device.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point], timestamp });
      await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.03 });
    }
  };
}
