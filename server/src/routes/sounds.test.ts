import { createHash } from 'node:crypto';
import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { SOUND_BYTES_MOST, SOUNDS_MOST, type SoundsReply } from '@hailong/shared/contract/sounds.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  centre = await openCentre(test);
  const token = await addToken(test, centre.unit, 'administrator');
  await test.call('PUT', '/languages/cma', { token, json: { name: 'Mạ', texts: {} } });
});

const voice = (text = 'one', length = 300) => Buffer.from(`OggS ${text}`.padEnd(length, '.'));
const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const publish = (path: string, bytes = voice(), token = centre.device.token) => {
  const body = new FormData();
  body.set('file', new File([new Uint8Array(bytes)], 'clip'));
  return test.call('PUT', `/sounds/${path}`, { token, body });
};
const fetchSound = (path: string, token = centre.device.token, headers: Record<string, string> = {}) =>
  test.app.request(`/api/v1/sounds/${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
const listed = async () => (await centre.get<SoundsReply>('/sounds')).sounds;
const configuration = async () =>
  (await test.call('GET', '/kiosk/configuration', { token: centre.device.token })).json as KioskConfiguration;

describe('a clip of the centre', () => {
  it('is published to all tablets, byte for byte', async () => {
    const [bytes, other] = [voice(), await centre.addDevice('Quầy 2')];
    const reply = await publish('cma/criterion.access-signage', bytes);
    const entry = { language: 'cma', name: 'criterion.access-signage', sha256: sumOf(bytes), bytes: 300 };
    expect(reply.json).toEqual({ ...entry, mediaType: 'audio/ogg', recordedAt: '2026-02-10T02:00:00.000Z' });
    expect((await configuration()).clips).toEqual([entry]);
    const sound = await fetchSound(`cma/criterion.access-signage?sha256=${entry.sha256}`, other.token);
    expect(sound.headers.get('content-type')).toBe('audio/ogg');
    expect(sound.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await sound.arrayBuffer())).toEqual(bytes);
  });

  it('asked for by its sum is kept for good; without, it is asked for again', async () => {
    const sha256 = sumOf(voice());
    await publish('vi/start');
    const named = await fetchSound(`vi/start?sha256=${sha256}`);
    expect(named.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const plain = await fetchSound('vi/start');
    expect([plain.headers.get('cache-control'), plain.headers.get('etag')]).toEqual([
      'private, no-cache',
      `"${sha256}"`,
    ]);
    const again = await fetchSound('vi/start', centre.device.token, { 'if-none-match': `"${sha256}"` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetchSound(`vi/start?sha256=${sumOf(voice('two'))}`)).status).toBe(404);
  });

  it('changes the tag of the configuration when it comes, is replaced and goes', async () => {
    const tags = new Set<string | null>();
    const note = async () => {
      const reply = await test.call('GET', '/kiosk/configuration', { token: centre.device.token });
      tags.add(reply.headers.get('etag'));
    };
    await note();
    await publish('en/start');
    await note();
    await publish('en/start', voice('two'));
    await note();
    expect(tags.size).toBe(3);
    await test.call('DELETE', '/sounds/en/start', { token: centre.device.token });
    await note();
    expect(tags.size).toBe(3);
    expect(await listed()).toEqual([]);
  });

  it('sent again after a lost reply is not written down twice', async () => {
    const replies = await Promise.all([publish('cma/start'), publish('cma/start'), publish('cma/start')]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const token = await addToken(test, centre.unit, 'administrator');
    const { entries } = (await test.call('GET', '/audit', { token })).json as { entries: { action: string }[] };
    expect(entries.filter(({ action }) => action === 'sound.publish')).toHaveLength(1);
  });

  it('goes with its language, and only that language’s', async () => {
    const token = await addToken(test, centre.unit, 'administrator');
    await publish('cma/start');
    await publish('vi/start');
    await test.call('DELETE', '/languages/cma', { token });
    expect((await listed()).map(({ language }) => language)).toEqual(['vi']);
    expect((await fetchSound('cma/start')).status).toBe(404);
  });

  it('is invisible to another unit', async () => {
    const other = await openCentre(test);
    await publish('vi/start');
    expect((await fetchSound('vi/start', other.device.token)).status).toBe(404);
    expect((await fetchSound(`vi/start?unit=${centre.unit}`, other.device.token)).status).toBe(403);
    expect((await test.call('DELETE', '/sounds/vi/start', { token: other.device.token })).status).toBe(404);
    expect((await other.get<SoundsReply>('/sounds')).sounds).toEqual([]);
  });

  it.each([
    ['a name the survey does not have', 'vi/odd', 422, 'part-unknown'],
    ['a name that every object has', 'vi/constructor', 422, 'part-unknown'],
    ['a path for a name', 'vi/..%2F..%2Fstart', 422, 'part-unknown'],
    ['a language nobody added', 'mnn/start', 404, 'language-unknown'],
    ['a language that is none', '__proto__/start', 404, 'language-unknown'],
  ])('is refused under %s', async (_, path, status, code) => {
    expect(await publish(path)).toMatchObject({ status, json: { code } });
    expect(await listed()).toEqual([]);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 422, 'sound-unreadable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 422, 'sound-unreadable'],
    ['nothing', Buffer.alloc(0), 400, 'sound-missing'],
    ['an hour', voice('long', SOUND_BYTES_MOST + 1), 413, 'sound-too-large'],
    ['a day', voice('long', 2 * SOUND_BYTES_MOST), 413, 'request-too-large'],
  ])('is refused when it is %s', async (_, bytes, status, code) => {
    expect(await publish('vi/start', bytes)).toMatchObject({ status, json: { code } });
    expect(await listed()).toEqual([]);
  });

  it('is taken at the largest size, and refused without a file', async () => {
    expect((await publish('vi/start', voice('long', SOUND_BYTES_MOST))).status).toBe(200);
    const reply = await test.call('PUT', '/sounds/vi/start', { token: centre.device.token, body: new FormData() });
    expect(reply).toMatchObject({ status: 400, json: { code: 'sound-missing' } });
  });

  it('is refused beyond two thousand, while those there are can still be replaced', async () => {
    await publish('vi/start');
    await test.world.sql`
      insert into sound_clips (unit_id, language, name, sha256, media_type, bytes, recorded_at, recorded_by)
      select ${centre.unit}, 'en', 'filled-' || number, '', 'audio/ogg', '', now(), 'test'
      from generate_series(2, ${SOUNDS_MOST}::int) as number`;
    expect(await publish('vi/back')).toMatchObject({ status: 409, json: { code: 'sounds-too-many' } });
    expect((await publish('vi/start', voice('two'))).status).toBe(200);
  });
});
