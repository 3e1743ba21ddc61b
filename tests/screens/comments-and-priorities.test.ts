import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { PrioritiesReply } from '@hailong/shared/contract/priorities.ts';
import { addDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { desk, firstPage, openBrowser } from '../browser/chromium.ts';
import { type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
import { makePlace, type Place, prepareCentre } from '../processes/centre.ts';
import { runJson, type ServerProcess, startServerProcess } from '../processes/server-process.ts';

const yesterday = addDays(dayOfInstant(Date.now()), -1);
const days = `from=${addDays(yesterday, -9)}&to=${yesterday}`;
const folder = mkdtempSync(join(tmpdir(), 'hailong-comments-'));
let place: Place;
let server: ServerProcess;
let office: BrowserContext;
let page: Page;
let token: string;

/** Sixty surveys of yesterday, six of them with words; whoever waits long is satisfied with little. */
async function deliver(url: string, device: string): Promise<void> {
  const ids = criteriaOf(counterQuestionnaire).map(({ id }) => id);
  const comments = ['Chờ lâu quá, gọi 0912345678', 'Đường vào dốc', '=Tốt', 'Cảm ơn chị Hoa', 'Ghế ít', 'Đúng hẹn'];
  const submissions = Array.from({ length: 60 }, (_, person) => {
    const mood = person % 3;
    const level = (place: number) => Math.min(5, 3 + mood + ((person * (place + 3)) % 7 === 0 ? -1 : 0));
    const signs = [5, 5, 4, 5, 4][person % 5] ?? 5;
    const own: Record<string, number> = { 'access-signage': signs, 'result-on-time': 1 + mood };
    const answers = Object.fromEntries(ids.map((id, index) => [id, own[id] ?? level(index)]));
    return {
      ...{ id: randomUUID(), questionnaire: 'sipas-service', version: 1, language: 'vi', mode: 'self', answers },
      ...{ startedAt: `${yesterday}T09:00:00+07:00`, finishedAt: `${yesterday}T09:03:00+07:00`, dossierCode: null },
      ...{ outcome: 'completed', comment: comments[person] ?? null },
    };
  });
  const reply = await fetch(`${url}/api/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${device}` },
    body: JSON.stringify({ sentAt: new Date().toISOString(), submissions }),
  });
  expect(reply.status).toBe(200);
}

beforeAll(async () => {
  place = await makePlace(inject('postgresUrl'));
  const first = await startServerProcess(place);
  const [device] = await prepareCentre(place, ['Quầy 1']);
  await deliver(first.url, device?.token ?? '');
  const leader = await runJson<PersonSignIn>(place, ['add-user', '--name', 'lan', '--role', 'leader']);
  ({ token } = await runJson<{ token: string }>(place, ['add-token', '--role', 'leader']));
  await first.stop();
  // Starting seals what is over, and then lets comments out.
  server = await startServerProcess(place);
  office = await openBrowser(join(folder, 'office'), desk);
  page = await firstPage(office);
  await signIn(page, server.url, leader);
});
afterAll(async () => {
  await office?.close();
  await server?.stop();
  await place?.remove();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What axe finds on the page in both languages, light and dark, by rule and element. */
async function faultsOf(): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const language of ['English', 'Tiếng Việt']) {
      await page.getByRole('button', { name: language }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const rule of violations) faults.push(...rule.nodes.map((node) => `${rule.id} ${node.target}`));
    }
  }
  return faults;
}

const texts = () => page.locator('[data-comment] blockquote').allTextContents();

/** What the browser is given to keep when a button is pressed, by keyboard. */
async function downloadOf(button: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().press('Enter');
  return readFileSync(await (await downloading).path(), 'utf8');
}

test('a leader reads what came in, finds words without marks, sorts with the keyboard, and takes it back', async () => {
  await page.goto(`${server.url}/gop-y?${days}`);
  await page.getByRole('heading', { level: 1, name: /^6 góp ý mới/ }).waitFor();
  expect((await texts()).toSorted()).toContain('Chờ lâu quá, gọi […]');
  expect(await faultsOf()).toEqual([]);

  await page.getByRole('searchbox').fill('duong doc');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^1 góp ý mới/ }).waitFor();
  expect(await texts()).toEqual(['Đường vào dốc']);
  await page.locator('[data-comment] summary').press('Enter');
  await page.getByLabel('Thẻ, cách nhau').fill('Sân, Đường');
  await page.getByLabel('Ghi chú').fill('Đã báo Ủy ban');
  await page.getByRole('button', { name: 'Lưu' }).press('Enter');
  await page.getByText('Đã lưu thẻ và ghi chú.').waitFor();
  await page.getByRole('button', { name: 'Đang xử lý', exact: true }).press('Enter');
  await page.getByText('Đã chuyển góp ý sang mục Đang xử lý.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
  await page.getByText('Không có góp ý nào ở mục này.').waitFor();

  await page.getByRole('link', { name: /^Đang xử lý 1/ }).press('Enter');
  await page.getByText('Đã báo Ủy ban').first().waitFor();
  await page.reload();
  await page.locator('[data-state="in-progress"] .comment-tags').getByText('Đường').waitFor();
  await page.goBack();
  await page.getByText('Không có góp ý nào ở mục này.').waitFor();
  await page.goto(`${server.url}/gop-y?${days}&search=ghe`);
  await page.getByRole('button', { name: 'Đã trả lời', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter');
  await page.locator('[data-state="new"]').getByText('Ghế ít').waitFor();
});

test('a comment with a name is hidden, stays within reach, and leaves with no list but its own', async () => {
  await page.goto(`${server.url}/gop-y?${days}&state=all&search=hoa`);
  await page.getByRole('button', { name: 'Ẩn', exact: true }).press('Enter');
  await page.getByText('Đã chuyển góp ý sang mục Đã ẩn.').waitFor();
  await page.getByText('Góp ý đã ẩn. Bấm để đọc.').waitFor();
  expect(await page.getByText('Cảm ơn chị Hoa').isVisible()).toBe(false);
  await page.getByText('Góp ý đã ẩn. Bấm để đọc.').press('Enter');
  await page.getByText('Cảm ơn chị Hoa').waitFor();

  await page.goto(`${server.url}/gop-y?${days}&state=all`);
  await page.locator('[data-comment]').nth(5).waitFor();
  const list = await downloadOf('Tải danh sách này (CSV)');
  expect(list.split('\r\n').filter((line) => line !== '')).toHaveLength(6);
  expect(list).toContain('"\'=Tốt"');
  expect(list).not.toContain('Hoa');
  expect(list).not.toContain('0912');
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBe(0);
  await page.goto(`${server.url}/uu-tien?${days}`);
  await page.locator('svg.priority-map circle').first().waitFor();
  expect(await overflow()).toBe(0);
  await page.setViewportSize({ width: 1366, height: 768 });
});

test('what to fix first is the same in sentence, picture, table, file and API, and leads to its comments', async () => {
  const reply = await fetch(`${server.url}/api/v1/priorities?${days}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { items } = (await reply.json()) as PrioritiesReply;
  await page.goto(`${server.url}/uu-tien?${days}`);
  await page.getByRole('heading', { level: 1, name: '34. Kết quả được trả đúng hẹn' }).waitFor();
  await page.locator('svg.priority-map circle').first().waitFor();
  const rows = await page.locator('tr[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  expect(rows).toEqual(items.map(({ id }) => id));
  expect(items[0]).toMatchObject({ id: 'result-on-time', place: 'fix-first' });
  expect(await page.locator('svg [data-mark]').count()).toBe(16);
  expect(await page.locator('svg .fix-first').count()).toBe(items.filter(({ place }) => place === 'fix-first').length);
  expect(await faultsOf()).toEqual([]);
  const [, firstLine = ''] = (await downloadOf('Tải bảng (CSV)')).split('\r\n');
  expect(firstLine).toContain(String(items[0]?.top2).replace('.', ','));
  await page.getByRole('button', { name: 'Từ đâu ra' }).press('Enter');
  await page.getByText('J. W. Johnson').waitFor();
  await page.keyboard.press('Escape');

  const link = page.locator('tr[data-row="result-on-time"]').getByRole('link');
  expect(await link.textContent()).toMatch(new RegExp(`^${items[0]?.comments} góp ý`));
  await link.press('Enter');
  await page.locator('[data-comment]').first().waitFor();
  expect(await page.locator('[data-comment]').count()).toBe(items[0]?.comments);
});

test('the inbox of a period without answers says so, and when comments open', async () => {
  await page.goto(`${server.url}/gop-y?from=2024-01-01&to=2024-01-31`);
  await page.getByRole('heading', { level: 1, name: /^Chưa có góp ý nào được mở/ }).waitFor();
  await page.getByText('theo đợt, sau khi ngày đã qua').waitFor();
  expect(await faultsOf()).toEqual([]);
});
