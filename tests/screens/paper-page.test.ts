import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser, phone } from '../browser/chromium.ts';
import { type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { runJson } from '../processes/server-process.ts';

let centre: Centre;
let page: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  centre = await openCentre();
  const clerk = await runJson<PersonSignIn>(centre.place, ['add-user', '--name', 'mai', '--role', 'staff']);
  const context = await openBrowser(join(centre.folder, 'clerk'), desk);
  close = () => context.close();
  page = await firstPage(context);
  await signIn(page, centre.server.url, clerk);
  await page.getByRole('link', { name: 'Nhập phiếu giấy', exact: true }).click();
  await page.locator('.paper-question').first().waitFor();
});
afterAll(async () => {
  await close?.();
  await centre?.close();
});

async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? null);
const levels = () =>
  page.locator('.paper-question input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
const note = (text: string) => page.locator('.paper-note').getByText(text).waitFor();

test('a clerk types whole forms of 39 and of 16 criteria with the keyboard alone, and loses nothing to a refusal', async () => {
  expect(await faults(), 'the page').toEqual([]);
  await page.getByLabel('Mẫu phiếu', { exact: true }).selectOption('sipas-full');
  await page.locator('[data-place="0"]').focus();
  await page.keyboard.type('12345'.repeat(7));
  await page.keyboard.type('0 ');
  expect(await focused()).toBe('37');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await page.keyboard.type('x75');
  expect((await levels()).slice(33)).toEqual(['4', '5', '4', '', '5', '']);
  expect(await focused()).toBe('38');
  await page.keyboard.type('3');
  expect(await focused(), 'the dossier code follows the questions').toBe('39');
  await page.keyboard.press('Control+Enter');
  await note('Hôm nay: 1 phiếu');
  expect([await focused(), new Set(await levels())]).toEqual(['0', new Set([''])]);
  expect(await centre.scores()).toMatchObject({ ballots: 0 });

  await page.getByLabel('Mẫu phiếu', { exact: true }).selectOption('sipas-service');
  await page.getByLabel('Quầy', { exact: true }).selectOption({ label: 'Quầy 1' });
  const typeForm = async (code: string) => {
    await page.locator('[data-place="0"]').focus();
    await page.keyboard.type('4444444444444440');
    await page.keyboard.insertText(code);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('Chờ hơi lâu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  };
  const [code = '', other = ''] = centre.codes;
  await typeForm(code);
  await note('Hôm nay: 2 phiếu');
  expect(await centre.coverage()).toMatchObject({ surveyed: 1, byPaper: 1 });

  await typeForm(code);
  await page.locator('.paper-refused').getByText('đã có phiếu khảo sát').waitFor();
  expect(await faults(), 'a refusal').toEqual([]);
  expect((await levels()).join('')).toBe('4444444444444440');
  const codeField = page.getByLabel('Mã hồ sơ, nếu phiếu có ghi');
  await codeField.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(other);
  await page.keyboard.press('Control+Enter');
  await note('Hôm nay: 3 phiếu');
  expect(await page.locator('h1').textContent()).toContain('3 phiếu');
  expect(await centre.scores()).toMatchObject({ ballots: 2, modes: { self: 0, paper: 2 } });
});

test('a form typed twice is stored when the two times agree, or were settled; no answer stays in the browser', async () => {
  await page.getByLabel('Gõ mỗi phiếu hai lần').check();
  await page.locator('[data-place="0"]').focus();
  await page.keyboard.type('1111111111111111');
  await page.keyboard.press('Control+Enter');
  await note('Lần hai');
  await page.keyboard.type('1111111111111112');
  await page.keyboard.press('Control+Enter');
  await note('khác nhau ở một câu');
  expect(await focused()).toBe('15');
  expect(await faults(), 'a difference').toEqual([]);
  await page.keyboard.type('2');
  await page.keyboard.press('Control+Enter');
  await note('Hôm nay: 4 phiếu');
  await page.keyboard.type('55');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toMatch(/access-|answers/);
  await page.getByRole('button', { name: 'Xóa phiếu đang gõ' }).click();
  await page.getByLabel('Gõ mỗi phiếu hai lần').uncheck();
});

test('a spreadsheet is looked at before it is stored, row by row, in both languages and on a phone', async () => {
  const today = dayOfInstant(Date.now()).split('-').reverse().join('/');
  const header = ['Ngày', 'Họ tên', ...Array.from({ length: 16 }, (_, index) => `Câu ${index + 1}`)];
  const row = (level: number) => [today, 'Trần Thị Lan', ...Array.from({ length: 16 }, () => level)];
  const text = [header, row(4), row(5), row(9)].map((cells) => cells.join(';')).join('\n');
  const file = { name: 'phiếu.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('.paper-file input[type="file"]').setInputFiles(file);
  await page.locator('[data-preview="3"]').waitFor();
  const preview = page.locator('.paper-file .preview');
  expect(await preview.locator('.counts').textContent()).toBe('3 dòng: 2 phiếu mới, 0 phiếu đã có, 1 dòng không nhận');
  expect(await preview.textContent()).toContain('Họ tên');
  expect(await preview.locator('[data-problem="level-impossible"] [data-row="3"]').count()).toBe(1);
  expect(await faults(), 'the preview').toEqual([]);
  expect(await centre.scores()).toMatchObject({ modes: { file: 0 } });
  await page.getByRole('button', { name: 'Lưu các phiếu' }).click();
  await page.locator('[data-stored="2"]').waitFor();
  expect(await centre.scores()).toMatchObject({ modes: { file: 2 } });
  await page.locator('[data-file="phiếu.csv"]').waitFor();

  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Type a form', { exact: true }).waitFor();
  expect(await faults(), 'in English').toEqual([]);
  await page.setViewportSize(phone);
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(phone.width);
});
