import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { firstPage, killBrowser, openBrowser, tablet } from '../browser/chromium.ts';
import { openKiosk, pair, queueLength, takeSurvey } from '../browser/kiosk-page.ts';
import { openNetwork } from '../processes/cuttable-network.ts';
import { runJson } from '../processes/server-process.ts';
import { type Centre, openCentre, typedDigits } from './open-centre.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

test('three surveys taken without a network survive a power cut of the tablet and arrive once each', async () => {
  const { server, place, device, codes, folder } = centre;
  const network = await openNetwork(server.url);
  const profile = join(folder, 'tablet');

  const before = await openBrowser(profile, tablet);
  const page = await firstPage(before);
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
  const ended = new Promise((resolve) => before.once('close', resolve));
  killBrowser(profile);
  await ended;
  expect(await centre.coverage()).toMatchObject({ surveyed: 0 });

  const after = await openBrowser(profile, tablet);
  try {
    const reopened = await firstPage(after);
    await openKiosk(reopened, network.url);
    await reopened.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
    expect(await queueLength(reopened)).toBe(3);

    await network.restore();
    await vi.waitFor(async () => expect(await queueLength(reopened)).toBe(0), { timeout: 120_000, interval: 250 });
    expect(await centre.coverage()).toMatchObject({ surveyed: 3, pending: 0 });
    expect(await centre.scores()).toMatchObject({ ballots: 3, overall: { n: 48, top2: 100 } });
    expect(await runJson<{ ok: boolean }>(place, ['verify'])).toMatchObject({ ok: true });
  } finally {
    await after.close();
    await network.cut();
  }
});
