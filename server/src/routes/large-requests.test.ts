import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { settleThreeUnits, type ThreeUnits } from '../testing/settle-three-units.ts';

const MEBIBYTE = 1024 * 1024;
const JSON_MOST = 4 * MEBIBYTE;
const UPLOAD_MOST = 32 * MEBIBYTE;

let test: TestWorld;
let units: ThreeUnits;
beforeAll(async () => {
  test = await openTestWorld();
  units = await settleThreeUnits(test);
});
afterAll(() => test.close());

/** A body that is made while it is read, so that a test can tell how much of it the server took. */
function endlessBody() {
  let taken = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += MEBIBYTE;
      controller.enqueue(new Uint8Array(MEBIBYTE).fill(32));
    },
  });
  return { stream, taken: () => taken };
}

const send = (path: string, token: string | null, init: RequestInit & { duplex?: 'half' }) =>
  test.app.request(`/api/v1${path}`, {
    method: 'POST',
    ...init,
    headers: { ...init.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
  });

describe('a request that is too large', () => {
  it('is refused by what it announces, before it is read', async () => {
    const headers = { 'content-length': String(JSON_MOST + 1) };
    const reply = await send('/submissions', units.device.token, { body: '{}', headers });
    expect(reply.status).toBe(413);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(await reply.json()).toMatchObject({ code: 'request-too-large', value: `> ${JSON_MOST} bytes` });
  });

  it('is refused when it announces nothing and never ends', async () => {
    const { stream, taken } = endlessBody();
    const reply = await send('/submissions', units.device.token, { body: stream, duplex: 'half' });
    expect(reply.status).toBe(413);
    expect(taken()).toBeLessThanOrEqual(JSON_MOST + 3 * MEBIBYTE);
  });

  it('is refused as a list of dossiers too', async () => {
    const { stream, taken } = endlessBody();
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const reply = await send('/dossiers/imports', units.tokens.staff, { body: stream, duplex: 'half', headers });
    expect(reply.status).toBe(413);
    expect(taken()).toBeLessThanOrEqual(UPLOAD_MOST + 3 * MEBIBYTE);
  });

  it.each(['/submissions', '/dossiers/imports', '/plans', '/tokens'])(
    'is not read from a stranger: %s',
    async (path) => {
      const { stream, taken } = endlessBody();
      const reply = await send(path, null, { body: stream, duplex: 'half' });
      expect(reply.status).toBe(401);
      expect(taken()).toBeLessThanOrEqual(2 * MEBIBYTE);
    },
  );

  it('is refused as a list that a file limit guards, without a word of the file in the reply', async () => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(31 * MEBIBYTE)], '<script>.xlsx'));
    const reply = await send('/dossiers/imports', units.tokens.staff, { body: form });
    expect(reply.status).toBe(413);
    expect(await reply.json()).toMatchObject({ code: 'list-too-large' });
  });

  it('does not hold back the next one', async () => {
    const json = { submissions: [{ id: crypto.randomUUID() }] };
    expect((await test.call('POST', '/submissions', { token: units.device.token, json })).status).toBe(200);
  });
});

describe('a request within the limit', () => {
  it('of almost four megabytes is read', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(JSON_MOST - 100), password: 'x' });
    const reply = await test.call('POST', '/session', { body });
    expect(reply.json).toMatchObject({ code: 'request-invalid' });
  });

  it.each([
    ['is no JSON', '{'],
    ['is empty', ''],
    ['nests without end', '['.repeat(100_000)],
    ['nests too deep', `${'{"then":'.repeat(41)}1${'}'.repeat(41)}`],
    ['nests deep enough to exhaust the stack', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['holds the zero character', '{"name":"a\\u0000","password":"x"}'],
    ['holds half a character', '{"name":"\\ud83d","password":"x"}'],
    ['holds half a character as a key', '{"\\ud83d":1}'],
  ])('that %s cannot be read', async (_, body) => {
    const reply = await test.call('POST', '/session', { body });
    expect([reply.status, reply.json]).toEqual([400, expect.objectContaining({ code: 'request-unreadable' })]);
  });

  it('keeps whole characters beyond the sixteen bits', async () => {
    const reply = await test.call('POST', '/session', { json: { name: 'Cô 😀', password: 'x' } });
    expect(reply.json).toMatchObject({ code: 'sign-in-wrong' });
  });
});
