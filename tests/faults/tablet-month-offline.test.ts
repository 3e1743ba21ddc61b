import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChance, surveyOf } from '../../server/src/demo/demo-surveys.ts';
import { openKiosk, pair, queueLength } from '../browser/kiosk-page.ts';
import { type Fault, faults, openFaultProxy } from '../processes/fault-proxy.ts';
import { readStoredDetails } from '../processes/stored-surveys.ts';
import { until } from '../processes/until.ts';
import { bringCitizens } from './quick-citizen.ts';
import {
  invitation,
  makeClockMovable,
  moveClock,
  openTabletCentre,
  plugIn,
  putIntoOutbox,
  switchOn,
  type TabletCentre,
  waitForOfflineCopy,
} from './tablet.ts';

const SURVEYS = 2_000;
const DAYS = 30;
const DAY_MS = 86_400_000;
/** The broken network is left when so many have got through it, so that the good one has most of them. */
const THROUGH_THE_BROKEN_ONE = 150;

let centre: TabletCentre;
beforeAll(async () => {
  centre = await openTabletCentre(1);
});
afterAll(() => centre?.close());

test('2,000 answers of a month without a network arrive once each, through whatever the network does then', async () => {
  const { server, place, devices } = centre;
  const chance = createChance(30);
  let network: 'good' | 'none' | 'broken' = 'good';
  const choose = (): Fault | null => {
    if (network === 'none') return 'reset';
    return network === 'broken' && chance() < 0.7 ? (faults[Math.floor(chance() * faults.length)] ?? null) : null;
  };
  const broken = new Set<Fault>();
  const proxy = await openFaultProxy(
    () => server.url,
    ({ url = '' }) => {
      const fault = choose();
      if (fault !== null && network === 'broken' && url.endsWith('/submissions')) broken.add(fault);
      return fault;
    },
  );
  const profile = centre.profile('month');
  try {
    const first = await switchOn(profile);
    await openKiosk(first.page, proxy.url);
    await pair(first.page, devices[0]?.pairingCode ?? '');
    await waitForOfflineCopy(first.page);
    network = 'none';
    await first.kill();

    // Opened cold a month ago by its own clock, without a network; people answer on a few days of it.
    const { page, context } = await switchOn(profile);
    await makeClockMovable(page, -DAYS * DAY_MS);
    await openKiosk(page, proxy.url);
    await invitation(page);
    const citizens = await bringCitizens(page);
    for (let day = DAYS; day > 0; day -= 3) {
      await moveClock(page, -day * DAY_MS);
      await citizens.answer(`ngày ${day}`, 1);
    }
    await moveClock(page, 0);
    const others = surveysOfMonth(SURVEYS - citizens.thanked.length, chance);
    await putIntoOutbox(page, others);
    expect(await queueLength(page)).toBe(SURVEYS);

    network = 'broken';
    await until(
      'every fault met a delivery, and many got through',
      async () => {
        await plugIn(page);
        const queue = await queueLength(page);
        return broken.size === faults.length && queue <= SURVEYS - THROUGH_THE_BROKEN_ONE;
      },
      90_000,
    );
    network = 'good';
    const left = await queueLength(page);
    const began = performance.now();
    await plugIn(page);
    await until('the rest is delivered', async () => (await queueLength(page)) === 0, 60_000);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    await context.close();

    expect(await server.stop()).toBe(0);
    const { participations, comments } = await readStoredDetails(place);
    const stored = new Map(participations.map((one) => [one.id, one]));
    const lost = others.filter(({ id }) => !stored.has(id));
    process.stdout.write(
      `${DAYS} days offline: ${SURVEYS} answers, ${participations.length} stored, ${lost.length} lost, ` +
        `${participations.length - SURVEYS} too many; the last ${left} drained in ${seconds} s on a good network\n`,
    );
    expect(lost).toEqual([]);
    expect(participations.length).toBe(SURVEYS);
    expect(comments.toSorted()).toEqual(citizens.thanked.toSorted());
    const wrongDay = others.filter(
      ({ id, finishedAt }) => stored.get(id)?.day !== dayOfInstant(Date.parse(finishedAt)),
    );
    expect(wrongDay).toEqual([]);
    expect(new Set(participations.map((one) => one.day)).size).toBeGreaterThanOrEqual(DAYS);
  } finally {
    await proxy.close();
  }
});

/** Spread over the month, in the hours a centre is open. */
function surveysOfMonth(count: number, chance: () => number): Submission[] {
  const now = Date.now();
  return Array.from({ length: count }, () =>
    surveyOf(null, now - Math.floor(chance() * DAYS + 1) * DAY_MS + Math.floor(chance() * 3_600_000), chance),
  );
}
