import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKiosk, pair, queueLength } from '../browser/kiosk-page.ts';
import { runJson } from '../processes/server-process.ts';
import { readStoredDetails } from '../processes/stored-surveys.ts';
import { until } from '../processes/until.ts';
import { bringCitizens } from './quick-citizen.ts';
import { invitation, openTabletCentre, plugIn, switchOn, type TabletCentre } from './tablet.ts';

let centre: TabletCentre;
beforeAll(async () => {
  centre = await openTabletCentre(2);
});
afterAll(() => centre?.close());

test('a tablet whose access was withdrawn keeps every answer, and delivers them once it is paired again', async () => {
  const { server, place, devices } = centre;
  const [device, another] = devices;
  const { page, context } = await switchOn(centre.profile('revoked'));
  try {
    await openKiosk(page, server.url);
    await pair(page, device?.pairingCode ?? '');
    await revoke(server.url, device?.deviceId ?? '', place);
    const citizens = await bringCitizens(page);
    await citizens.answer('thu hồi', 5);
    await invitation(page);
    await plugIn(page);
    await page.locator('.staff-notice').waitFor();
    expect(await queueLength(page)).toBe(5);

    await page.goto(`${server.url}/kiosk/#pair=${another?.pairingCode}`);
    await page.getByRole('button', { name: 'Ghép nối', exact: true }).click();
    await until('everything is delivered', async () => (await queueLength(page)) === 0);
    await context.close();
    expect(await server.stop()).toBe(0);
    const { comments } = await readStoredDetails(place);
    expect(comments.toSorted()).toEqual(citizens.thanked.toSorted());
    process.stdout.write(`access withdrawn: ${citizens.thanked.length} thanked, ${comments.length} stored\n`);
  } finally {
    await context.close();
  }
});

async function revoke(url: string, deviceId: string, place: TabletCentre['place']): Promise<void> {
  const { token } = await runJson<{ token: string }>(place, ['add-token', '--role', 'administrator']);
  const headers = { authorization: `Bearer ${token}` };
  const reply = await fetch(`${url}/api/v1/devices/${deviceId}`, { method: 'DELETE', headers });
  expect(reply.status).toBe(200);
}
