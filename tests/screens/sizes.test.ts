import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { tablet } from '../browser/chromium.ts';
import { layoutFaults } from '../browser/measure-layout.ts';
import { openTourCentre, type TourCentre } from '../browser/open-tour.ts';

let centre: TourCentre;
beforeAll(async () => {
  centre = await openTourCentre(inject('embeddedTemplate'));
});
afterAll(() => centre?.close());

/** Tablets of 7 to 13 inches on either side, and a telephone. */
const tablets = ['800x1280', '1280x800', '600x960', '1024x600', '1366x1024', '360x740'];
const textSizes = ['100', '150', '200'];
/** Longer words, where there is least room for them. */
const narrow = ['600x960', '1024x600', '360x740'];

async function faultsAt(sizes: readonly string[], screen: string, page: Page): Promise<string[]> {
  const faults: string[] = [];
  const chosen = await page.evaluate(() => document.documentElement.dataset.textSize ?? '100');
  for (const size of sizes) {
    const [width = 0, height = 0] = size.split('x').map(Number);
    await page.setViewportSize({ width, height });
    for (const textSize of textSizes) {
      await setTextSize(page, textSize);
      for (const fault of await layoutFaults(page)) faults.push(`${screen} ${size} ${textSize} %: ${fault}`);
    }
  }
  await setTextSize(page, chosen);
  await page.setViewportSize(tablet);
  return faults;
}

/** And until what watches its size has seen it. */
async function setTextSize(page: Page, textSize: string): Promise<void> {
  await page.evaluate(async (size) => {
    document.documentElement.dataset.textSize = size;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  }, textSize);
}

test.each([
  ['vi', tablets],
  ['en', narrow],
] as const)('nothing is cut off, covered or too small on any tablet (%s)', async (language, sizes) => {
  const faults: string[] = [];
  await centre.walk(tablet, language, async (screen, page) => {
    faults.push(...(await faultsAt(sizes, screen, page)));
  });
  expect(faults).toEqual([]);
});
