import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { settleThreeUnits, type ThreeUnits } from '../testing/settle-three-units.ts';

let test: TestWorld;
let units: ThreeUnits;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
});
afterAll(() => test.close());

/** A body whose sender hangs up in the middle. */
function cutBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
    },
  });
}

it.each(['/submissions', '/kiosk/heartbeat', '/devices/pair'])(
  'a caller who hangs up is no alarm that the database is gone: %s',
  async (path) => {
    const warned = vi.spyOn(test.world.log, 'warn');
    for (const length of [{}, { 'content-length': '100' }]) {
      const headers = { authorization: `Bearer ${units.device.token}`, ...length };
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body: cutBody(), duplex: 'half' };
      const reply = await test.app.request(`/api/v1${path}`, init);
      expect(reply.status).toBe(400);
      expect(await reply.json()).toMatchObject({ code: 'request-unreadable' });
    }
    expect(warned).not.toHaveBeenCalled();
  },
);

it('a bug is answered without a word of what went wrong, and logged once', async () => {
  const logged = vi.spyOn(test.world.log, 'error');
  vi.spyOn(test.world, 'submissions').mockRejectedValue(new TypeError('mật khẩu của cơ sở dữ liệu'));
  const json = { submissions: [{ id: crypto.randomUUID() }] };
  const reply = await test.call('POST', '/submissions', { token: units.device.token, json });
  expect(reply).toMatchObject({ status: 500, json: { code: 'internal-error', value: '' } });
  expect(JSON.stringify(reply.json)).not.toContain('mật khẩu');
  expect(logged).toHaveBeenCalledTimes(1);
});
