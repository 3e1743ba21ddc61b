import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { openKiosk, pair } from '../browser/kiosk-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

test('a hand that shakes switches on what it touches twice, slides on what it presses, and scrolls all the same', async () => {
  const context = await openBrowser(join(centre.folder, 'shaking'), tablet);
  try {
    const page = await firstPage(context);
    await openKiosk(page, centre.server.url);
    await pair(page, centre.device.pairingCode);
    const hand = await shakingHand(page);
    const button = (name: string) => page.getByRole('button', { name, exact: true });

    // A second touch takes nothing back.
    await hand.touchTwice(button('Nghe'));
    expect(await button('Nghe').getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await hand.touchTwice(button('Bắt đầu'));
    await page.locator('main.code').waitFor();
    // Nor does it type the letter that now stands where *other code* stood.
    await hand.touchTwice(button('Mã khác'));
    await page.locator('main.code.full').waitFor();
    expect((await page.locator('.typed').textContent())?.trim()).toBe('');
    await hand.touchTwice(button('Không có mã hồ sơ'));
    await hand.touchTwice(button('Có người giúp tôi trả lời'));
    expect(await page.locator('.helped').getAttribute('aria-pressed')).toBe('true');

    // A finger that slides before it lifts has pressed, as long as it stays on what it pressed.
    await hand.slide(button('Bắt đầu trả lời'), 24);
    await page.locator('main.question').waitFor();
    const answer = page.getByRole('radio', { name: 'Không hài lòng', exact: true });
    const face = page.locator('.level').nth(1);
    await hand.slide(face, 24);
    expect(await answer.isChecked()).toBe(true);
    const asked = await page.locator('h1').textContent();
    await hand.slide(button('Tiếp tục'), 24);
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(asked);
    await hand.slide(face, 160);
    expect(await answer.isChecked()).toBe(false);

    // The corner of staff is held, never slid over.
    await page.reload();
    await button('Bắt đầu').waitFor();
    await hand.slide(page.getByTestId('staff-handle'), 24);
    expect(await page.locator('dialog.staff').count()).toBe(0);

    // What can be scrolled is scrolled, and nothing beneath the finger answers.
    await page.setViewportSize({ width: 600, height: 600 });
    await button('Bắt đầu').click();
    await button('Không có mã hồ sơ').click();
    await button('Bắt đầu trả lời').click();
    await page.locator('main.question').waitFor();
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { textSize: '200' }));
    const worst = page.locator('.level').first();
    await worst.scrollIntoViewIfNeeded();
    await page.locator('.scroll-area').evaluate((area) => area.scrollTo(0, 40));
    await hand.slide(worst, 36, 'up');
    expect(await page.locator('.level input:checked').count()).toBe(0);
  } finally {
    await context.close();
  }
});

type ShakingHand = {
  touchTwice: (target: Locator) => Promise<void>;
  slide: (target: Locator, byPixels: number, towards?: 'right' | 'up') => Promise<void>;
};

async function shakingHand(page: Page): Promise<ShakingHand> {
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  let timestamp = Date.now() / 1000;
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) => {
    timestamp += 0.03;
    await device.send('Input.dispatchTouchEvent', { type, touchPoints: points, timestamp });
  };
  const middleOf = async (target: Locator) => {
    // A hand that comes anew.
    timestamp += 2;
    await target.waitFor();
    const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: x + width / 2, y: y + height / 2 };
  };
  return {
    async touchTwice(target) {
      const point = await middleOf(target);
      for (const slip of [0, 8]) {
        await send('touchStart', [{ x: point.x + slip, y: point.y }]);
        await send('touchEnd', []);
        timestamp += 0.15;
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
      }
    },
    async slide(target, byPixels, towards = 'right') {
      const { x, y } = await middleOf(target);
      await send('touchStart', [{ x, y }]);
      for (let step = 1; step <= 4; step += 1) {
        const way = (byPixels * step) / 4;
        await send('touchMove', [towards === 'up' ? { x, y: y - way } : { x: x + way, y }]);
      }
      await send('touchEnd', []);
    },
  };
}
