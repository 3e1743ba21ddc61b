import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { cameraThatSees, filmBars, filmSquareCode, refusedCamera } from '../browser/fake-camera.ts';
import { agree, answerQuestions, openKiosk, openScan, pair } from '../browser/kiosk-page.ts';
import { runJson } from '../processes/server-process.ts';
import { until } from '../processes/until.ts';
import { type Centre, openCentre } from './open-centre.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

/** A tablet of a counter of its own whose camera is what `flags` make it. */
async function openTablet(counter: string, flags: readonly string[]) {
  const { place, folder, server } = centre;
  const device = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', counter]);
  const context = await openBrowser(join(folder, counter), tablet, flags);
  const page = await firstPage(context);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) elsewhere.push(request.url());
  });
  await page.addInitScript(watchCamera);
  await openKiosk(page, server.url);
  await pair(page, device.pairingCode);
  return { page, elsewhere, close: () => context.close() };
}

/** Remembers in the page what the camera was opened for, so that the test can ask whether it still runs. */
function watchCamera(): void {
  const devices = navigator.mediaDevices;
  const open = devices.getUserMedia.bind(devices);
  const streams: MediaStream[] = [];
  Object.assign(window, { streams });
  devices.getUserMedia = async (wanted) => {
    const stream = await open(wanted);
    streams.push(stream);
    return stream;
  };
}

const camerasRunning = (page: Page) =>
  page.evaluate(() => {
    const { streams } = window as unknown as { streams: MediaStream[] };
    return streams.flatMap((stream) => stream.getTracks()).filter(({ readyState }) => readyState === 'live').length;
  });

const film = (name: string) => join(centre.folder, `${name}.y4m`);
const noticeIsShown = (page: Page) => page.locator('main.notice').waitFor();

test('a square code with an address in it leads to the notice, and the survey counts for its dossier', async () => {
  const [code = ''] = centre.codes;
  filmSquareCode(film('square'), `https://dichvucong.example.vn/tra-cuu?ma=${code}`);
  const { page, elsewhere, close } = await openTablet('Quầy mã vuông', cameraThatSees(film('square')));
  try {
    const before = (await centre.coverage()).surveyed;
    await openScan(page);
    await noticeIsShown(page);
    expect(await camerasRunning(page)).toBe(0);
    await agree(page);
    await answerQuestions(page);
    await until('the survey counts', async () => (await centre.coverage()).surveyed === before + 1);
    expect(elsewhere).toEqual([]);
  } finally {
    await close();
  }
});

test('bars are read as well, also without a network', async () => {
  const code = centre.codes[1] ?? '';
  filmBars(film('bars'), code);
  const { page, close } = await openTablet('Quầy mã vạch', cameraThatSees(film('bars')));
  try {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.context().setOffline(true);
    await openScan(page);
    await noticeIsShown(page);
    await page.getByRole('button', { name: 'Quay lại', exact: true }).click();
    expect(await page.locator('output.typed').textContent()).toBe(code);
  } finally {
    await close();
  }
});

test('a code of something else is said to be none, and leaving stops the camera', async () => {
  filmSquareCode(film('other'), '8934673576390');
  const { page, close } = await openTablet('Quầy mã khác', cameraThatSees(film('other')));
  try {
    await openScan(page);
    await page.getByText('Mã vừa đọc không phải mã hồ sơ.').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await camerasRunning(page)).toBe(1);
    await page.getByRole('button', { name: 'Nhập mã', exact: true }).click();
    await page.locator('main.code').waitFor();
    expect(await camerasRunning(page)).toBe(0);
  } finally {
    await close();
  }
});

test('a camera that is refused leaves the way of typing', async () => {
  const { page, close } = await openTablet('Quầy từ chối', refusedCamera);
  try {
    await openScan(page);
    await page.getByText('Máy ảnh chưa dùng được.').waitFor();
    await page.getByRole('button', { name: 'Nhập mã', exact: true }).click();
    await page.locator('main.code').waitFor();
  } finally {
    await close();
  }
});

test('without a camera nobody is asked to hold anything before it', async () => {
  const { page, close } = await openTablet('Quầy không máy ảnh', []);
  try {
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
    await page.locator('main.code').waitFor();
    expect(await page.getByRole('button', { name: 'Quét mã trên giấy' }).count()).toBe(0);
  } finally {
    await close();
  }
});
