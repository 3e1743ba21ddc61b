import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { RepresentativenessReply } from '@hailong/shared/contract/representativeness.ts';
import type { ScoreStandingReply } from '@hailong/shared/contract/score-standing.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser } from '../browser/chromium.ts';
import { type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { runJson } from '../processes/server-process.ts';

let centre: Centre;
let token: string;
beforeAll(async () => {
  centre = await openCentre();
  token = (await runJson<{ token: string }>(centre.place, ['add-token', '--role', 'leader'])).token;
});
afterAll(() => centre?.close());

/** How many of each field gave which level to everything; the first of its dossiers answered. */
const fields = [
  { field: 'Hộ tịch', dossiers: 60, levels: [...times(45, 5), ...times(2, 2)] },
  { field: 'Đất đai', dossiers: 90, levels: [...times(12, 4), ...times(22, 2)] },
  { field: 'Chứng thực', dossiers: 30, levels: [...times(9, 4), ...times(3, 2)] },
  { field: 'Cư trú', dossiers: 10, levels: [...times(5, 4), 2] },
  { field: 'Tôn giáo', dossiers: 4, levels: [1, 1] },
];

function times(count: number, level: number): number[] {
  return Array.from({ length: count }, () => level);
}

async function fill(): Promise<void> {
  const day = centre.period.to;
  const rows = fields.flatMap(({ field, dossiers, levels }, place) =>
    Array.from({ length: dossiers }, (_, index) => {
      const code = `H36.98.0${place + 1}-${day.slice(2).replaceAll('-', '')}-${String(index + 1).padStart(4, '0')}`;
      return { code, field, level: levels[index] };
    }),
  );
  const list = join(centre.folder, 'fields.csv');
  const lines = rows.map(({ code, field }) => `${code};${field};${day} 07:00:00;1;1;10`);
  writeFileSync(list, ['MaHoSo;TenLinhVuc;NgayTiepNhan;KenhThucHien;HinhThuc;TrangThaiHoSo', ...lines].join('\r\n'));
  await runJson(centre.place, ['import-dossiers', list]);
  const finishedMs = Date.now();
  const submissions = rows.flatMap(({ code, level }) => (level === undefined ? [] : [survey(code, level, finishedMs)]));
  const reply = await fetch(`${centre.server.url}/api/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${centre.device.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ sentAt: new Date().toISOString(), submissions }),
  });
  expect(reply.status).toBe(200);
}

function survey(dossierCode: string, level: number, finishedMs: number) {
  return {
    id: randomUUID(),
    ...{ dossierCode, questionnaire: counterQuestionnaire.id, version: 1, language: 'vi', mode: 'self' },
    answers: Object.fromEntries(criteriaOf(counterQuestionnaire).map(({ id }) => [id, level])),
    ...{ comment: null, demographics: null, outcome: 'completed' },
    startedAt: new Date(finishedMs - 180_000).toISOString(),
    finishedAt: new Date(finishedMs).toISOString(),
  };
}

const search = (more: Record<string, string> = {}) => new URLSearchParams({ ...centre.period, ...more }).toString();

async function ask<Reply>(path: string): Promise<Reply> {
  const reply = await fetch(`${centre.server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  return (await reply.json()) as Reply;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${centre.server.url}${path}`);
  await page.locator('.review h1:not(.unseen), .empty h1').first().waitFor();
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

/** What a cell of a row holds, unrounded, by the text its row begins with. */
const cell = (page: Page, row: string, column: string) =>
  page
    .locator('tr', { has: page.getByRole('rowheader', { name: row, exact: true }) })
    .locator(`[data-column="${column}"]`)
    .first();

test('leadership compares groups without ranking them, and sees whom the answers stand for', async () => {
  const person = await runJson<PersonSignIn>(centre.place, ['add-user', '--name', 'binh', '--role', 'leader']);
  const context = await openBrowser(join(centre.folder, 'compare'), desk);
  try {
    const page = await firstPage(context);
    await signIn(page, centre.server.url, person);
    await open(page, `/so-sanh?${search()}`);
    expect(await faultsOf(page), 'nothing to compare yet').toEqual([]);
    await fill();

    // Groups against the rest, as the server says it.
    await open(page, `/so-sanh?${search({ by: 'field' })}`);
    const heading = page.locator('h1.sentence');
    expect(await heading.textContent()).toContain('cao hơn phần còn lại: Hộ tịch; thấp hơn phần còn lại: Đất đai');
    const standing = await ask<ScoreStandingReply>(`/scores/standing?${search({ by: 'field' })}`);
    for (const { group, top2, standing: verdict, hidden } of standing.groups) {
      const score = cell(page, group ?? '', 'score');
      expect(await score.getAttribute('data-value')).toBe(hidden ? null : String(top2));
      expect(await cell(page, group ?? '', 'standing').textContent()).toContain(verdict === null ? 'ẩn' : '');
    }
    expect(standing.groups.filter(({ hidden }) => hidden).map(({ group }) => group)).toEqual(['Cư trú', 'Tôn giáo']);
    expect(await page.locator('.review-figure .soft').textContent()).toContain('Ẩn: Cư trú, Tôn giáo.');
    expect(await faultsOf(page), 'compare').toEqual([]);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Tải bảng/ }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    const land = standing.groups.find(({ group }) => group === 'Đất đai');
    expect(csv).toContain(`"Đất đai";"thấp hơn phần còn lại";"${String(land?.top2).replace('.', ',')}";`);
    expect(csv).toContain('"Tôn giáo";"ẩn vì ít phiếu";"";"";');

    // Choices stand in the address, by keyboard too; back is back.
    await page.locator('select[name="by"]').focus();
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    await page.locator('select[name="by"]').selectOption('mode');
    await page.waitForURL(/by=mode/);
    await page.getByText('chỉ có một nhóm').first().waitFor();
    await page.goBack();
    await page.locator('select[name="by"]').waitFor();
    await page.goto(`${centre.server.url}/so-sanh?${search({ by: 'field', item: 'access-signage' })}`);
    await page.locator('h1.sentence', { hasText: 'Hộ tịch' }).waitFor();
    expect(await page.locator('select[name="item"]').inputValue()).toBe('access-signage');

    // Whom the answers stand for.
    await open(page, `/dai-dien?${search()}`);
    const mixes = await ask<RepresentativenessReply>(`/representativeness?${search()}`);
    expect(await heading.textContent()).toContain(`${mixes.surveyed}/${mixes.eligible} hồ sơ trực tiếp đã có phiếu`);
    const value = cell(page, 'Cân theo lĩnh vực của hồ sơ', 'score');
    expect(await value.getAttribute('data-value')).toBe(String(mixes.weighted?.value));
    expect(await cell(page, 'Hộ tịch', 'ballots').getAttribute('data-value')).toBe('47');
    expect(await cell(page, 'Cư trú', 'ballots').textContent()).toBe('ẩn');
    expect(await faultsOf(page), 'representativeness').toEqual([]);

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /in-person dossiers surveyed/ }).waitFor();
    expect(await faultsOf(page), 'representativeness in English').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, `/so-sanh?${search({ by: 'field' })}`);
    expect(await heading.textContent()).toContain('above the rest: Hộ tịch');
    expect(await faultsOf(page), 'compare in English, dark').toEqual([]);
  } finally {
    await context.close();
  }
});
