import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArbitraryRequest, arbitraryRequest } from '../testing/arbitrary-request.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { settleThreeUnits, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
});
afterAll(() => test.close());

async function send({ path, method, headers, body }: ArbitraryRequest): Promise<Response> {
  const request = new Request(`http://localhost${path}`, { method, headers, ...(body === null ? {} : { body }) });
  return test.app.request(request);
}

async function checkReply(request: ArbitraryRequest): Promise<void> {
  const reply = await send(request);
  const streams = reply.headers.get('content-type')?.startsWith('text/event-stream');
  const text = streams ? await reply.body?.cancel() : await reply.text();
  expect(reply.status, text ?? '').toBeLessThan(500);
  if (reply.status < 400) return;
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  if (request.method !== 'HEAD') expect(JSON.parse(text ?? '')).toMatchObject({ status: reply.status });
}

/** Ten times a thousand, each from a seed of its own, so that a failure can be run again alone. */
describe('ten thousand absurd requests', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'are refused or answered, never a failure of the server: part %i',
    async (seed) => {
      const bearer = (token: string) => `Bearer ${token}`;
      const strangers = [
        '',
        'Bearer',
        'Basic eDp5',
        bearer('x'),
        bearer(`device.quang-khe.${randomUUID()}.${'x'.repeat(32)}`),
      ];
      const odd = [...Object.values(units.tokens), test.world.operatorToken, units.device.token].map(bearer);
      const made = arbitraryRequest({
        device: bearer(units.device.token),
        administrator: bearer(units.tokens.administrator),
        odd: [...odd, ...strangers],
      });
      await fc.assert(fc.asyncProperty(made, checkReply), { seed, numRuns: 1_000, endOnFailure: false });
      const alive = await test.call('GET', '/coverage?unit=quang-khe&from=2026-01-01&to=2026-01-31', {
        token: test.world.operatorToken,
      });
      expect(alive.status).toBe(200);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );
});
