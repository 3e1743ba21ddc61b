import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import type { InvitationCountsReply, InvitationsReply } from '@hailong/shared/contract/invitations.ts';
import { addDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser } from '../browser/chromium.ts';
import {
  answerYes,
  chooseCounter,
  openReturnDesk,
  readDay,
  scan,
  signInByKeyboard,
  stopClock,
  tabTo,
  takeMatch,
  typeDigits,
  typedText,
  waitForOutcome,
  waitForQuestion,
  waitForReady,
  waitForState,
} from '../browser/return-desk-page.ts';
import { runJson } from '../processes/server-process.ts';
import { type Centre, openCentre } from './open-centre.ts';

let centre: Centre;
let waiting: string[];
let clerk: { name: string; password: string };
let api: <Reply>(path: string, method?: string, body?: unknown) => Promise<Reply>;

beforeAll(async () => {
  centre = await openCentre();
  const { place, server } = centre;
  const tablet = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', 'Quầy 2']);
  await fetch(`${server.url}/api/v1/devices/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pairingCode: tablet.pairingCode }),
  });
  clerk = await runJson(place, ['add-user', '--name', 'hoa', '--role', 'staff']);
  const { token } = await runJson<{ token: string }>(place, ['add-token', '--role', 'staff']);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  api = async <Reply>(path: string, method = 'GET', body?: unknown) => {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return (await (await fetch(`${server.url}/api/v1${path}`, init)).json()) as Reply;
  };
  waiting = await importWaiting();
});
afterAll(() => centre?.close());

/** Dossiers whose results lie ready: the serials of two days, so that last digits find two. */
async function importWaiting(): Promise<string[]> {
  const today = dayOfInstant(Date.now());
  const days = [addDays(today, -2), addDays(today, -3)];
  const serials = ['7001', '7002', '7003', '7004', '7005', '7006', '7007'];
  const rows = days.flatMap((day) =>
    serials.map((serial) => ({ day, code: `H36.99.01-${day.slice(2).replaceAll('-', '')}-${serial}` })),
  );
  const head = 'MaHoSo;TenLinhVuc;NgayTiepNhan;KenhThucHien;HinhThuc;TrangThaiHoSo';
  const lines = rows.map(({ day, code }) => `${code};Hộ tịch;${day} 08:00:00;1;1;9`);
  const path = join(centre.folder, 'waiting.csv');
  writeFileSync(path, [head, ...lines].join('\r\n'));
  await runJson(centre.place, ['import-dossiers', path]);
  return rows.map(({ code }) => code);
}

const codeAt = (index: number) => waiting[index] ?? '';

async function dossierOf(code: string): Promise<DossierReply | undefined> {
  return (await api<{ dossiers: DossierReply[] }>(`/dossiers?code=${code}`)).dossiers[0];
}

async function invitationsOf(code: string) {
  const { invitations } = await api<InvitationsReply>('/invitations');
  return invitations.filter((one) => one.dossierCode === code);
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

/** What the sentence at the top must say, by the figures that everyone can ask for. */
async function countsByApi() {
  const day = dayOfInstant(Date.now());
  const { days } = await api<InvitationCountsReply>(`/invitations/counts?from=${day}&to=${day}`);
  const [{ total, completed, declined, noAnswer, invited, started }] = days as [(typeof days)[number]];
  return { total, completed, declined, noAnswer, open: invited + started };
}

test('a clerk returns, invites and takes back with the keyboard alone', async () => {
  const today = dayOfInstant(Date.now());
  const context = await openBrowser(join(centre.folder, 'clerk'), desk);
  try {
    const page = await firstPage(context);
    await signInByKeyboard(page, centre.server.url, clerk);
    await openReturnDesk(page);
    expect(await faultsOf(page), 'which counter').toEqual([]);
    await chooseCounter(page, 'Quầy 2');

    const scanned = codeAt(0);
    await scan(page, ` ${scanned.toLowerCase()}`);
    expect(await waitForOutcome(page, 'returned', '7001')).toContain('Đã mời trên máy tính bảng Quầy 2');
    expect(await dossierOf(scanned)).toMatchObject({ returnedOn: today });
    expect(await invitationsOf(scanned)).toMatchObject([{ state: 'invited', counter: 'Quầy 2', listed: true }]);

    // The same serial on two days: the second in the list is the wrong one.
    const [right, wrong] = [codeAt(1), codeAt(8)];
    await typeDigits(page, '7002');
    expect(await faultsOf(page), 'dossiers that fit').toEqual([]);
    await takeMatch(page, wrong);
    await waitForOutcome(page, 'returned', '7002');
    expect(await dossierOf(wrong)).toMatchObject({ returnedOn: today });
    await waitForReady(page);
    await page.keyboard.press('Control+z');
    await waitForOutcome(page, 'undone', '7002');
    expect(await dossierOf(wrong)).toMatchObject({ returnedOn: null });
    expect(await invitationsOf(wrong)).toMatchObject([{ state: 'withdrawn' }]);
    await waitForState(page, wrong, 'withdrawn');
    await typeDigits(page, '7002');
    await takeMatch(page, right);
    await waitForOutcome(page, 'returned', '7002');
    expect(await invitationsOf(right)).toMatchObject([{ state: 'invited' }]);
    await waitForState(page, right, 'invited');

    await expect.poll(() => readDay(page)).toEqual(await countsByApi());
    expect(await readDay(page)).toMatchObject({ total: 2, open: 2 });
    expect(await faultsOf(page), 'after returning').toEqual([]);

    await page.reload();
    await waitForReady(page);
    expect(await page.locator('[data-own-counter]').getAttribute('data-own-counter')).toBe('Quầy 2');
    await tabTo(page, 'button[lang="en"]');
    await page.keyboard.press('Enter');
    expect(await page.locator('.desk h1').textContent()).toContain('Today 2 invited');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page), 'in English, dark').toEqual([]);
  } finally {
    await context.close();
  }
});

test('what is doubtful is said first, and an echo of Enter answers nothing', async () => {
  const context = await openBrowser(join(centre.folder, 'doubtful'), desk);
  try {
    const page = await firstPage(context);
    await signInByKeyboard(page, centre.server.url, clerk);
    await openReturnDesk(page);
    await chooseCounter(page, 'Quầy 1');

    const unlisted = 'H99.88-261101-4321';
    const returns: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && returns.push(request.url()));
    await stopClock(page);
    await scan(page, unlisted);
    await waitForQuestion(page, 'unlisted');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await faultsOf(page), 'a question').toEqual([]);
    expect(returns).toEqual([]);
    expect(await invitationsOf(unlisted)).toEqual([]);
    await answerYes(page);
    await waitForOutcome(page, 'returned', '4321');
    expect(await invitationsOf(unlisted)).toMatchObject([{ state: 'invited', listed: false, counter: 'Quầy 1' }]);

    await scan(page, codeAt(2), 2);
    await waitForOutcome(page, 'returned', '7003');
    expect(returns).toHaveLength(2);
    await scan(page, codeAt(2));
    await waitForQuestion(page, 'returned');
    expect(await invitationsOf(codeAt(2))).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await typedText(page)).toBe('');

    await page.keyboard.type('98765');
    await page.locator('.desk-form .notice').waitFor();
    await answerYes(page);
    expect(await typedText(page)).toBe('98765');
    await page.keyboard.press('Escape');

    // What a colleague does appears by itself.
    const { total } = await readDay(page);
    await api(`/dossiers/${codeAt(3)}/return`, 'POST', { counter: 'Quầy 2' });
    await waitForState(page, codeAt(3), 'invited');
    await expect.poll(() => readDay(page)).toMatchObject({ total: total + 1 });
    await tabTo(page, `[data-invitation="${codeAt(3)}"] .actions button`);
    await page.keyboard.press('Enter');
    await waitForOutcome(page, 'undone', '7004');
    await waitForReady(page);
    expect(await dossierOf(codeAt(3))).toMatchObject({ returnedOn: null });
  } finally {
    await context.close();
  }
});

test('without a connection nothing is lost, and the next Enter goes on', async () => {
  const context = await openBrowser(join(centre.folder, 'cut-off'), desk);
  try {
    const page = await firstPage(context);
    await signInByKeyboard(page, centre.server.url, clerk);
    await openReturnDesk(page);
    await chooseCounter(page, 'Quầy 1');
    const code = codeAt(4);
    await context.setOffline(true);
    await scan(page, code);
    await page.locator('.desk-form [role="alert"]').waitFor();
    expect(await typedText(page)).toBe(code);
    await context.setOffline(false);
    await answerYes(page);
    await waitForOutcome(page, 'returned', '7005');
    expect(await invitationsOf(code)).toMatchObject([{ state: 'invited' }]);

    // The answer to the next one is swallowed after the server stored it.
    const stored = codeAt(5);
    await page.route('**/return', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await scan(page, stored);
    await page.locator('.desk-form [role="alert"]').waitFor();
    await page.unroute('**/return');
    await answerYes(page);
    await waitForOutcome(page, 'returned', '7006');
    expect(await invitationsOf(stored)).toHaveLength(1);

    // Yesterday, and back.
    await tabTo(page, '.desk-days a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/day=/);
    await page.locator('.desk h1', { hasText: 'Ngày' }).waitFor();
    await page.goBack();
    await page.locator('.desk h1', { hasText: 'Hôm nay' }).waitFor();
  } finally {
    await context.close();
  }
});
