import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { openToday, signIn } from '../browser/dashboard-page.ts';
import { goToQuestions, openKiosk, pair, takeSurvey } from '../browser/kiosk-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { runJson } from '../processes/server-process.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

/** What axe finds on the page, by rule and element; and what the browser reported meanwhile. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

/** Requests that leave the centre's own server, and violations of the content policy. */
function watch(page: Page, own: string): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !url.startsWith('data:') && !url.startsWith('blob:')) faults.push(url);
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  return faults;
}

test('every screen of the tablet can be used without seeing or a steady hand, and asks nobody else', async () => {
  const { server, device, folder } = centre;
  const context = await openBrowser(join(folder, 'tablet'), tablet);
  try {
    const page = await firstPage(context);
    const elsewhere = watch(page, server.url);
    await openKiosk(page, server.url);
    expect(await faultsOf(page), 'pairing').toEqual([]);
    await pair(page, device.pairingCode);
    expect(await faultsOf(page), 'invitation').toEqual([]);
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
    expect(await faultsOf(page), 'dossier code').toEqual([]);
    await page.getByRole('button', { name: 'Không có mã hồ sơ' }).click();
    expect(await faultsOf(page), 'notice').toEqual([]);
    await page.getByRole('button', { name: 'Bắt đầu trả lời' }).click();
    expect(await faultsOf(page), 'question').toEqual([]);
    await page.reload();
    await takeSurvey(page, { language: 'en' });
    expect(await faultsOf(page), 'thanks').toEqual([]);
    expect(elsewhere).toEqual([]);
  } finally {
    await context.close();
  }
});

test('nothing of a survey is left on the tablet for the next person', async () => {
  const { server, place, folder } = centre;
  const device = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', 'Quầy 2']);
  const context = await openBrowser(join(folder, 'tablet-2'), tablet);
  try {
    const page = await firstPage(context);
    await openKiosk(page, server.url);
    await pair(page, device.pairingCode);
    await goToQuestions(page, { code: null });
    await page.getByRole('radio', { name: 'Rất không hài lòng', exact: true }).check();
    await page.reload();
    await goToQuestions(page, { code: null });
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.goBack();
    expect(await page.getByRole('radio').count()).toBe(0);
  } finally {
    await context.close();
  }
});

test('sign-in and the page of today have no barrier that axe knows, and ask nobody else', async () => {
  const { server, place, period, folder } = centre;
  const leader = await runJson<{ name: string; password: string }>(place, [
    'add-user',
    '--name',
    'lan',
    '--role',
    'leader',
  ]);
  const context = await openBrowser(join(folder, 'office'), desk);
  try {
    const page = await firstPage(context);
    const elsewhere = watch(page, server.url);
    await page.goto(server.url);
    await page.locator('form').waitFor();
    expect(await faultsOf(page), 'sign-in').toEqual([]);
    await signIn(page, server.url, leader);
    await openToday(page, server.url, period);
    await page.locator('svg.recharts-surface').first().waitFor();
    expect(await faultsOf(page), 'today').toEqual([]);
    await openToday(page, server.url, { from: '2025-06-01', to: '2025-06-30' });
    expect(await faultsOf(page), 'a month without data').toEqual([]);
    await page.locator('.empty button, .empty a').first().click();
    await page.locator('data[data-surveyed]').waitFor();
    expect(elsewhere).toEqual([]);
  } finally {
    await context.close();
  }
});
