import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
import { openKiosk, pair, queueLength, takeSurvey } from '../browser/kiosk-page.ts';
import { downloadRescueFile, enterPin, holdCorner, openStaffCorner } from '../browser/staff-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { openNetwork } from '../processes/cuttable-network.ts';
import { runJson } from '../processes/server-process.ts';

const PIN = '2580';

let centre: Centre;
let network: Awaited<ReturnType<typeof openNetwork>>;
let office: BrowserContext;
let page: Page;
let counter: BrowserContext;
let screen: Page;
beforeAll(async () => {
  centre = await openCentre();
  network = await openNetwork(centre.server.url);
  const person = ['add-user', '--name', 'quan-tri', '--role', 'administrator'];
  const administrator = await runJson<PersonSignIn>(centre.place, person);
  office = await openBrowser(join(centre.folder, 'office'), desk);
  page = await firstPage(office);
  await signIn(page, centre.server.url, administrator);
  await page.goto(`${centre.server.url}/thiet-bi`);
  counter = await openBrowser(join(centre.folder, 'counter'), tablet);
  screen = await firstPage(counter);
  await openKiosk(screen, network.url);
  await pair(screen, centre.device.pairingCode);
});
afterAll(async () => {
  await counter?.close();
  await office?.close();
  await network?.cut();
  await centre?.close();
});

const leave = async () => {
  await screen.keyboard.press('Escape');
  await screen.locator('dialog.staff').waitFor({ state: 'detached' });
};

test('without a PIN the corner opens by holding it, and says that one should be set', async () => {
  await holdCorner(screen);
  await screen.getByText('Góc này chưa có mã PIN').waitFor();
  await leave();
});

test('an administrator sets the PIN with the keyboard alone, and the tablet asks for it', async () => {
  await page.getByRole('button', { name: 'Đặt mã PIN' }).press('Enter');
  await page.getByLabel('Mã PIN mới').fill('12');
  await page.getByLabel('Mã PIN mới').press('Enter');
  // Too short: the page keeps the form open.
  await page.getByLabel('Mã PIN mới').fill(PIN);
  await page.getByLabel('Mã PIN mới').press('Enter');
  await page.getByText('Đã lưu mã PIN mới.').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await openKiosk(screen, network.url);
  await screen.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect
    .poll(
      async () => {
        await holdCorner(screen);
        const asks = await screen.getByRole('heading', { name: 'Nhập mã PIN của cán bộ' }).isVisible();
        await leave();
        return asks;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
});

test('axe finds nothing in the corner, in any theme and size', async () => {
  const faults: string[] = [];
  const look = async (view: string) => {
    for (const [theme, size] of [
      ['usual', '100'],
      ['dark', '100'],
      ['contrast', '200'],
    ] as const) {
      await screen.evaluate(
        ([name, percent]) => Object.assign(document.documentElement.dataset, { theme: name, textSize: percent }),
        [theme, size],
      );
      const { violations } = await new AxeBuilder({ page: screen }).analyze();
      for (const { id, nodes } of violations)
        faults.push(...nodes.map(({ target }) => `${view} ${theme}: ${id} ${target}`));
      const sideways = await screen.locator('dialog.staff').evaluate((one) => one.scrollWidth - one.clientWidth);
      if (sideways > 0) faults.push(`${view} ${theme} ${size}: ${sideways} px too wide`);
    }
  };
  await holdCorner(screen);
  await look('pin');
  await enterPin(screen, PIN);
  await screen.getByRole('heading', { name: 'Dành cho cán bộ' }).waitFor();
  await look('corner');
  await screen.getByRole('button', { name: 'Tệp cứu hộ', exact: true }).click();
  await look('rescue');
  expect(faults).toEqual([]);
  await screen.evaluate(() => Object.assign(document.documentElement.dataset, { theme: 'usual', textSize: '100' }));
  await leave();
});

test('a locked screen is full and keeps its size; only the corner lets go of it', async () => {
  const isFull = () => screen.evaluate(() => document.fullscreenElement !== null);
  const zooms = () =>
    screen.evaluate(() => {
      const wheel = new WheelEvent('wheel', { ctrlKey: true, cancelable: true, bubbles: true });
      const key = new KeyboardEvent('keydown', { key: '+', ctrlKey: true, cancelable: true, bubbles: true });
      const touch = getComputedStyle(document.body).touchAction;
      return document.body.dispatchEvent(wheel) || document.body.dispatchEvent(key) || /pinch|manip|auto/.test(touch);
    });
  expect(await zooms()).toBe(true);
  await openStaffCorner(screen, PIN);
  await screen.getByRole('button', { name: 'Khóa màn hình' }).click();
  await expect.poll(isFull).toBe(true);
  await leave();
  expect(await zooms()).toBe(false);
  // Left by the system, it comes back with the next touch; a restart changes nothing.
  await screen.evaluate(() => document.exitFullscreen());
  await expect.poll(isFull).toBe(false);
  await screen.mouse.click(400, 300);
  await expect.poll(isFull).toBe(true);
  await openKiosk(screen, network.url);
  await screen.mouse.click(400, 300);
  await expect.poll(isFull).toBe(true);
  await openStaffCorner(screen, PIN);
  await screen.getByRole('button', { name: 'Thoát toàn màn hình' }).click();
  await expect.poll(isFull).toBe(false);
  await leave();
  expect(await zooms()).toBe(true);
});

test('staff who wait after wrong PINs need not wait, or come again, once it is set anew', async () => {
  const { token } = await runJson<{ token: string }>(centre.place, ['add-token', '--role', 'administrator']);
  await holdCorner(screen);
  const ready = () => screen.locator('dialog.staff').getByText('Đang kiểm tra').waitFor({ state: 'detached' });
  for (let tries = 0; tries < 5; tries += 1) {
    await enterPin(screen, '1111');
    await ready();
  }
  await screen.getByText('Vui lòng chờ').waitFor();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ pin: PIN });
  await fetch(`${centre.server.url}/api/v1/staff-pin`, { method: 'PUT', headers, body });
  await screen.evaluate(() => window.dispatchEvent(new Event('online')));
  await screen.getByText('Vui lòng chờ').waitFor({ state: 'detached', timeout: 60_000 });
  await enterPin(screen, PIN);
  await screen.getByRole('heading', { name: 'Dành cho cán bộ' }).waitFor();
  await leave();
});

test('a file made without a network is brought on the page, which says what became of it', async () => {
  await network.cut();
  await takeSurvey(screen);
  await screen.getByRole('button', { name: 'Xong', exact: true }).click();
  await screen.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
  expect(await queueLength(screen)).toBe(1);
  await openStaffCorner(screen, PIN);
  const download = await downloadRescueFile(screen);
  const file = join(centre.folder, download.suggestedFilename());
  await download.saveAs(file);
  await page.getByLabel('Tệp cứu hộ (.hlr)').setInputFiles(file);
  await page.getByText('1 phiếu mới được lưu, 0 phiếu đã có từ trước.').waitFor();
  await page.getByLabel('Tệp cứu hộ (.hlr)').setInputFiles(file);
  await page.getByText('0 phiếu mới được lưu, 1 phiếu đã có từ trước.').waitFor();
  await page
    .getByLabel('Tệp cứu hộ (.hlr)')
    .setInputFiles({ name: 'x.hlr', mimeType: '', buffer: Buffer.from('HLR1') });
  await page.getByText('Tệp cứu hộ bị hỏng').waitFor();
});

test('staff who walk away leave no open corner', async () => {
  await screen.clock.install();
  await openKiosk(screen, network.url);
  await screen.getByRole('button', { name: 'Dành cho cán bộ' }).press('Enter');
  await screen.locator('dialog.staff').waitFor();
  await screen.clock.runFor(59_000);
  expect(await screen.locator('dialog.staff').isVisible()).toBe(true);
  await screen.clock.runFor(2_000);
  await screen.locator('dialog.staff').waitFor({ state: 'detached' });
});
