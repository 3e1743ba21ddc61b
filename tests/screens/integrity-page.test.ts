import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { addDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser, phone } from '../browser/chromium.ts';
import { type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import type { Device } from '../processes/centre.ts';
import { runJson, type ServerProcess, startServerProcess } from '../processes/server-process.ts';

const today = dayOfInstant(Date.now());
const period = { from: addDays(today, -20), to: addDays(today, -1) };
const days = Array.from({ length: 12 }, (_, index) => addDays(today, -15 + index));
const times = ['08:00', '09:10', '10:20', '14:30'];

let centre: Centre;
let server: ServerProcess;
beforeAll(async () => {
  centre = await openCentre();
  const second = await runJson<Device>(centre.place, ['add-device', '--counter', 'Quầy 2']);
  const honest = days.flatMap((day) => times.map((time, index) => survey(`${day}T${time}`, 120, index)));
  const hasty = days
    .slice(0, 4)
    .flatMap((day) => Array.from({ length: 6 }, (_, index) => survey(`${day}T11:0${index}`, 6, index)));
  await deliver(second, honest);
  await deliver(centre.device, [...honest.map((one) => ({ ...one, id: randomUUID() })), ...hasty]);
  // Days that are over are sealed when the server starts.
  await centre.server.stop();
  server = await startServerProcess(centre.place);
});
afterAll(async () => {
  await server?.stop();
  await centre?.close();
});

function survey(time: string, seconds: number, index: number) {
  const finishedMs = Date.parse(`${time}+07:00`);
  const at = (ms: number) => new Date(ms).toISOString();
  const levels = criteriaOf(counterQuestionnaire).map(({ id }, place) => [id, (place + index) % 4 === 0 ? 3 : 5]);
  return {
    ...{
      id: randomUUID(),
      dossierCode: null,
      questionnaire: 'sipas-service',
      version: 1,
      language: 'vi',
      mode: 'self',
    },
    ...{ startedAt: at(finishedMs - seconds * 1000), finishedAt: at(finishedMs), answers: Object.fromEntries(levels) },
    ...{ comment: null, demographics: null, outcome: 'completed' },
  };
}

async function deliver({ token }: Device, submissions: readonly object[]): Promise<void> {
  const reply = await fetch(`${centre.server.url}/api/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ sentAt: new Date().toISOString(), submissions }),
  });
  expect(reply.status).toBe(200);
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

const command = <Reply>(name: string) => runJson<Reply>(centre.place, [name, '--from', period.from, '--to', period.to]);

async function withPage(name: string, role: string, use: (page: Page, context: BrowserContext) => Promise<void>) {
  const person = await runJson<PersonSignIn>(centre.place, ['add-user', '--name', name, '--role', role]);
  const context = await openBrowser(join(centre.folder, name), desk);
  try {
    const page = await firstPage(context);
    await signIn(page, server.url, person);
    await page.goto(`${server.url}/kiem-tra?from=${period.from}&to=${period.to}`);
    await page.locator('.review h1').waitFor();
    await use(page, context);
  } finally {
    await context.close();
  }
}

const reason = 'Cán bộ bấm thử máy, đã hỏi lại người trực';

test('a supervisor asks, leaves surveys out with a reason, sees it said, and takes them back', async () => {
  await withPage('lan', 'leader', async (page) => {
    const finding = page.locator('[data-signal="hasty"]');
    expect(await finding.locator('h3').textContent()).toBe(
      '24 trong 72 phiếu ở Quầy 1 được trả lời nhanh hơn thời gian đọc câu hỏi; theo các quầy khác thì thường là 0.',
    );
    expect(await page.locator('h1').textContent()).toMatch(/điều nên hỏi lại, trong 120 phiếu$/);
    expect(await faultsOf(page), 'questions').toEqual([]);

    await finding.getByRole('link').click();
    await page.locator('.ballot-table tbody tr').first().waitFor();
    const listed = await page.locator('.ballot-table tbody tr').count();
    expect(listed).toBe(24);
    await page.locator('.ballot-table thead input').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Loại 24 phiếu đã chọn' }).press('Enter');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await faultsOf(page), 'the reason').toEqual([]);
    await dialog.locator('textarea').fill('thử');
    await dialog.locator('button[type="submit"]').press('Enter');
    await dialog.getByRole('alert').waitFor();
    await dialog.locator('textarea').fill(reason);
    await dialog.locator('button[type="submit"]').press('Enter');
    await page.locator('.integrity-done').getByText('Đã loại 24 phiếu').waitFor();
    await page.locator('.left-out').getByText('24 phiếu').waitFor();
    expect(await command<ScoresReply>('scores')).toMatchObject({ ballots: 96, excluded: 24 });
    expect(await command<CoverageReply>('coverage')).toMatchObject({ excluded: 24 });
    await page.goto(`${server.url}/diem`);
    await page.getByRole('link', { name: 'Xem lý do' }).press('Enter');
    await page.locator('#exclusions:focus').waitFor();
    const row = page.locator('[data-exclusion]');
    expect(await row.textContent()).toContain(reason);
    expect(await row.textContent()).toContain('lan');
    expect(await faultsOf(page), 'left out').toEqual([]);

    await row.getByRole('button').press('Enter');
    await dialog.locator('textarea').fill('Hỏi lại: phiếu của người dân');
    await dialog.locator('button[type="submit"]').press('Enter');
    await page.locator('.integrity-done').getByText('Đã lấy lại 24 phiếu').waitFor();
    await page.locator('.left-out').waitFor({ state: 'detached' });
    expect(await command<ScoresReply>('scores')).toMatchObject({ ballots: 120, excluded: 0 });
  });
});

test('an administrator reads it in English, in the dark, on a phone; an empty period says what to do', async () => {
  await withPage('huong', 'administrator', async (page) => {
    await page.getByRole('button', { name: 'EN' }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(phone);
    await page.getByText('faster than the questions can be read').waitFor();
    await page.locator('.ballot-table tbody tr').first().waitFor();
    expect(await faultsOf(page), 'English, dark, narrow').toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.goto(`${server.url}/kiem-tra?from=2025-01-01&to=2025-01-31`);
    await page.locator('.empty h1').waitFor();
    expect(await faultsOf(page), 'an empty period').toEqual([]);
  });
});
