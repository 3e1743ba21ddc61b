import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKiosk, pair, queueLength } from '../browser/kiosk-page.ts';
import { type BuildServer, makeOtherBuild, openBuildServer } from '../processes/build-server.ts';
import { readStoredDetails } from '../processes/stored-surveys.ts';
import { until } from '../processes/until.ts';
import { bringCitizens } from './quick-citizen.ts';
import { invitation, openTabletCentre, plugIn, switchOn, type TabletCentre, waitForOfflineCopy } from './tablet.ts';

const NEXT = 'Hài Lòng, bản sau';
/** The app waits this long for nobody to come before it changes. */
const REST_MS = 31_000;
const GAP_MS = 8_000;

let centre: TabletCentre;
let builds: BuildServer;
beforeAll(async () => {
  centre = await openTabletCentre(1);
  builds = await openBuildServer(centre.server.url);
});
afterAll(async () => {
  await builds?.close();
  await centre?.close();
});

test('a new build waits until nobody uses the tablet in any window, and finds every answer that waits', async () => {
  const { server, place, devices } = centre;
  const { page, context } = await switchOn(centre.profile('update'));
  try {
    await page.clock.install();
    await openKiosk(page, builds.url);
    await pair(page, devices[0]?.pairingCode ?? '');
    await waitForOfflineCopy(page);
    await page.reload();
    await invitation(page);
    builds.takeSurveys(false);
    const citizens = await bringCitizens(page);
    await citizens.answer('trước', 2);
    await invitation(page);

    // A survey runs in one window; another window of the tablet is at rest.
    await page.locator('main.attract .actions .primary').click();
    const beside = await context.newPage();
    await beside.clock.install();
    await openKiosk(beside, builds.url);
    await invitation(beside);
    builds.serve(makeOtherBuild(centre.profile('next-build'), NEXT));
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    await until('the new build is on the tablet', () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null),
    );
    await beside.clock.fastForward(REST_MS);
    await page.clock.fastForward(REST_MS);
    expect(await page.evaluate(() => document.title)).not.toBe(NEXT);
    expect(await beside.evaluate(() => document.title)).not.toBe(NEXT);
    expect(await page.locator('main').getAttribute('class')).not.toContain('attract');
    await citizens.answer('giữa', 1);
    await invitation(page);

    // The worker takes over between two requests of the old build: a clock that races on would leave it no gap.
    let asked = 0;
    const updated = async () => {
      if (performance.now() - asked > GAP_MS) {
        asked = performance.now();
        await page.clock.fastForward(REST_MS);
      }
      return (await titleOf(page)) === NEXT && (await titleOf(beside)) === NEXT;
    };
    await until('both windows show the new build', updated, 120_000);
    await invitation(page);
    expect(await queueLength(page)).toBe(3);
    const after = await bringCitizens(beside);
    await after.answer('sau', 1);

    builds.takeSurveys(true);
    await plugIn(page);
    await until('everything is delivered', async () => (await queueLength(page)) === 0);
    await context.close();
    expect(await server.stop()).toBe(0);
    const { comments } = await readStoredDetails(place);
    const thanked = [...citizens.thanked, ...after.thanked];
    expect(comments.toSorted()).toEqual(thanked.toSorted());
    process.stdout.write(`app updated with 3 answers waiting: ${thanked.length} thanked, ${comments.length} stored\n`);
  } finally {
    await context.close();
  }
});

/** Empty while the page is being loaded. */
function titleOf(page: { title(): Promise<string> }): Promise<string> {
  return page.title().catch(() => '');
}
