import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
import { openKiosk, pair } from '../browser/kiosk-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { runJson } from '../processes/server-process.ts';

let centre: Centre;
let office: BrowserContext;
let page: Page;
beforeAll(async () => {
  centre = await openCentre();
  const person = ['add-user', '--name', 'quan-tri', '--role', 'administrator'];
  const administrator = await runJson<PersonSignIn>(centre.place, person);
  office = await openBrowser(join(centre.folder, 'office'), desk);
  page = await firstPage(office);
  await signIn(page, centre.server.url, administrator);
});
afterAll(async () => {
  await office?.close();
  await centre?.close();
});

/** What axe finds on the page in both languages, light and dark, by rule and element. */
async function faultsOf(what: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const language of ['English', 'Tiếng Việt']) {
      await page.getByRole('button', { name: language }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const rule of violations) faults.push(...rule.nodes.map((node) => `${what}: ${rule.id} ${node.target}`));
    }
  }
  return faults;
}

async function deliver(dossierCodes: readonly string[]): Promise<void> {
  const at = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1000).toISOString();
  const submissions = dossierCodes.map((dossierCode) => ({
    ...{ id: randomUUID(), dossierCode, questionnaire: 'sipas-service', version: 1, language: 'vi', mode: 'self' },
    ...{ startedAt: at(120), finishedAt: at(60), answers: { 'access-signage': 4 }, outcome: 'completed' },
  }));
  const reply = await fetch(`${centre.server.url}/api/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${centre.device.token}` },
    body: JSON.stringify({ sentAt: at(0), submissions }),
  });
  expect(reply.status).toBe(200);
}

test('a tablet is added, paired by its code, seen at once, renamed, moved and revoked, with the keyboard alone', async () => {
  await page.goto(`${centre.server.url}/thiet-bi`);
  await page.getByRole('heading', { level: 1, name: '1 máy tính bảng, 1 máy chưa ghép nối' }).waitFor();
  await page.getByRole('button', { name: 'Thêm máy tính bảng' }).press('Enter');
  await page.getByLabel('Đặt tại quầy').selectOption({ label: 'Quầy mới' });
  await page.getByLabel('Tên quầy mới').fill('Quầy 5');
  await page.getByLabel('Tên máy').fill('Máy gần cửa');
  await page.getByLabel('Tên máy').press('Enter');
  const code = (await page.locator('[data-pairing-code]').getAttribute('data-pairing-code')) ?? '';
  expect(code).toMatch(/^\d{6}$/);
  await page.getByRole('img', { name: 'Mã QR' }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((rule) => rule.id)).toEqual([]);

  const kiosk = await openBrowser(join(centre.folder, 'tablet'), tablet);
  try {
    const screen = await firstPage(kiosk);
    await openKiosk(screen, centre.server.url);
    await pair(screen, code);
    await page.getByText('Máy đã ghép nối lúc').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Thêm máy tính bảng');

    const row = page.getByRole('row', { name: 'Máy gần cửa' });
    await row.getByText('Đang hoạt động').waitFor();
    expect(await faultsOf('devices')).toEqual([]);
    await row.getByRole('button', { name: 'Sửa' }).press('Enter');
    await page.getByLabel('Đặt tại quầy').selectOption({ label: 'Quầy 1' });
    await page.getByLabel('Tên máy').fill('Máy trong góc');
    await page.getByLabel('Tên máy').press('Enter');
    const moved = page.getByRole('row', { name: 'Máy trong góc' });
    await moved.getByRole('cell', { name: 'Quầy 1', exact: true }).waitFor();
    await moved.getByRole('button', { name: 'Thu hồi' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).press('Enter');
    await moved.getByText('Đã thu hồi').waitFor();
    await page.getByRole('heading', { level: 1, name: '1 máy tính bảng, 1 máy chưa ghép nối' }).waitFor();
  } finally {
    await kiosk.close();
  }
});

test('a mistyped code is matched by a person with one press, taken back, and the second survey is shown', async () => {
  const [first = '', second = ''] = centre.codes;
  const mistyped = `${first.slice(0, -4)}9${first.slice(-3)}`;
  await page.goto(`${centre.server.url}/doi-chieu`);
  await page.getByRole('heading', { level: 1, name: 'Không có phiếu nào chờ đối chiếu' }).waitFor();
  await page.locator('[data-live="live"]').waitFor();
  await deliver([mistyped, second, second]);
  await page.getByRole('heading', { name: '1 phiếu chờ đối chiếu, 1 phiếu thứ hai được giữ lại' }).waitFor();
  await page.getByRole('row', { name: second }).getByText('Phiếu thứ hai được giữ lại').waitFor();
  const candidate = page.locator(`[data-candidate="${first}"]`);
  expect(await candidate.locator('mark').allTextContents()).toEqual(['0', '9']);
  expect(await faultsOf('matching')).toEqual([]);
  const before = await centre.coverage();

  await candidate.getByRole('button', { name: 'Đúng là hồ sơ này' }).press('Enter');
  await page.getByText(`Phiếu có mã ${mistyped} đã được tính cho hồ sơ ${first}.`).waitFor();
  await page.getByRole('heading', { name: 'Không có phiếu nào chờ đối chiếu, 1 phiếu thứ hai' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await centre.coverage()).toMatchObject({ surveyed: before.surveyed + 1, pending: before.pending - 1 });

  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
  await page.getByRole('heading', { name: '1 phiếu chờ đối chiếu, 1 phiếu thứ hai' }).waitFor();
  expect(await centre.coverage()).toMatchObject({ surveyed: before.surveyed, pending: before.pending });

  await page.getByRole('button', { name: 'Không hồ sơ nào' }).press('Enter');
  await page.getByText(`Phiếu có mã ${mistyped} không tính cho hồ sơ nào.`).waitFor();
  expect(await centre.coverage()).toMatchObject({ surveyed: before.surveyed, pending: before.pending - 1 });
});

test('both pages fit a phone and text of twice the size without sideways scrolling', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/thiet-bi', '/doi-chieu']) {
    await page.goto(centre.server.url + path);
    await page.locator('h1.sentence').waitFor();
    for (const size of ['100%', '200%']) {
      await page.evaluate((given) => document.documentElement.style.setProperty('font-size', given), size);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([path, size, overflow]).toEqual([path, size, 0]);
    }
  }
});
