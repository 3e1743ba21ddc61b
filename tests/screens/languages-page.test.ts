import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { LanguagesReply } from '@hailong/shared/contract/languages.ts';
import type { SoundsReply } from '@hailong/shared/contract/sounds.ts';
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
  token = (await runJson<{ token: string }>(centre.place, ['add-token', '--role', 'staff'])).token;
});
afterAll(() => centre?.close());

async function ask<Reply>(path: string): Promise<Reply> {
  const reply = await fetch(`${centre.server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  return (await reply.json()) as Reply;
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

async function openLanguages(page: Page, name: string, role: string): Promise<void> {
  const person = await runJson<PersonSignIn>(centre.place, ['add-user', '--name', name, '--role', role]);
  await signIn(page, centre.server.url, person);
  await page.getByRole('link', { name: 'Ngôn ngữ', exact: true }).click();
  await page.locator('.parts-table').waitFor();
}

/** A second of silence, as a file that a person would choose. */
function soundFile(): string {
  const path = join(centre.folder, 'start.wav');
  const samples = Buffer.alloc(8_000);
  const header = Buffer.alloc(44);
  header.write('RIFF');
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(8_000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  writeFileSync(path, Buffer.concat([header, samples]));
  return path;
}

test('an administrator adds a language, writes its texts, gives it a sound and takes it away again', async () => {
  const context = await openBrowser(join(centre.folder, 'office'), desk);
  try {
    const page = await firstPage(context);
    await openLanguages(page, 'lan', 'administrator');
    await page.getByRole('button', { name: 'Thêm ngôn ngữ' }).click();
    await page.getByLabel('Tên, viết bằng chính ngôn ngữ đó').fill('Mạ');
    await page.getByLabel('Mã ngôn ngữ').fill('cma');
    expect(await faultsOf(page), 'adding').toEqual([]);
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('heading', { name: 'Các câu: Mạ' }).waitFor();
    expect(await faultsOf(page), 'the parts').toEqual([]);

    const start = page.locator('tr[data-part="start"]');
    await start.locator('textarea').fill('Lơh jap');
    await page.getByText('1 thay đổi chưa lưu').waitFor();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đã lưu.').waitFor();
    expect((await ask<LanguagesReply>('/languages')).languages).toMatchObject([{ texts: { start: 'Lơh jap' } }]);
    await page.getByLabel('Hiện', { exact: true }).selectOption('no-text');
    await start.waitFor({ state: 'detached' });
    await page.getByLabel('Hiện', { exact: true }).selectOption('all');

    await start.locator('input[type="file"]').setInputFiles(soundFile());
    await start.getByRole('button', { name: 'Nghe' }).click();
    expect((await ask<SoundsReply>('/sounds')).sounds).toMatchObject([{ name: 'start', mediaType: 'audio/wav' }]);
    await start.locator('input[type="file"]').setInputFiles({
      ...{ name: 'page.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('<!doctype html>') },
    });
    await start.getByRole('alert').getByText('không phải tệp âm thanh').waitFor();
    await start.getByRole('button', { name: 'Xóa' }).click();
    await page.getByRole('button', { name: 'Xóa đoạn ghi âm', exact: true }).click();
    await start.getByText('chưa có').waitFor();
    expect((await ask<SoundsReply>('/sounds')).sounds).toEqual([]);

    await page.getByRole('button', { name: 'Xóa Mạ' }).click();
    await page.getByRole('button', { name: 'Xóa ngôn ngữ', exact: true }).click();
    await page.locator('tr[data-language="cma"]').waitFor({ state: 'detached' });
    expect((await ask<LanguagesReply>('/languages')).languages).toEqual([]);
  } finally {
    await context.close();
  }
});

test('counter staff read the page, and change nothing', async () => {
  const context = await openBrowser(join(centre.folder, 'counter'), desk);
  try {
    const page = await firstPage(context);
    await openLanguages(page, 'hoa', 'staff');
    await page.getByText('Chỉ người quản trị sửa được trang này.').waitFor();
    expect(await page.locator('textarea, input[type="file"]').count()).toBe(0);
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByText('Only an administrator can change this page.').waitFor();
    expect(await faultsOf(page), 'in English').toEqual([]);
  } finally {
    await context.close();
  }
});
