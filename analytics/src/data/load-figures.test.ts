import { expect, test } from 'vitest';
import type { ServerClient } from '../server-client.ts';
import { loadFigures } from './load-figures.ts';

const query = { from: '2026-01-01', to: '2026-01-31' };
const refused = { ok: false, status: 404, code: 'plan-missing', detail: null } as const;

/** A server that counts one more survey after `changesAfter` requests for the coverage. */
function source(changesAfter: number): { asked: () => number; client: ServerClient } {
  let asked = 0;
  const client = {
    coverage: async () => {
      asked += 1;
      return { ok: true, value: { eligible: 10, surveyed: asked > changesAfter ? 2 : 1 } };
    },
    coverageByDay: async () => ({ ok: true, value: { days: [{ day: '2026-01-01', eligible: 10, surveyed: 2 }] } }),
    scores: async () => ({ ok: true, value: { ballots: 2 } }),
    plan: async () => refused,
  };
  return { asked: () => asked, client: client as unknown as ServerClient };
}

test('figures that agree are asked for once', async () => {
  const { asked, client } = source(0);
  const answer = await loadFigures(client, query);
  expect(asked()).toBe(1);
  expect(answer.ok && answer.value.coverage.surveyed).toBe(2);
});

test('a survey that arrives between two requests does not make the page contradict itself', async () => {
  const { asked, client } = source(1);
  const answer = await loadFigures(client, query);
  expect(asked()).toBe(2);
  expect(answer.ok && answer.value.coverage.surveyed).toBe(2);
});

test('it does not ask for ever', async () => {
  const { asked, client } = source(99);
  await loadFigures(client, query);
  expect(asked()).toBe(3);
});

test('a period without a plan still has figures', async () => {
  const answer = await loadFigures(source(0).client, query);
  expect(answer.ok && answer.value.plan).toBeNull();
});
