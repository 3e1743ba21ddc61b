import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { desk, firstPage, openBrowser } from '../browser/chromium.ts';
import { makePlace, type Place, samplePlan } from '../processes/centre.ts';
import { type ServerProcess, startServerProcess } from '../processes/server-process.ts';

const person = { name: 'Nguyễn Thị Lan', password: 'một mật khẩu đủ dài' };

let place: Place;
let server: ServerProcess;
const folder = mkdtempSync(join(tmpdir(), 'hailong-browser-'));
beforeAll(async () => {
  place = await makePlace(inject('postgresUrl'));
  server = await startServerProcess(place);
});
afterAll(async () => {
  await server?.stop();
  await place?.remove();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the printed link sets up the centre once, and the person it made signs in', async () => {
  const [link = ''] = /http\S+\/thiet-lap#\S+/.exec(server.printed()) ?? [];
  const context = await openBrowser(folder, desk);
  try {
    const page = await firstPage(context);
    await page.goto(link);
    await page.locator('input[type="file"]').setInputFiles(samplePlan);
    await page.getByText('Xã Quảng Khê').first().waitFor();
    expect(page.url(), 'the token stays in no history').not.toContain('#');
    await page.locator('input[autocomplete="username"]').fill(person.name);
    for (const field of await page.locator('input[autocomplete="new-password"]').all())
      await field.fill(person.password);
    await page.locator('form button[type="submit"]').click();
    await page.locator('input[autocomplete="current-password"]').fill(person.password);
    await page.locator('input[autocomplete="username"]').fill(person.name);
    await page.locator('form button[type="submit"]').click();
    await page.locator('.header-who').waitFor();
    expect(await page.locator('.header-who').textContent()).toContain(person.name);

    const again = await fetch(`${server.url}/api/v1/setup`);
    expect(await again.json()).toEqual({ needed: false });
  } finally {
    await context.close();
  }
});
