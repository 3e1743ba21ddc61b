import { join } from 'node:path';
import type { RescueReply } from '@hailong/shared/contract/rescue.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { openKiosk, pair, queueLength, takeSurvey } from '../browser/kiosk-page.ts';
import { downloadRescueFile, enterPin, openStaffCorner } from '../browser/staff-page.ts';
import { openNetwork } from '../processes/cuttable-network.ts';
import { runJson } from '../processes/server-process.ts';
import { type Centre, openCentre, typedDigits } from './open-centre.ts';

const PIN = '250826';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
  const { token } = await runJson<{ token: string }>(centre.place, ['add-token', '--role', 'administrator']);
  const reply = await fetch(`${centre.server.url}/api/v1/staff-pin`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ pin: PIN }),
  });
  expect(reply.status).toBe(200);
});
afterAll(() => centre?.close());

test('surveys of a tablet without a network are brought by a file, and are there once when it comes back', async () => {
  const { server, place, device, codes, folder } = centre;
  const network = await openNetwork(server.url);
  const browser = await openBrowser(join(folder, 'tablet'), tablet);
  try {
    const page = await firstPage(browser);
    await openKiosk(page, network.url);
    await pair(page, device.pairingCode);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await network.cut();
    for (const code of codes.slice(0, 3)) {
      await takeSurvey(page, { code: typedDigits(code), level: 5 });
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      await page.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
    }
    expect(await queueLength(page)).toBe(3);
    // Switched on again in the meantime, still without a network: the corner opens all the same.
    await openKiosk(page, network.url);

    await openStaffCorner(page, PIN);
    await page.getByText('3 phiếu, cũ nhất').waitFor();
    const download = await downloadRescueFile(page);
    expect(download.suggestedFilename()).toMatch(/^hailong-cuu-ho-quay-1-\d{4}-\d\d-\d\d-\d{4}\.hlr$/);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    await page.getByText(`Đã tạo tệp ${download.suggestedFilename()}, gồm 3 phiếu`).waitFor();

    expect(await centre.coverage()).toMatchObject({ surveyed: 0 });
    const bring = () => runJson<RescueReply>(place, ['import-rescue', file]);
    const { deviceId } = device;
    const counts = { deviceId, counter: 'Quầy 1', read: 3, parked: 0 };
    expect(await bring()).toMatchObject({ ...counts, stored: 3, alreadyStored: 0 });
    expect(await bring()).toMatchObject({ ...counts, stored: 0, alreadyStored: 3 });
    const coverage = await centre.coverage();
    const scores = await centre.scores();
    expect(coverage).toMatchObject({ surveyed: 3, pending: 0 });
    expect(scores).toMatchObject({ ballots: 3, overall: { n: 48, top2: 100 } });
    expect(await queueLength(page)).toBe(3);

    await network.restore();
    await page.locator('dialog.staff').getByRole('button', { name: 'Quay lại', exact: true }).click();
    await page.locator('dialog.staff').getByRole('button', { name: 'Gửi ngay', exact: true }).click();
    await vi.waitFor(async () => expect(await queueLength(page)).toBe(0), { timeout: 120_000, interval: 250 });
    expect(await centre.coverage()).toEqual(coverage);
    expect(await centre.scores()).toEqual(scores);
    expect(await runJson<{ ok: boolean }>(place, ['verify'])).toMatchObject({ ok: true });
  } finally {
    await browser.close();
    await network.cut();
  }
});

test('five wrong PINs close the corner for a while, also for whoever restarts the tablet', async () => {
  const { server, folder, place } = centre;
  const { pairingCode } = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', 'Quầy 2']);
  const browser = await openBrowser(join(folder, 'second tablet'), tablet);
  try {
    const page = await firstPage(browser);
    await openKiosk(page, server.url);
    await pair(page, pairingCode);
    await openStaffCorner(page, PIN);
    await page.keyboard.press('Escape');
    await page.locator('dialog.staff').waitFor({ state: 'detached' });

    // The keyboard opens it as well; a short touch does not.
    await page.mouse.click(48, 48);
    await page.getByRole('button', { name: 'Dành cho cán bộ' }).press('Enter');
    for (const left of ['Còn 4 lần', 'Còn 3 lần', 'Còn 2 lần', 'Sau lần nhập tới']) {
      await enterPin(page, '0000');
      await page.getByText(left).waitFor();
    }
    await page.keyboard.type('0000');
    await page.keyboard.press('Enter');
    await page.getByText('Đã nhập sai nhiều lần. Vui lòng chờ').waitFor();
    await openKiosk(page, server.url);
    await page.getByRole('button', { name: 'Dành cho cán bộ' }).press('Enter');
    await page.getByText('Đã nhập sai nhiều lần. Vui lòng chờ').waitFor();
    expect(await page.getByRole('button', { name: 'Mở', exact: true }).isDisabled()).toBe(true);
  } finally {
    await browser.close();
  }
});
