import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Screen } from '../browser/chromium.ts';
import { openTourCentre } from '../browser/open-tour.ts';

/** Small enough to lie in the repository, large enough to be recognised. */
const orientations: readonly { name: string; screen: Screen; width: number }[] = [
  { name: 'portrait', screen: { width: 800, height: 1280 }, width: 400 },
  { name: 'landscape', screen: { width: 1280, height: 800 }, width: 480 },
];
const QUALITY = 70;

/** Screens that show nothing a guide has to explain. */
const leftOut = ['pairing-refused', 'question-long', 'about-2', 'about-3'];

/** Every screen of the tablet in both orientations, from a real server: `kiosk-<screen>-<orientation>.jpg`. */
export async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const centre = await openTourCentre(null);
  try {
    for (const { name, screen, width } of orientations) {
      const taken = new Set(leftOut);
      await centre.walk(screen, 'vi', async (shown, page) => {
        if (taken.has(shown)) return;
        taken.add(shown);
        await page.evaluate(async () => {
          await document.fonts.ready;
          // The camera of a test shows a test picture.
          document.querySelector('video')?.style.setProperty('visibility', 'hidden');
        });
        writeFileSync(join(folder, `kiosk-${shown}-${name}.jpg`), await picture(page, screen, width));
      });
    }
  } finally {
    await centre.close();
  }
}

async function picture(page: Page, screen: Screen, width: number): Promise<Buffer> {
  const tools = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, ...screen, scale: width / screen.width };
  const { data } = await tools.send('Page.captureScreenshot', { format: 'jpeg', quality: QUALITY, clip });
  await tools.detach();
  return Buffer.from(data, 'base64');
}
