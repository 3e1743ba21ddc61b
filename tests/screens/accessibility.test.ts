import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { AttentionReply } from '@hailong/shared/contract/attention.ts';
import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { CohortReply } from '@hailong/shared/contract/coverage-views.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { openToday, type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
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
    await page.locator('main.question').waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
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

test('every figure of a named period is the one that everybody can ask for, and has no barrier', async () => {
  const { server, place, period, folder } = centre;
  const leader = await runJson<PersonSignIn>(place, ['add-user', '--name', 'mai', '--role', 'leader']);
  const { token } = await runJson<{ token: string }>(place, ['add-token', '--role', 'leader']);
  const named = { period: period.to.slice(0, 4) };
  const ask = async <Reply>(path: string, query: Record<string, string> = {}) => {
    const url = `${server.url}/api/v1${path}?${new URLSearchParams(query)}`;
    return (await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json()) as Reply;
  };
  const context = await openBrowser(join(folder, 'head'), desk);
  try {
    const page = await firstPage(context);
    await signIn(page, server.url, leader);
    await page.goto(`${server.url}/?${new URLSearchParams(named)}`);
    await page.locator('[data-way="cohort"]').waitFor();

    const [received, returned] = [
      await ask<CoverageReply>('/coverage', { ...named, basis: 'received-in-person' }),
      await ask<CoverageReply>('/coverage', { ...named, basis: 'returned-in-person' }),
    ];
    const cohort = await ask<CohortReply>('/coverage/cohort', named);
    expect(received.eligible).toBeGreaterThan(0);
    expect(await readWays(page)).toEqual({
      'received-in-person': [received.surveyed, received.eligible],
      'returned-in-person': [returned.surveyed, returned.eligible],
      cohort: [cohort.surveyed, cohort.received],
    });
    await page.locator('.forecast h2').first().waitFor();
    expect(await faultsOf(page), 'a year').toEqual([]);

    const { items } = await ask<AttentionReply>('/attention');
    expect(items.length).toBeGreaterThan(0);
    const shown = await page
      .locator('[data-attention]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-attention')));
    expect(shown).toEqual(items.slice(0, 3).map(({ code }) => code));
    // A link leads nowhere that a leader may not go.
    const own = await page.locator('.navigation a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const links = await page.locator('.attention a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(own).toEqual(expect.arrayContaining(links));

    await page.getByRole('button', { name: 'English' }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page), 'a year in English, dark').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await faultsOf(page), 'on a phone').toEqual([]);
    for (const path of own) {
      await page.goto(`${server.url}${path}`);
      await page.locator('main h1').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `width of ${path}`).toBe(390);
    }
  } finally {
    await context.close();
  }
});

/** Surveyed and eligible dossiers of each way to count, as the page writes them. */
async function readWays(page: Page): Promise<Record<string, readonly number[]>> {
  const rows = await page.locator('[data-way]').evaluateAll((found) =>
    found.map((row) => {
      const [surveyed, eligible] = [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent));
      return [row.getAttribute('data-way') ?? '', [surveyed ?? Number.NaN, eligible ?? Number.NaN]] as const;
    }),
  );
  return Object.fromEntries(rows);
}
