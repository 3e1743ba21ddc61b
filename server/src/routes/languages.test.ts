import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { LANGUAGE_CHARACTERS_MOST, LANGUAGES_MOST, type LanguagesReply } from '@hailong/shared/contract/languages.ts';
import { allSpokenParts } from '@hailong/shared/language/all-spoken-parts.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
let token: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  centre = await openCentre(test);
  token = await addToken(test, centre.unit, 'administrator');
});

const save = (language: string, texts: Record<string, unknown> = {}, name = 'Mạ') =>
  test.call('PUT', `/languages/${encodeURIComponent(language)}`, { token, json: { name, texts } });
/** As long as a language may be altogether. */
const longTexts = Object.fromEntries(
  allSpokenParts()
    .filter(({ name }) => name !== 'start')
    .slice(0, LANGUAGE_CHARACTERS_MOST / 2000)
    .map(({ name }) => [name, 'ở'.repeat(2000)]),
);
const listed = async () => (await centre.get<LanguagesReply>('/languages')).languages;
const configure = async (etag = '') => {
  const headers: Record<string, string> = etag === '' ? {} : { 'if-none-match': etag };
  return test.call('GET', '/kiosk/configuration', { token: centre.device.token, headers });
};

describe('a language of the centre', () => {
  it('reaches the tablets with its name and the texts there are', async () => {
    const before = (await configure()).headers.get('etag') ?? '';
    expect((await configure(before)).status).toBe(304);
    expect((await save('cma', { start: 'Lơh', 'level.5': 'Ưn ngai', 'criterion.access-signage': 'x' })).json).toEqual({
      ...{ language: 'cma', name: 'Mạ', changedAt: '2026-02-10T02:00:00.000Z' },
      texts: { start: 'Lơh', 'level.5': 'Ưn ngai', 'criterion.access-signage': 'x' },
    });
    const after = await configure(before);
    expect(after.status).toBe(200);
    expect((after.json as KioskConfiguration).languages).toEqual([
      { language: 'cma', name: 'Mạ', texts: { start: 'Lơh', 'level.5': 'Ưn ngai', 'criterion.access-signage': 'x' } },
    ]);
  });

  it('takes a text for every part that the survey says', async () => {
    const texts = Object.fromEntries(allSpokenParts().map(({ name, vi }) => [name, vi]));
    expect((await save('mnn', texts)).status).toBe(200);
    expect(Object.keys((await listed())[0]?.texts ?? {}).length).toBe(allSpokenParts().length);
  });

  it('has room for six times what Vietnamese says', async () => {
    expect((await save('mnn', longTexts)).status).toBe(200);
  });

  it('is replaced as a whole; texts that say nothing are left out, accents are of one kind', async () => {
    await save('cma', { start: 'Lơh', back: 'Wơl' });
    await save('cma', { start: ' Lơh tam '.normalize('NFD'), back: '  ', continue: '' }, 'Mạ'.normalize('NFD'));
    expect(await listed()).toMatchObject([{ language: 'cma', name: 'Mạ', texts: { start: 'Lơh tam' } }]);
    expect(Object.keys((await listed())[0]?.texts ?? {})).toEqual(['start']);
  });

  it('saved as it is changes nothing and is not written down again', async () => {
    await save('cma', { start: 'Lơh', back: 'Wơl' });
    test.clock.set('2026-02-10T10:00:00+07:00');
    const again = await save('cma', { back: 'Wơl', start: 'Lơh' });
    expect(again.json).toMatchObject({ changedAt: '2026-02-10T02:00:00.000Z' });
    const { json } = await test.call('GET', '/audit', { token });
    expect(
      (json as { entries: { action: string }[] }).entries.filter((one) => one.action === 'language.save'),
    ).toHaveLength(1);
    test.clock.set('2026-02-10T09:00:00+07:00');
  });

  it('may carry a region', async () => {
    expect((await save('mnn-VN')).json).toMatchObject({ language: 'mnn-VN' });
  });

  it.each([
    ['Vietnamese', 'vi', 422, 'language-built-in'],
    ['English', 'en', 422, 'language-built-in'],
    ['another kind of English', 'en-GB', 422, 'language-built-in'],
    ['no tag', 'Mạ', 400, 'request-invalid'],
    ['a path', '../plans', 400, 'request-invalid'],
    ['a long tag', 'cma-aaaaaaaa-aaaaaaaa-a', 400, 'request-invalid'],
  ])('is refused as %s', async (_, language, status, code) => {
    expect(await save(language)).toMatchObject({ status, json: { code } });
    expect(await listed()).toEqual([]);
  });

  it.each([
    ['a part that does not exist', { odd: 'x' }, 422, 'part-unknown'],
    ['a part of every object', { toString: 'x' }, 422, 'part-unknown'],
    ['a text beyond measure', { start: 'x'.repeat(2_001) }, 400, 'request-invalid'],
    ['more text than a tablet should fetch', { ...longTexts, start: 'x' }, 400, 'request-invalid'],
    ['a text that is none', { start: 1 }, 400, 'request-invalid'],
  ])('is refused with %s', async (_, texts, status, code) => {
    expect(await save('cma', texts)).toMatchObject({ status, json: { code } });
    expect(await listed()).toEqual([]);
  });

  it('is refused beyond twenty, while those there are can still be changed', async () => {
    const tags = Array.from({ length: LANGUAGES_MOST }, (_, place) => `x${String.fromCharCode(97 + place)}`);
    const [first = ''] = tags;
    expect(new Set((await Promise.all(tags.map((tag) => save(tag)))).map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    expect(await save('cma')).toMatchObject({ status: 409, json: { code: 'languages-too-many' } });
    expect((await save(first, { start: 'x' })).status).toBe(200);
    await test.call('DELETE', `/languages/${first}`, { token });
    expect((await save('cma')).status).toBe(200);
  });

  it('is invisible to another unit, and stays when that one deletes the same', async () => {
    const other = await openCentre(test);
    const otherToken = await addToken(test, other.unit, 'administrator');
    await save('cma', { start: 'Lơh' });
    expect((await other.get<LanguagesReply>('/languages')).languages).toEqual([]);
    expect((await test.call('DELETE', '/languages/cma', { token: otherToken })).status).toBe(404);
    expect(await listed()).toHaveLength(1);
  });
});
