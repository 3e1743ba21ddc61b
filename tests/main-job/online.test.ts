import { join } from 'node:path';
import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { openToday, readScores, readShare, signIn, waitForLive, waitForSurveyed } from '../browser/dashboard-page.ts';
import { openKiosk, pair, takeSurvey } from '../browser/kiosk-page.ts';
import { runJson } from '../processes/server-process.ts';
import { type Centre, openCentre, typedDigits } from './open-centre.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

test('a survey at the counter moves the figure on the open page, and page, API and command agree', async () => {
  const { server, place, device, codes, period, folder } = centre;
  const leader = await runJson<{ name: string; password: string }>(place, [
    'add-user',
    '--name',
    'lan',
    '--role',
    'leader',
  ]);
  const office = await openBrowser(join(folder, 'office'), desk);
  const counter = await openBrowser(join(folder, 'counter'), tablet);
  try {
    const page = await firstPage(office);
    await signIn(page, server.url, leader);
    await openToday(page, server.url, period);
    await waitForLive(page);
    expect(await readShare(page)).toMatchObject({ surveyed: 0, eligible: codes.length });
    await page.evaluate(() => Object.assign(window, { notReloaded: true }));

    const screen = await firstPage(counter);
    await openKiosk(screen, server.url);
    await pair(screen, device.pairingCode);
    await takeSurvey(screen, {
      code: typedDigits(codes[0] ?? ''),
      level: (index) => (index < 12 ? 5 : index === 12 ? null : 2),
    });
    await waitForSurveyed(page, 1);
    expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);

    const { token } = await runJson<{ token: string }>(place, ['add-token', '--role', 'leader']);
    const headers = { authorization: `Bearer ${token}` };
    const query = new URLSearchParams(period);
    const api = async (path: string) => (await fetch(`${server.url}/api/v1${path}?${query}`, { headers })).json();
    const coverage = (await api('/coverage')) as CoverageReply;
    const scores = (await api('/scores')) as ScoresReply;
    expect(await centre.coverage()).toEqual(coverage);
    expect(await centre.scores()).toEqual(scores);

    expect(coverage).toMatchObject({ surveyed: 1, eligible: 40, share: 0.025, met: false, stillNeeded: 4 });
    expect(scores.overall).toMatchObject({ n: 15, counts: [0, 3, 0, 0, 12], notApplicable: 1, top2: 80 });
    expect(await readShare(page)).toMatchObject({ text: '2,5 %', surveyed: 1, eligible: 40 });
    const shown = await readScores(page);
    for (const item of [scores.overall, ...scores.factors, ...scores.criteria]) {
      expect({ id: item.id, n: shown.get(item.id)?.n }).toEqual({ id: item.id, n: item.n });
    }
    expect(shown.get('overall')?.top2.replaceAll('\u00a0', ' ')).toMatch(/^80,0/);
    expect(shown.get('result-fair')?.n).toBe(0);
  } finally {
    await office.close();
    await counter.close();
  }
});
