import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { makePlace, prepareCentre } from '../processes/centre.ts';
import { startServerProcess } from '../processes/server-process.ts';
import { readStoredSurveys } from '../processes/stored-surveys.ts';
import { startStream } from '../processes/survey-stream.ts';
import { until } from '../processes/until.ts';
import { expectAllKept, expectVerified, printCounts } from './expect-all-kept.ts';

const CUTS = 4;
const disk = fileURLToPath(new URL('../processes/forgetful-disk.mjs', import.meta.url));

type Cut = { dataFolder: string; databaseUrl: null };

/** Starts a server whose disk forgets what was not synced. `after` is what a power cut leaves. */
async function startOnForgetfulDisk(before: Cut, after: string, neverSyncs = false) {
  const environment = {
    DISK_FOLDER: join(before.dataFolder, 'database'),
    DISK_AFTER_CUT: join(after, 'database'),
    ...(neverSyncs ? { DISK_NEVER_SYNCS: 'yes' } : {}),
  };
  return startServerProcess(before, { nodeArguments: ['--import', disk], environment });
}

/** The power goes again and again while surveys arrive; each time only what was synced is left. */
export async function cutPower(): Promise<void> {
  const folders = Array.from({ length: CUTS + 1 }, () => mkdtempSync(join(tmpdir(), 'hailong-cut-')));
  const place = await makePlace(null);
  let now: Cut = { dataFolder: place.dataFolder, databaseUrl: null };
  const setUp = await startServerProcess(now);
  const [device] = await prepareCentre(now, ['Quầy 1']);
  await setUp.stop();
  let server = await startOnForgetfulDisk(now, folders[0] ?? '');
  try {
    const target = { address: () => server.url, token: device?.token ?? '' };
    const stream = startStream(new Array(8).fill(target), { codes: [], seed: 9 });
    for (let cut = 0; cut < CUTS; cut += 1) {
      const before = stream.deliveries.acknowledged.size;
      const more = 30 + Math.floor(Math.random() * 200);
      await until('more surveys are stored', () => stream.deliveries.acknowledged.size > before + more);
      await server.kill();
      now = { dataFolder: folders[cut] ?? '', databaseUrl: null };
      server = await startOnForgetfulDisk(now, folders[cut + 1] ?? '');
    }
    await stream.finish();
    await expectVerified(now);
    await server.stop();
    const stored = await readStoredSurveys(now);
    printCounts(`power cut ${CUTS} times`, stream, stored);
    expectAllKept(stream, stored);
  } finally {
    await server.kill();
    await place.remove();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** Shows that the cut cuts: on a disk that keeps nothing, acknowledged surveys are gone. */
export async function cutPowerWithoutSync(): Promise<void> {
  const after = mkdtempSync(join(tmpdir(), 'hailong-cut-'));
  const place = await makePlace(null);
  const setUp = await startServerProcess(place);
  const [device] = await prepareCentre(place, ['Quầy 1']);
  await setUp.stop();
  const server = await startOnForgetfulDisk({ dataFolder: place.dataFolder, databaseUrl: null }, after, true);
  try {
    const target = { address: () => server.url, token: device?.token ?? '' };
    const stream = startStream([target], { codes: [], seed: 9 });
    await until('surveys are stored', () => stream.deliveries.acknowledged.size > 20);
    await stream.finish();
    await server.kill();
    // What is left may be too broken to be opened at all.
    const left = await readStoredSurveys({ dataFolder: after, databaseUrl: null }).catch(() => null);
    expect(left?.participations ?? []).toEqual([]);
  } finally {
    await server.kill();
    await place.remove();
    rmSync(after, { recursive: true, force: true });
  }
}
