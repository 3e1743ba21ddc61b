import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ScoreChangesReply } from '@hailong/shared/contract/score-changes.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { TrendsReply } from '@hailong/shared/contract/trends.ts';
import { addDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser } from '../browser/chromium.ts';
import { type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { runJson } from '../processes/server-process.ts';

const WEEKS = 10;
let centre: Centre;
let context: BrowserContext;
let page: Page;
/** All ten weeks, and the last five, which have the five before them to be held against. */
let days: { from: string; to: string };
let lastDays: { from: string; to: string };
beforeAll(async () => {
  centre = await openCentre();
  const today = dayOfInstant(Date.now());
  days = { from: addDays(today, -7 * WEEKS), to: today };
  lastDays = { from: addDays(today, -34), to: today };
  await deliver();
  const leader = await runJson<PersonSignIn>(centre.place, ['add-user', '--name', 'binh', '--role', 'leader']);
  context = await openBrowser(join(centre.folder, 'review'), desk);
  page = await firstPage(context);
  await signIn(page, centre.server.url, leader);
});
afterAll(async () => {
  await context?.close();
  await centre?.close();
});

/** Thirty surveys a week, the same each week; in the week before the last nobody is content. */
async function deliver(): Promise<void> {
  const submissions = Array.from({ length: WEEKS * 30 }, (_, index) => {
    const week = index % WEEKS;
    const finishedMs = Date.now() - 7 * 86_400_000 * week - 60_000 * Math.floor(index / WEEKS) - 60_000;
    const level = week === 1 ? 2 : [5, 4, 4, 3, 5, 4][Math.floor(index / WEEKS) % 6];
    return {
      ...{ id: randomUUID(), dossierCode: null, questionnaire: 'sipas-service', version: 1, language: 'vi' },
      ...{ mode: 'self', comment: null, demographics: null, outcome: 'completed' },
      answers: Object.fromEntries(criteriaOf(counterQuestionnaire).map(({ id }) => [id, level])),
      startedAt: new Date(finishedMs - 180_000).toISOString(),
      finishedAt: new Date(finishedMs).toISOString(),
    };
  });
  for (const part of [submissions.slice(0, 150), submissions.slice(150)]) {
    const reply = await fetch(`${centre.server.url}/api/v1/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${centre.device.token}` },
      body: JSON.stringify({ sentAt: new Date().toISOString(), submissions: part }),
    });
    const { results } = (await reply.json()) as { results: { outcome: string }[] };
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['stored']));
  }
}

const query = (of = days) => new URLSearchParams(of).toString();
const open = async (path: string) => {
  await page.goto(`${centre.server.url}${path}`);
  await page.locator('.review h1.sentence').waitFor();
};
const ask = async <Reply>(path: string): Promise<Reply> =>
  (await (await page.request.get(`${centre.server.url}/api/v1${path}`)).json()) as Reply;

/** What axe finds in both languages, light and dark. */
async function faultsOf(what: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const language of ['English', 'Tiếng Việt']) {
      await page.getByRole('button', { name: language }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const rule of violations) faults.push(...rule.nodes.map((node) => `${what}: ${rule.id} ${node.target}`));
    }
  }
  return faults;
}

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (
      await page
        .locator(selector)
        .first()
        .evaluate((element) => element === document.activeElement)
    )
      return;
  }
  throw new Error(`never reached: ${selector}`);
}

async function download(name: string): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.locator('.downloads').first().getByRole('button', { name }).click();
  return readFileSync(await (await downloading).path());
}

/** Rows of a Vietnamese CSV under their heads. */
function readCsv(bytes: Buffer): Record<string, string>[] {
  const text = bytes.toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const [heads = [], ...rows] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('";"'));
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [heads[index], cell])));
}

const written = (value: number | null | undefined) => (value == null ? '' : String(value).replace('.', ','));

test('the page of scores says what the API says, also in its file, and can be sorted, shared and printed', async () => {
  await open(`/diem?${query(lastDays)}`);
  const scores = await ask<ScoresReply>(`/scores?${query(lastDays)}`);
  const changes = await ask<ScoreChangesReply>(`/scores/changes?${query(lastDays)}`);
  expect(scores.overall.n).toBe(150 * 16);
  expect(await page.locator('h1').textContent()).toContain('từ 150 phiếu');
  expect(Number(await page.locator('.score-figure data').getAttribute('value'))).toBe(scores.overall.top2);
  await page.locator('.change').first().waitFor();
  expect(await faultsOf('scores')).toEqual([]);

  const rows = readCsv(await download('Tải bảng (CSV)'));
  expect(rows).toHaveLength(22);
  const previous = changes.comparisons.find(({ against }) => against === 'previous');
  for (const item of [scores.overall, ...scores.factors, ...scores.criteria]) {
    const row = rows.find((one) => one.Mã === item.id);
    expect(row?.['Tỷ lệ hài lòng, %']).toBe(written(item.top2));
    expect(row?.['Tỷ lệ hài lòng, %: Khoảng tin cậy, từ']).toBe(written(item.low));
    expect(row?.['Điểm quy đổi']).toBe(written(item.mean));
    expect(row?.['Số trả lời']).toBe(String(item.n));
    expect(row?.['Mức 4']).toBe(String(item.counts[3]));
    const change = previous?.items.find(({ id, measure }) => id === item.id && measure === 'criteria');
    expect(row?.['So kỳ trước']).toBe(written(change?.difference));
  }
  const picture = await download('Tải hình (PNG)');
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBeGreaterThan(1000);

  await tabTo('.figure-table th:nth-child(2) .sort');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await page.locator('th[aria-sort="ascending"]').count()).toBe(1);

  await page.getByRole('link', { name: 'Năm', exact: true }).click();
  await page.waitForURL(/period=\d{4}$/);
  await page.goBack();
  await page.waitForURL(/from=/);
  await page.locator('h1.sentence', { hasText: '150 phiếu' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.navigation', '.downloads', '.print']) {
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  }
  await page.emulateMedia({ media: 'screen' });
});

test('a bad week stands out of the trend, in the picture, in words and in the file; a note says why', async () => {
  await open(`/xu-huong?${query()}&step=week`);
  await page.locator('.trend-signal').first().waitFor();
  const trends = await ask<TrendsReply>(`/trends?${query()}&step=week`);
  const unusual = trends.points.filter(({ signals }) => signals.some(({ rule }) => rule === 'beyond-3'));
  expect(unusual.map(({ top2 }) => top2)).toEqual([0]);
  expect(await page.locator('tr.signalled .signals').allTextContents()).toContainEqual(
    expect.stringContaining('vượt giới hạn 3σ (thấp)'),
  );
  expect(
    await runJson<TrendsReply>(centre.place, ['trends', '--from', days.from, '--to', days.to, '--step', 'week']),
  ).toEqual(trends);

  await page.getByLabel('Việc đã xảy ra').fill('mất điện cả tuần');
  await page.getByLabel('Ngày', { exact: true }).fill(unusual[0]?.from ?? '');
  await tabTo('.annotation-form .button');
  await page.keyboard.press('Enter');
  await page.locator('.trend-note-number').waitFor();
  expect(await faultsOf('trends')).toEqual([]);
  const rows = readCsv(await download('Tải bảng (CSV)'));
  expect(rows.map((row) => row['Tỷ lệ hài lòng, %'])).toEqual(trends.points.map(({ top2 }) => written(top2)));
  expect(rows.map((row) => row['Giới hạn dưới 3σ'])).toEqual(trends.points.map(({ limits }) => written(limits?.low3)));
  expect(rows.filter((row) => row['Ghi chú']?.endsWith('mất điện cả tuần'))).toHaveLength(1);
  await page.getByRole('button', { name: 'Bỏ ghi chú: mất điện cả tuần' }).click();
  await page.getByText('Chưa có ghi chú nào').waitFor();

  await page.locator('select[name="item"]').selectOption('access-signage');
  await page.waitForURL(/item=access-signage/);
  await page.locator('h1.sentence', { hasText: '24.' }).waitFor();
  await page.goBack();
  await page.locator('h1.sentence', { hasText: 'Chung' }).waitFor();
  // The period goes along to the other pages, the step does not.
  await page.locator('.navigation').getByRole('link', { name: 'Điểm', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/diem' && url.search === `?${query()}`);
});

test('on a phone both pages fit, and the way to the others is folded', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/diem', '/xu-huong']) {
    await open(`${path}?${query()}`);
    await page.locator('.figure-table tbody tr').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
  }
  expect(await page.locator('.navigation a').first().isVisible()).toBe(false);
  await page.locator('.nav-fold').click();
  await page.getByRole('link', { name: 'Điểm', exact: true }).click();
  await page.waitForURL(/diem/);
  expect(await page.locator('.navigation a').first().isVisible()).toBe(false);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a period without answers says where there are some', async () => {
  await page.goto(`${centre.server.url}/diem?period=2020-Q1`);
  await page.getByRole('heading', { level: 1, name: 'Quý I/2020 chưa có phiếu nào' }).waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.locator('.empty .button').click();
  await page.locator('h1.sentence', { hasText: 'hài lòng' }).waitFor();
});
