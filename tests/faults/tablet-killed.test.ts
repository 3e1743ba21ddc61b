import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChance } from '../../server/src/demo/demo-surveys.ts';
import { openKiosk, pair, queueLength } from '../browser/kiosk-page.ts';
import { type Fault, openFaultProxy } from '../processes/fault-proxy.ts';
import { readStoredDetails } from '../processes/stored-surveys.ts';
import { until } from '../processes/until.ts';
import { bringCitizens } from './quick-citizen.ts';
import { invitation, openTabletCentre, plugIn, switchOn, type TabletCentre } from './tablet.ts';

const KILLS = 30;
/** Longer than a survey takes, so that every screen is hit. */
const MOMENT_MOST_MS = 1_200;
const onTheWay: readonly Fault[] = ['reset', 'swallow-reply', 'cut-reply', 'status-502'];

let centre: TabletCentre;
beforeAll(async () => {
  centre = await openTabletCentre(1);
});
afterAll(() => centre?.close());

test('a tablet killed thirty times, in surveys and right after the thanks, loses nothing it thanked for', async () => {
  const { server, place, devices } = centre;
  const chance = createChance(11);
  let flaky = false;
  const proxy = await openFaultProxy(
    () => server.url,
    ({ url = '' }) =>
      flaky && url.endsWith('/submissions') && chance() < 0.5 ? (onTheWay[Math.floor(chance() * 4)] ?? null) : null,
  );
  const profile = centre.profile('killed');
  const thanked: string[] = [];
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { page, kill: cutPower } = await switchOn(profile);
      const citizens = await bringCitizens(page, thanked);
      await openKiosk(page, proxy.url);
      if (kill === 0) await pair(page, devices[0]?.pairingCode ?? '');
      await invitation(page);
      flaky = true;
      const answering = citizens.answer(`phiếu ${kill}-`, 100);
      if (kill % 2 === 0) await citizens.nextThanks();
      else await pause(chance() * MOMENT_MOST_MS);
      await cutPower();
      await answering;
    }

    flaky = false;
    const { page, context } = await switchOn(profile);
    await openKiosk(page, proxy.url);
    await invitation(page);
    await plugIn(page);
    await until('everything is delivered', async () => (await queueLength(page)) === 0, 60_000);
    await context.close();
    expect(await server.stop()).toBe(0);
    const { comments, participations } = await readStoredDetails(place);
    const unthanked = comments.filter((one) => !thanked.includes(one));
    const lost = thanked.filter((one) => !comments.includes(one));
    const twice = comments.length - new Set(comments).size;
    process.stdout.write(
      `tablet killed ${KILLS} times: ${thanked.length} thanked, ${comments.length} stored, ${lost.length} lost, ` +
        `${twice} twice, ${unthanked.length} kept but killed before the thanks were seen\n`,
    );
    expect({ lost, twice }).toEqual({ lost: [], twice: 0 });
    expect(participations.length).toBe(comments.length);
    // At most the one survey of each life whose thanks the power cut took away.
    expect(unthanked.length).toBeLessThanOrEqual(KILLS);
  } finally {
    await proxy.close();
  }
});
