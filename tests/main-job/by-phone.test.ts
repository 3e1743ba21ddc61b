import { join } from 'node:path';
import type { NewSurveyLinkReply } from '@hailong/shared/contract/survey-links.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser, phone, tablet } from '../browser/chromium.ts';
import { signIn } from '../browser/dashboard-page.ts';
import { holdableClock } from '../browser/held-clock.ts';
import { answerQuestions, answerUnsent, openKiosk, pair, queueLength } from '../browser/kiosk-page.ts';
import type { Device } from '../processes/centre.ts';
import { type CuttableNetwork, openNetwork } from '../processes/cuttable-network.ts';
import { runJson } from '../processes/server-process.ts';
import { type Centre, openCentre } from './open-centre.ts';

let centre: Centre;
let network: CuttableNetwork;
let token: string;
beforeAll(async () => {
  centre = await openCentre();
  network = await openNetwork(centre.server.url);
  token = (await runJson<{ token: string }>(centre.place, ['add-token', '--role', 'staff'])).token;
});
afterAll(async () => {
  await centre?.close();
  await network?.cut();
});

/** As the return desk asks for it. */
async function linkFor(code: string): Promise<string> {
  const path = `${network.url}/api/v1/dossiers/${code}/link`;
  const response = await fetch(path, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  return ((await response.json()) as NewSurveyLinkReply).url;
}

const codeOf = (index: number) => centre.codes[index] ?? '';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();

async function begin(page: Page): Promise<void> {
  await button(page, 'Bắt đầu').click();
  await button(page, 'Bắt đầu trả lời').click();
}

test('a survey by phone is thanked for only when the server has it, and counted apart from the share', async () => {
  const browser = await openBrowser(join(centre.folder, 'phone'), phone);
  try {
    const page = await firstPage(browser);
    await page.goto(await linkFor(codeOf(0)));
    await page.getByText(`Hồ sơ …${codeOf(0).slice(-4)} · Hộ tịch`).waitFor();
    expect(page.url()).toBe(`${network.url}/kiosk/`);
    await page.goBack().catch(() => null);
    expect(page.url()).not.toContain('link');
    await page.goto(`${network.url}/kiosk/`);
    await begin(page);
    const thanked = page.getByText('Câu trả lời đã được lưu.');

    await answerUnsent(page, { level: 5 });
    await network.cut();
    await button(page, 'Gửi').click();
    await heading(page, 'Chưa gửi được câu trả lời');
    await button(page, 'Thử lại').click();
    await heading(page, 'Chưa gửi được câu trả lời');
    expect(await thanked.isVisible()).toBe(false);
    expect((await centre.coverage()).byPhone).toBeUndefined();

    await network.restore();
    await button(page, 'Thử lại').click();
    await thanked.waitFor();
    const coverage = await centre.coverage();
    expect(coverage).toMatchObject({ surveyed: 0, pending: 0, byPhone: 1 });
    expect(await centre.scores()).toMatchObject({ ballots: 1, overall: { n: 16, top2: 100 } });
    expect(await runJson<{ ok: boolean }>(centre.place, ['verify'])).toMatchObject({ ok: true });

    await page.reload();
    await heading(page, 'Hồ sơ này đã có phiếu trả lời');
    await page.getByText('This dossier has been answered for').waitFor();
  } finally {
    await browser.close();
  }
});

test('the desk makes a link, sees it opened and answered, and withdraws another', async () => {
  const { name, password } = await runJson<{ name: string; password: string }>(centre.place, [
    ...['add-user', '--name', 'hoa', '--role', 'staff'],
  ]);
  const office = await openBrowser(join(centre.folder, 'office'), desk);
  const pocket = await openBrowser(join(centre.folder, 'pocket'), phone);
  try {
    const page = await firstPage(office);
    await signIn(page, network.url, { name, password });
    await page.goto(`${network.url}/tra-ket-qua`);
    const make = async (typed: string) => {
      await page.getByLabel('Mã hồ sơ cần gửi phiếu').fill(typed);
      await button(page, 'Tạo liên kết').click();
    };
    const stateOf = (code: string, state: string) =>
      page.locator(`[data-link="${code}"][data-state="${state}"]`).waitFor();

    await make(codeOf(4));
    await stateOf(codeOf(4), 'made');
    const link = await page.getByLabel('Liên kết', { exact: true }).inputValue();
    expect(await page.getByLabel('Tin nhắn để gửi qua Zalo hoặc SMS').inputValue()).toContain(link);
    const screen = await firstPage(pocket);
    await screen.goto(link);
    await button(screen, 'Bắt đầu').waitFor();
    await stateOf(codeOf(4), 'opened');
    await begin(screen);
    await answerQuestions(screen, { level: 4 });
    await stateOf(codeOf(4), 'used');

    await make(codeOf(4));
    await page.getByText('đã có phiếu khảo sát, nên không cần gửi liên kết nữa').waitFor();
    await make(codeOf(5));
    await stateOf(codeOf(5), 'made');
    await page.getByRole('button', { name: `Rút lại liên kết của hồ sơ ${codeOf(5)}` }).click();
    await page.locator(`[data-link="${codeOf(5)}"]`).waitFor({ state: 'detached' });
  } finally {
    await office.close();
    await pocket.close();
  }
});

test('answers on a phone whose page was closed without a network go when the link is opened again', async () => {
  const before = (await centre.scores()).ballots;
  const browser = await openBrowser(join(centre.folder, 'second-phone'), phone);
  try {
    const link = await linkFor(codeOf(1));
    const page = await firstPage(browser);
    await page.goto(link);
    await begin(page);
    await answerUnsent(page, { level: 2 });
    await network.cut();
    await button(page, 'Gửi').click();
    await heading(page, 'Chưa gửi được câu trả lời');
    await page.getByText('Nếu lỡ đóng, mời ông/bà mở lại liên kết trên điện thoại này.').waitFor();
    await page.close({ runBeforeUnload: false });

    await network.restore();
    const again = await browser.newPage();
    await again.goto(link);
    await again.getByText('Câu trả lời đã được lưu.').waitFor();
    expect((await centre.scores()).ballots).toBe(before + 1);
    expect(await runJson<{ ok: boolean }>(centre.place, ['verify'])).toMatchObject({ ok: true });
  } finally {
    await browser.close();
  }
});

test('a link opened on a paired tablet touches nothing of the tablet', async () => {
  const browser = await openBrowser(join(centre.folder, 'tablet'), tablet);
  try {
    const page = await firstPage(browser);
    await openKiosk(page, network.url);
    await pair(page, centre.device.pairingCode);
    const other = await browser.newPage();
    await other.goto(await linkFor(codeOf(2)));
    await begin(other);
    await answerQuestions(other, { level: 3 });
    await other.close();
    expect(await queueLength(page)).toBe(0);
    await page.reload();
    await button(page, 'Bắt đầu').waitFor();
    expect(await page.getByText('Hồ sơ …').count()).toBe(0);
    expect((await centre.coverage()).surveyed).toBe(0);
  } finally {
    await browser.close();
  }
});

test('a link followed on the screen of a tablet is gone with its citizen, and the tablet invites again', async () => {
  const { pairingCode } = await runJson<Device>(centre.place, ['add-device', '--counter', 'Quầy 2']);
  const browser = await openBrowser(join(centre.folder, 'second-tablet'), tablet);
  try {
    const page = await firstPage(browser);
    const clock = await holdableClock(page);
    await openKiosk(page, network.url);
    await pair(page, pairingCode);
    // The same tab, as where the system hands a scanned address to the app that is open.
    await page.goto('about:blank');
    await page.goto(await linkFor(codeOf(6)));
    await begin(page);
    await page.getByRole('radio', { name: 'Bình thường', exact: true }).check();
    await clock.skip(61_000);
    await button(page, 'Tôi cần thêm thời gian').click();
    expect(await page.getByRole('radio', { name: 'Bình thường', exact: true }).isChecked()).toBe(true);
    await clock.skip(100_000);
    await page.getByText('Tiếng Việt').waitFor();
    await page.reload();
    await button(page, 'Bắt đầu').waitFor();
    expect(await page.getByText('Hồ sơ …').count()).toBe(0);
  } finally {
    await browser.close();
  }
});

test('the phone asks before answers that were never sent are closed', async () => {
  const browser = await openBrowser(join(centre.folder, 'hasty-phone'), phone);
  try {
    const page = await firstPage(browser);
    await page.goto(await linkFor(codeOf(7)));
    await begin(page);
    await page.getByRole('radio', { name: 'Hài lòng', exact: true }).check();
    const asked = page.waitForEvent('dialog', { timeout: 30_000 });
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await page.getByRole('radio', { name: 'Hài lòng', exact: true }).isChecked()).toBe(true);
  } finally {
    await browser.close();
  }
});

test('a link that is wrong or was withdrawn is a plain page in both languages', async () => {
  const browser = await openBrowser(join(centre.folder, 'third-phone'), phone);
  try {
    const page = await firstPage(browser);
    const link = await linkFor(codeOf(3));
    const headers = { authorization: `Bearer ${token}` };
    await fetch(`${network.url}/api/v1/dossiers/${codeOf(3)}/link`, { method: 'DELETE', headers });
    await page.goto(link);
    await heading(page, 'Liên kết này không còn dùng được');
    await page.getByText('This link no longer works').waitFor();
    await page.goto('about:blank');
    await page.goto(`${network.url}/kiosk/#link=abc`);
    await heading(page, 'Liên kết này không còn dùng được');
  } finally {
    await browser.close();
  }
});
