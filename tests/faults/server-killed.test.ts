import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { makePlace, type Place, prepareCentre } from '../processes/centre.ts';
import { writeDossierList } from '../processes/dossier-list.ts';
import { runJson, type ServerProcess, startServerProcess } from '../processes/server-process.ts';
import { readStoredSurveys } from '../processes/stored-surveys.ts';
import { startStream } from '../processes/survey-stream.ts';
import { until } from '../processes/until.ts';
import { expectAllKept, expectVerified, printCounts } from './expect-all-kept.ts';

const embedded = inject('postgresUrl') === null;
/** The embedded database takes seconds to come back, PostgreSQL's server a moment. */
const KILLS = embedded ? 10 : 30;
const SENDERS = 8;

let place: Place;
let server: ServerProcess;
beforeEach(async () => {
  place = await makePlace(inject('postgresUrl'));
  server = await startServerProcess(place);
});
afterEach(async () => {
  await server.kill();
  await place.remove();
});

it('keeps every acknowledged survey, once, when the server is killed again and again', async () => {
  const { file, codes } = writeDossierList(place.dataFolder, 300);
  const devices = await prepareCentre(place, ['Quầy 1', 'Quầy 2']);
  await runJson(place, ['import-dossiers', file]);
  const address = () => server.url;
  const targets = Array.from({ length: SENDERS }, (_, index) => ({
    address,
    token: devices[index % devices.length]?.token ?? '',
  }));
  const stream = startStream(targets, { codes, seed: 20_261_120 });

  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = stream.deliveries.acknowledged.size;
    const more = 10 + Math.floor(Math.random() * 150);
    await until(`${more} more acknowledged`, () => stream.deliveries.acknowledged.size >= before + more);
    await pause(Math.random() * 20);
    await server.kill();
    server = await startServerProcess(place);
  }
  await stream.finish();

  await expectVerified(place);
  expect(await server.stop()).toBe(0);
  const stored = await readStoredSurveys(place);
  printCounts(`${embedded ? 'embedded' : 'PostgreSQL'}, server killed ${KILLS} times`, stream, stored);
  expectAllKept(stream, stored);
  expect(stream.deliveries.failures.size).toBeGreaterThan(0);
  expect(stored.parked.length).toBeGreaterThan(0);
});
