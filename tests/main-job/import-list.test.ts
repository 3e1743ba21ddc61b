import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openToday, readShare } from '../browser/dashboard-page.ts';
import {
  chooseFiles,
  confirmImport,
  dropFiles,
  openDossiers,
  readPreview,
  readProblems,
  sayColumns,
  undoImport,
  waitForPreview,
} from '../browser/dossiers-page.ts';
import { sampleList } from '../processes/centre.ts';
import { type DossiersDesk, openDossiersDesk } from './open-dossiers-desk.ts';

type Facts = { from: string; to: string; dossiers: number; receivedInPerson: number };
const samplePath = (name: string) => fileURLToPath(new URL(`../samples/dossiers/${name}`, import.meta.url));
const facts = JSON.parse(readFileSync(samplePath('quang-khe-2026-01.expected.json'), 'utf8')) as Facts;
const messy = JSON.parse(readFileSync(samplePath('messy.expected.json'), 'utf8')) as { problems: { row: number }[] };

let office: DossiersDesk;
let page: Page;
beforeAll(async () => {
  office = await openDossiersDesk();
  page = office.page;
});
afterAll(() => office?.close());
beforeEach(() => openDossiers(page, office.url));
afterEach(() => office.clear());

async function expectNoBarrier(what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`)),
    what,
  ).toEqual([]);
}

test('a dropped list is previewed, stored when confirmed, and then page, API and Today agree', async () => {
  await dropFiles(page, [sampleList]);
  await waitForPreview(page, 'quang-khe-2026-01.xlsx');
  const preview = await readPreview(page);
  expect(preview.counts).toContain(`${facts.dossiers} hồ sơ: ${facts.dossiers} mới`);
  expect(preview.standing).toMatchObject({
    dossiers: { before: '0', after: String(facts.dossiers) },
    inPerson: { before: '0', after: String(facts.receivedInPerson) },
    surveyed: { before: '0', after: '0' },
  });
  expect(preview.columns).toMatchObject({ code: 'Mã hồ sơ', receivedAt: 'Ngày tiếp nhận' });
  expect(preview.facts).toContain('Chủ hồ sơ');
  expect(await office.codes(), 'nothing is stored by looking').toEqual([]);
  expect(await office.imports()).toEqual([]);

  await confirmImport(page);
  expect(await office.imports()).toMatchObject([
    { fileName: 'quang-khe-2026-01.xlsx', actor: 'user:lan', read: facts.dossiers },
  ]);
  await page.locator('h1', { hasText: `${facts.receivedInPerson} hồ sơ trực tiếp` }).waitFor();
  const period = { from: facts.from, to: facts.to };
  expect(await office.api<CoverageReply>('/coverage', period)).toMatchObject({ eligible: facts.receivedInPerson });
  await openToday(page, office.url, period);
  expect(await readShare(page)).toMatchObject({ surveyed: 0, eligible: facts.receivedInPerson });
});

test('the same list by the file button changes nothing the second time', async () => {
  await chooseFiles(page, sampleList);
  await waitForPreview(page, 'quang-khe-2026-01.xlsx');
  await confirmImport(page);
  await chooseFiles(page, sampleList);
  await waitForPreview(page, 'quang-khe-2026-01.xlsx');
  expect((await readPreview(page)).counts).toContain(`0 mới, 0 thay đổi, ${facts.dossiers} giữ nguyên`);
});

test('rows that cannot be taken are listed with the way to mend them, and can be taken along as a file', async () => {
  await dropFiles(page, [samplePath('messy.xlsx')]);
  await waitForPreview(page, 'messy.xlsx');
  const shown = await readProblems(page);
  const refused = Object.entries(shown).filter(([code]) => code !== 'dossier-code-unusual');
  const rows = refused.flatMap(([, one]) => one).sort((a, b) => a - b);
  expect(rows).toEqual(messy.problems.map((one) => one.row));
  expect(await page.locator('[data-problem="channel-unknown"]').textContent()).toContain('Vui lòng ghi trực tiếp');

  const downloading = page.waitForEvent('download');
  await page.locator('.row-problems button').click();
  const csv = readFileSync(await (await downloading).path(), 'utf8');
  expect(csv.startsWith('\ufeff"Dòng";')).toBe(true);
  for (const row of rows) expect(csv).toContain(`\r\n"${row}";`);

  await expectNoBarrier('preview with problems');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'English' }).click();
  await expectNoBarrier('preview in English, dark');
  await confirmImport(page);
  await expectNoBarrier('stored, with history');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expectNoBarrier('history in Vietnamese, dark');
  await page.emulateMedia({ colorScheme: 'light' });
});

test('a header nobody knows is said once, and remembered until it is forgotten', async () => {
  const header = 'Mã hồ sơ;Ngày tiếp nhận;Hình thức tiếp nhận;Mảng việc';
  const row = (serial: string) => `H36.99.01-260105-${serial};05/01/2026;Trực tiếp;Hộ tịch`;
  await chooseFiles(page, office.writeList('one.csv', [header, row('0001')]));
  await waitForPreview(page, 'one.csv');
  await sayColumns(page, { 'Cột “Mảng việc” là': 'field' });
  await confirmImport(page);
  await page.locator('[data-remembered="Mảng việc"]').waitFor();
  expect(await office.api('/dossiers', { ending: '0001' })).toMatchObject({ dossiers: [{ field: 'Hộ tịch' }] });

  await chooseFiles(page, office.writeList('two.csv', [header, row('0002')]));
  await waitForPreview(page, 'two.csv');
  expect((await readPreview(page)).columns).toMatchObject({ field: 'Mảng việc' });
  await page.locator('[data-remembered="Mảng việc"] button').click();
  await page.locator('[data-remembered]').waitFor({ state: 'detached' });
  expect(await office.api('/dossiers/columns')).toEqual({ columns: {} });
});

test('a list without a header that is known is read once a person says what its columns are', async () => {
  await chooseFiles(
    page,
    office.writeList('own.csv', ['Số HSGQ;Vào sổ;Cách nộp;Chủ hồ sơ', 'H36.99.01-260105-0001;05/01/2026;Trực tiếp;A']),
  );
  await page.locator('.missing').waitFor();
  await expectNoBarrier('columns to choose');
  expect(await page.locator('[data-required="code"] option').allTextContents()).not.toContain('Chủ hồ sơ');
  await page.locator('[data-required="code"] select').selectOption('Số HSGQ');
  await page.locator('[data-required="receivedAt"] select').selectOption('Vào sổ');
  await page.locator('[data-required="channel"] select').selectOption('Cách nộp');
  await page.locator('.missing .button').click();
  await waitForPreview(page, 'own.csv');
  await confirmImport(page);
  expect(await office.codes()).toEqual(['H36.99.01-260105-0001']);
});

test('undo brings back what was there before, and the page says so', async () => {
  const header = 'Mã hồ sơ;Ngày tiếp nhận;Hình thức tiếp nhận';
  const row = (serial: string) => `H36.99.01-260105-${serial};05/01/2026;Trực tiếp`;
  const lists = [
    office.writeList('first.csv', [header, row('0001')]),
    office.writeList('second.csv', [header, row('0001'), row('0002')]),
  ];
  await dropFiles(page, lists);
  await waitForPreview(page, 'first.csv');
  await confirmImport(page);
  await page.locator('.queue button').click();
  await waitForPreview(page, 'second.csv');
  await confirmImport(page);
  expect(await office.codes()).toHaveLength(2);

  expect(await undoImport(page, 'second.csv')).toContain('gỡ 1 hồ sơ');
  expect(await office.codes()).toEqual(['H36.99.01-260105-0001']);
  await page.locator('h1', { hasText: 'first.csv' }).waitFor();
  expect((await office.imports()).map((one) => one.fileName)).toEqual(['first.csv']);
});

test('a whole import needs no mouse', async () => {
  // Listening takes effect a moment after it is asked for, so not only when the key is pressed.
  const choosing = page.waitForEvent('filechooser');
  await page.locator('a.skip').focus();
  while (!(await page.evaluate(() => document.activeElement?.matches('input[type="file"]')))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(sampleList);
  await waitForPreview(page, 'quang-khe-2026-01.xlsx');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.stored').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('data[data-surveyed], .empty').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect((await office.imports()).map((one) => one.fileName)).toEqual(['quang-khe-2026-01.xlsx']);
});

test('a preview can be stopped, and an import nobody answered can be repeated', async () => {
  await page.route('**/dossiers/imports?dryRun=true*', () => undefined);
  await chooseFiles(page, sampleList);
  await page.locator('.working button').click();
  await page.locator('.drop-area').waitFor();
  await page.unroute('**/dossiers/imports?dryRun=true*');

  await chooseFiles(page, sampleList);
  await waitForPreview(page, 'quang-khe-2026-01.xlsx');
  await page.route('**/dossiers/imports?dryRun=false*', (route) => route.abort());
  await page.locator('.preview .button').click();
  await page.locator('.preview .note').waitFor();
  expect(await office.imports()).toEqual([]);
  await page.unroute('**/dossiers/imports?dryRun=false*');
  await confirmImport(page);
  expect(await office.imports()).toMatchObject([{ created: facts.dossiers }]);
});

test('a file that is no list is turned away at once, an old one with the way to save it anew', async () => {
  const letter = office.writeList('letter.docx', ['no list']);
  const old = office.writeList('old.xls', ['']);
  writeFileSync(old, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]));
  await dropFiles(page, [letter, old]);
  await page.locator('.refused').waitFor();
  expect(await page.locator('.import').textContent()).toContain('letter.docx không phải là danh sách');
  expect(await page.locator('.refused .note').textContent()).toContain('.xlsx');
  await expectNoBarrier('refused');
  await chooseFiles(page, sampleList);
  await waitForPreview(page, 'quang-khe-2026-01.xlsx');
});
