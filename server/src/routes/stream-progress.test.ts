import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

type Line = { progress?: { step: string; done: number; total: number | null }; report?: unknown; problem?: unknown };

async function importInLines(unit: string, bytes: Uint8Array): Promise<{ status: number; lines: Line[] }> {
  const body = new FormData();
  body.set('file', new File([bytes.slice()], 'list.csv'));
  const headers = { accept: 'application/x-ndjson', authorization: `Bearer ${test.world.operatorToken}` };
  const reply = await test.app.request(`/api/v1/dossiers/imports?unit=${unit}`, { method: 'POST', headers, body });
  expect(reply.headers.get('content-type')).toBe('application/x-ndjson');
  const text = await reply.text();
  expect(text.endsWith('\n')).toBe(true);
  return {
    status: reply.status,
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  };
}

describe('an import that tells how far it is', () => {
  it('sends a line per step and the report last', async () => {
    const centre = await openCentre(test);
    const list = buildList(
      Array.from({ length: 4500 }, (_, index) => ({ code: centre.code(index + 1), received: '2026-01-05' })),
    );
    const { status, lines } = await importInLines(centre.unit, list.bytes);
    expect(status).toBe(200);
    expect(lines.slice(0, -1)).toEqual([
      { progress: { step: 'reading', done: 2000, total: null } },
      { progress: { step: 'reading', done: 4000, total: null } },
      { progress: { step: 'storing', done: 2000, total: 4500 } },
      { progress: { step: 'storing', done: 4000, total: 4500 } },
      { progress: { step: 'storing', done: 4500, total: 4500 } },
    ]);
    expect(lines.at(-1)).toMatchObject({ report: { read: 4500, created: 4500 } });
  });

  it('sends a refusal as its last line', async () => {
    const { unit } = await openCentre(test);
    const { lines } = await importInLines(unit, new TextEncoder().encode('a;b\n1;2\n'));
    expect(lines).toMatchObject([
      { problem: { code: 'list-column-missing', status: 422, value: 'code', headers: ['a', 'b'] } },
    ]);
  });
});
