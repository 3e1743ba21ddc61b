import type { Page } from 'playwright-core';
import { holdCorner } from './staff-page.ts';

/** From the invitation to the list of parts in a language. */
export async function openRecording(page: Page, language: string): Promise<void> {
  await holdCorner(page);
  await page.getByRole('button', { name: 'Thu âm', exact: true }).click();
  await page.getByRole('button', { name: language, exact: true }).click();
}

/** Opens the part that says this in Vietnamese. */
export async function choosePart(page: Page, vietnamese: string): Promise<void> {
  await page.getByRole('button', { name: vietnamese }).click();
}

/** Speaks into the microphone until the meter moved and a second went by. */
export async function speak(page: Page, record: 'Bắt đầu ghi' | 'Ghi lại' | 'Ghi câu tiếp theo'): Promise<void> {
  await page.getByRole('button', { name: record, exact: true }).click();
  await page.getByText(/^Đang ghi: [1-9]/).waitFor();
  await page.waitForFunction(() => (document.querySelector('meter')?.value ?? 0) > 0);
  await page.getByRole('button', { name: 'Dừng', exact: true }).click();
  await page.getByText('Đã ghi, chưa gửi').waitFor();
}

/** To be called before the page is opened: notes the sum of each sound that plays from the tablet's own storage. */
export async function noteOwnSounds(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const sounds: string[] = [];
    const clips = new Map<string, Blob>();
    Object.assign(window, { soundsPlayed: sounds });
    const make = URL.createObjectURL;
    URL.createObjectURL = (clip: Blob) => {
      const address = make.call(URL, clip);
      clips.set(address, clip);
      return address;
    };
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = async function () {
      const clip = clips.get(this.src);
      await play.call(this);
      if (clip === undefined) return;
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await clip.arrayBuffer()));
      sounds.push(Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    };
  });
  return () => page.evaluate(() => (window as unknown as { soundsPlayed: string[] }).soundsPlayed);
}

/** Sums of the centre's clips that lie on this tablet. */
export function keptSums(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('hailong-kiosk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('clips').objectStore('clips').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map(({ sha256 }: { sha256: string }) => sha256));
          };
        };
      }),
  );
}
