import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DurableFileSystem } from './durable-file-system.ts';
import { openEmbedded } from './open-embedded.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hailong-durable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A disk that never syncs and says nothing. */
class ForgetfulFileSystem extends DurableFileSystem {
  override async init(...args: Parameters<DurableFileSystem['init']>) {
    const started = await super.init(...args);
    const preRun = (started.emscriptenOpts.preRun ?? []).slice(0, -1);
    return { ...started, emscriptenOpts: { ...started.emscriptenOpts, preRun } };
  }
}

describe('the embedded database', () => {
  it('asks the disk to keep every commit before it acknowledges it', async () => {
    const made: DurableFileSystem[] = [];
    const { sql, close } = await openEmbedded(folder, (path) => {
      const files = new DurableFileSystem(path);
      made.push(files);
      return files;
    });
    const syncCount = () => made[0]?.syncCount ?? 0;
    await sql`create table kept (n integer)`;
    for (let n = 0; n < 5; n += 1) {
      const before = syncCount();
      await sql`insert into kept values (${n})`;
      expect(syncCount()).toBeGreaterThan(before);
    }
    await close();
  });

  it('does not start on a disk that keeps nothing, and lets go of the folder', async () => {
    await expect(openEmbedded(folder, (path) => new ForgetfulFileSystem(path))).rejects.toMatchObject({
      code: 'storage-not-durable',
      detail: expect.stringMatching(/0 syncs/),
    });
    const { close } = await openEmbedded(folder);
    await close();
  });

  it('is held by one opener at a time, and free after it closed', async () => {
    const { close } = await openEmbedded(folder);
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'data-folder-held' });
    await close();
    const again = await openEmbedded(folder);
    await again.close();
    expect(readdirSync(folder)).toEqual(['database']);
  });

  it('says so when its folder holds something else', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'database'), 'a file in its place');
    await expect(openEmbedded(folder)).rejects.toMatchObject({ code: 'data-folder-unusable' });
    expect(readdirSync(folder)).toEqual(['database']);
  });
});
