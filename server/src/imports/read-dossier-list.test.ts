import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { craftSharedTexts, craftWorkbook } from './crafted-workbook.ts';
import { readDossierList } from './read-dossier-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-list-'));
const worker = { url: pathToFileURL(join(folder, 'read-list-worker.js')) };
const messy = readFileSync(new URL('../../../tests/samples/dossiers/messy.xlsx', import.meta.url));
const MEBIBYTE = 1024 * 1024;

/** A worker that behaves badly in the given way. */
function badWorker(source: string): { url: URL } {
  const path = join(folder, `bad-${source.length}.mjs`);
  writeFileSync(path, source);
  return { url: pathToFileURL(path) };
}

const read = (bytes: Uint8Array) => readDossierList({ name: 'list.xlsx', bytes }, worker);

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./read-list-worker.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
    },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reading a list beside the server', () => {
  it('gives the same as reading it in place, and leaves the bytes to the caller', async () => {
    const { parseList } = await import('./parse-list.ts');
    const bytes = new Uint8Array(messy);
    expect(await read(bytes)).toEqual(await parseList(messy));
    expect(bytes.length).toBe(messy.length);
  });

  it('refuses a file above 30 MB', async () => {
    expect(await read(new Uint8Array(30 * MEBIBYTE + 1))).toEqual({ refused: 'list-too-large', detail: '31457280' });
  });

  it('refuses an honest bomb before unpacking it', async () => {
    const bomb = craftWorkbook(Buffer.alloc(300 * MEBIBYTE, ' '));
    expect(bomb.length).toBeLessThan(MEBIBYTE);
    expect(await read(bomb)).toEqual({ refused: 'list-too-large-unpacked', detail: '' });
  }, 30_000);

  it('stops a bomb that hides its size, and one that claims to be small', async () => {
    const content = Buffer.alloc(300 * MEBIBYTE, ' ');
    const hidden = craftWorkbook(content, { claimedBytes: 0 });
    const small = craftWorkbook(content, { claimedBytes: 5000 });
    expect(await read(hidden)).toEqual({ refused: 'list-too-large-unpacked', detail: '' });
    expect(await read(small)).toEqual({ refused: 'list-unreadable', detail: '' });
  }, 60_000);

  it('survives a workbook within the limits that fills the memory of its worker', async () => {
    // Texts that differ and do not compress much stay below every limit of the directory.
    const text = (i: number) => `${(i * 2_654_435_761) % 4_294_967_296}-${i}`;
    const rows = Array.from({ length: 700_000 }, (_, i) => `<si><t>${text(i)}</t></si>`).join('');
    const bytes = craftSharedTexts(`<sst>${rows.repeat(3)}</sst>`);
    expect(await read(bytes)).toEqual({ refused: 'list-too-large-unpacked', detail: '' });
  }, 60_000);

  it('takes a worker that runs out of memory for a list that is too large', async () => {
    const greedy = badWorker('const kept = []; for (;;) kept.push({ a: new Array(1000).fill(kept.length) });');
    expect(await readDossierList({ name: 'x', bytes: messy }, greedy)).toEqual({
      refused: 'list-too-large-unpacked',
      detail: '',
    });
  }, 60_000);

  it('takes a worker that crashes, or leaves without a word, for a list that cannot be read', async () => {
    const crashes: string[] = [];
    const crashing = badWorker('throw new TypeError("a bug");');
    const outcome = await readDossierList(
      { name: 'x', bytes: messy },
      { ...crashing, onCrash: (error) => crashes.push(error.message) },
    );
    expect(outcome).toEqual({ refused: 'list-unreadable', detail: '' });
    expect(crashes).toEqual([expect.stringContaining('TypeError: a bug')]);
    const silent = badWorker('process.exit(0);');
    expect(await readDossierList({ name: 'x', bytes: messy }, silent)).toEqual({
      refused: 'list-unreadable',
      detail: '',
    });
  });

  it('gives up on a list that takes too long', async () => {
    const endless = { ...badWorker('for (;;);'), timeLimitMilliseconds: 200 };
    expect(await readDossierList({ name: 'x', bytes: messy }, endless)).toEqual({
      refused: 'list-too-slow',
      detail: '',
    });
  });
});
