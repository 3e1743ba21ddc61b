import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InvitationsReply } from '@hailong/shared/contract/invitations.ts';
import { addDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser } from '../browser/chromium.ts';
import { type PersonSignIn, signIn } from '../browser/dashboard-page.ts';
import { answerYes, scan, typedText, waitForOutcome, waitForReady } from '../browser/return-desk-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { runJson } from '../processes/server-process.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

const day = addDays(dayOfInstant(Date.now()), -2);
const codeOf = (serial: string) => `H36.99.01-${day.slice(2).replaceAll('-', '')}-${serial}`;

test('a scan neither sticks to the one before it nor is lost behind it', async () => {
  const { place, server, folder } = centre;
  const list = join(folder, 'waiting.csv');
  const rows = ['7001', '7002', '7003', '7004', '7005'].map(
    (serial) => `${codeOf(serial)};Hộ tịch;${day} 08:00:00;1;1;9`,
  );
  writeFileSync(list, ['MaHoSo;TenLinhVuc;NgayTiepNhan;KenhThucHien;HinhThuc;TrangThaiHoSo', ...rows].join('\r\n'));
  await runJson(place, ['import-dossiers', list]);
  const clerk = await runJson<PersonSignIn>(place, ['add-user', '--name', 'hoa', '--role', 'staff']);
  const { token } = await runJson<{ token: string }>(place, ['add-token', '--role', 'staff']);
  const returned = async () => {
    const reply = await fetch(`${server.url}/api/v1/invitations`, { headers: { authorization: `Bearer ${token}` } });
    const { invitations } = (await reply.json()) as InvitationsReply;
    return invitations.map(({ dossierCode }) => dossierCode).sort();
  };

  const context = await openBrowser(join(folder, 'clerk'), desk);
  try {
    const page = await firstPage(context);
    await signIn(page, server.url, clerk);
    await page.locator('.navigation a[href="/tra-ket-qua"]').click();

    // What could not be returned is given up for the next one.
    await waitForReady(page);
    await context.setOffline(true);
    await scan(page, codeOf('7001'));
    await page.locator('.desk-form [role="alert"]').waitFor();
    await context.setOffline(false);
    await scan(page, codeOf('7002'));
    await waitForOutcome(page, 'returned', '7002');

    // A QR that is no dossier's.
    await waitForReady(page);
    await page.keyboard.type('https://example.vn/abc');
    await answerYes(page);
    await page.locator('.desk-form .notice').waitFor();
    await scan(page, codeOf('7003'));
    await waitForOutcome(page, 'returned', '7003');

    // The next person is quicker than the line, and the scanner sends Enter twice.
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/dossiers?*', async (route) => {
      await held;
      await route.continue();
    });
    await scan(page, codeOf('7004'), 2);
    await page.keyboard.type(codeOf('7005'), { delay: 5 });
    await page.keyboard.press('Enter');
    letGo();
    await waitForOutcome(page, 'returned', '7005');
    expect(await returned()).toEqual(['7002', '7003', '7004', '7005'].map(codeOf));
    await expect.poll(() => typedText(page)).toBe('');

    // The answer about the first one is a question: that one stands in the field, and is what Enter answers.
    await page.unroute('**/dossiers?*');
    await page.route('**/dossiers?*', async (route) => {
      await new Promise((resolve) => page.once('console', resolve));
      await route.continue();
    });
    await scan(page, codeOf('7004'));
    await page.keyboard.type(codeOf('7001'), { delay: 5 });
    await page.keyboard.press('Enter');
    await page.evaluate(() => console.info('typed'));
    await page.locator('[data-question="returned"]').waitFor();
    await expect.poll(() => typedText(page)).toBe(codeOf('7004'));
    expect(await returned()).toHaveLength(4);
  } finally {
    await context.close();
  }
});

test('a page of today that is left open overnight shows the new month in the morning', async () => {
  const { place, server, folder } = centre;
  const leader = await runJson<PersonSignIn>(place, ['add-user', '--name', 'mai', '--role', 'leader']);
  const context = await openBrowser(join(folder, 'head'), desk);
  try {
    const page = await firstPage(context);
    const [year = '', month = ''] = day.split('-');
    const lastDay = addDays(`${month === '12' ? Number(year) + 1 : year}-${nextMonth(month)}-01`, -1);
    await page.clock.install({ time: new Date(`${lastDay}T23:59:00+07:00`) });
    await signIn(page, server.url, leader);
    await page.locator('.period-name', { hasText: `${month}/${year}` }).waitFor();
    await page.clock.fastForward(2 * 60_000);
    await page.locator('.period-name', { hasText: nextMonth(month) }).waitFor();
  } finally {
    await context.close();
  }
});

function nextMonth(month: string): string {
  return String((Number(month) % 12) + 1).padStart(2, '0');
}
