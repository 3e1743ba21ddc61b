import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { createChance, surveyOf } from '../../server/src/demo/demo-surveys.ts';
import { type Device, makePlace, type Place, prepareCentre } from '../processes/centre.ts';
import { type Fault, faults, openFaultProxy } from '../processes/fault-proxy.ts';
import { deliver, newDeliveries } from '../processes/sender.ts';
import { type ServerProcess, startServerProcess } from '../processes/server-process.ts';
import { readStoredSurveys } from '../processes/stored-surveys.ts';
import { startStream } from '../processes/survey-stream.ts';
import { until } from '../processes/until.ts';
import { expectAllKept, expectVerified, printCounts } from './expect-all-kept.ts';

const SENDERS = 6;
const SURVEYS = 400;

let place: Place;
let server: ServerProcess;
let device: Device;
beforeEach(async () => {
  place = await makePlace(inject('postgresUrl'));
  server = await startServerProcess(place);
  const [first] = await prepareCentre(place, ['Quầy 1']);
  if (first === undefined) throw new Error('no device');
  device = first;
});
afterEach(async () => {
  await server.kill();
  await place.remove();
});

it('stores every survey once, whatever the network does to requests and replies', async () => {
  const chance = createChance(42);
  const oneOf = (): Fault | null => (chance() < 0.6 ? (faults[Math.floor(chance() * faults.length)] ?? null) : null);
  const proxy = await openFaultProxy(() => server.url, oneOf);
  try {
    const target = { address: () => proxy.url, token: device.token };
    const stream = startStream(new Array(SENDERS).fill(target), { codes: ['H36.99.01-260120-0001'], seed: 42 });
    await until(`${SURVEYS} surveys are stored`, () => stream.deliveries.acknowledged.size >= SURVEYS, 120_000);
    await until('every fault happened', () => proxy.counts.size === faults.length, 60_000);
    await stream.finish();
    await expectVerified(place);
    expect(await server.stop()).toBe(0);
    const stored = await readStoredSurveys(place);
    printCounts('broken network', stream, stored);
    expectAllKept(stream, stored);
    expect([...stream.deliveries.acknowledged.values()]).toContain('already-stored');
  } finally {
    await proxy.close();
  }
});

it('stores one survey once when twenty identical requests arrive at the same moment', async () => {
  const survey = surveyOf(null, Date.now(), createChance(7));
  const target = { address: () => server.url, token: device.token };
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const deliveries = newDeliveries();
      await deliver(target, [survey], deliveries);
      expect(deliveries.failures.size).toBe(0);
      return deliveries.acknowledged.get(survey.id);
    }),
  );
  expect(outcomes.toSorted()).toEqual([...new Array(19).fill('already-stored'), 'stored']);
  await server.stop();
  const stored = await readStoredSurveys(place);
  expect(stored).toEqual({ participations: [survey.id], parked: [], ballots: 1, parkedBallots: 0 });
});
