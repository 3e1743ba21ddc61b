import type { SurveyLinkReply } from '@hailong/shared/contract/survey-links.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { answerByPhone, sendLink } from '../testing/send-link.ts';

const nine = '2026-02-10T09:00:00+07:00';

let test: TestWorld;
let centre: Centre;
let staff: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set(nine);
  centre = await openCentre(test);
  staff = await addToken(test, centre.unit, 'staff');
  await centre.importList(
    buildList([1, 2, 3].map((serial) => ({ code: centre.code(serial), received: '2026-02-02', channel: 'post' }))),
  );
});

const ask = (code: string, token = staff) => test.call('POST', `/dossiers/${encodeURIComponent(code)}/link`, { token });
const withdraw = (code: string) => test.call('DELETE', `/dossiers/${code}/link`, { token: staff });
const open = (token: string) => test.call('GET', '/phone/survey', { token });
const listed = async () => (await centre.get<{ links: SurveyLinkReply[]; next: string | null }>('/survey-links')).links;
const refused = (status: number, code: string) => ({ status, json: expect.objectContaining({ code }) });

describe('a link for a dossier', () => {
  it('is good for thirty days, and its secret stands behind the #', async () => {
    const { status, json } = await ask(` ${centre.code(1).toLowerCase()} `);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...{ dossierCode: centre.code(1), createdAt: '2026-02-10T02:00:00.000Z', expiresAt: '2026-03-12T02:00:00.000Z' },
      ...{ openedAt: null, usedAt: null },
      url: expect.stringMatching(/^https?:\/\/[^#]+\/kiosk\/#link=link\.centre-\d+\.[0-9a-f-]{36}\.[\w-]{32}$/),
    });
    const { url: _url, ...entry } = json as SurveyLinkReply & { url: string };
    expect(await listed()).toEqual([entry]);
  });

  it('is kept as a hash only', async () => {
    const { token } = await sendLink(test, centre, centre.code(1));
    const rows = await test.world.sql`select to_jsonb(survey_links)::text as row from survey_links`;
    expect(JSON.stringify(rows)).not.toContain(token.split('.')[3]);
    const { entries } = await centre.get<{ entries: unknown[] }>('/audit');
    expect(JSON.stringify(entries)).not.toContain(token.split('.')[3]);
  });

  it('is listed as opened, then as answered', async () => {
    const { token } = await sendLink(test, centre, centre.code(1));
    test.clock.set('2026-02-11T10:00:00+07:00');
    expect((await open(token)).status).toBe(200);
    test.clock.set('2026-02-11T10:05:00+07:00');
    await open(token);
    expect(await listed()).toMatchObject([{ openedAt: '2026-02-11T03:00:00.000Z', usedAt: null }]);
    await answerByPhone(test, token, buildSurvey());
    expect(await listed()).toMatchObject([{ usedAt: '2026-02-11T03:05:00.000Z' }]);
  });

  it('stops when a new one is made', async () => {
    const first = await sendLink(test, centre, centre.code(1));
    const second = await sendLink(test, centre, centre.code(1));
    expect(await open(first.token)).toMatchObject(refused(401, 'link-unknown'));
    expect((await open(second.token)).status).toBe(200);
    expect((await listed()).map(({ linkId }) => linkId)).toEqual([second.linkId]);
  });

  it('stops when it is withdrawn, unless it was used', async () => {
    const first = await sendLink(test, centre, centre.code(1));
    expect((await withdraw(centre.code(1))).status).toBe(200);
    expect(await open(first.token)).toMatchObject(refused(401, 'link-unknown'));
    expect(await listed()).toEqual([]);
    expect(await withdraw(centre.code(1))).toMatchObject(refused(404, 'not-found'));

    const used = await sendLink(test, centre, centre.code(2));
    await answerByPhone(test, used.token, buildSurvey());
    expect(await withdraw(centre.code(2))).toMatchObject(refused(404, 'not-found'));
    expect(await listed()).toHaveLength(1);
  });

  it('is refused for what was surveyed, by tablet or by phone, and for what no list names', async () => {
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    expect(await ask(centre.code(1))).toMatchObject(refused(409, 'dossier-surveyed'));
    const { token } = await sendLink(test, centre, centre.code(2));
    await answerByPhone(test, token, buildSurvey());
    expect(await ask(centre.code(2))).toMatchObject(refused(409, 'dossier-surveyed'));
    expect(await ask(centre.code(99))).toMatchObject(refused(404, 'dossier-unlisted'));
    expect(await ask('  ')).toMatchObject(refused(422, 'dossier-code-missing'));
  });

  it('is never made for the dossier of another unit', async () => {
    const other = await openCentre(test);
    const theirs = await addToken(test, other.unit, 'staff');
    expect(await ask(centre.code(1), theirs)).toMatchObject(refused(404, 'dossier-unlisted'));
  });

  it('asked for by twenty people at the same moment is one link', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => ask(centre.code(1))));
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await listed()).toHaveLength(1);
    const tokens = replies.map(({ json }) => (json as { url: string }).url.split('#link=')[1] ?? '');
    const opened = await Promise.all(tokens.map(async (token) => (await open(token)).status));
    expect(opened.filter((status) => status === 200)).toHaveLength(1);
  });

  it('is listed a hundred a page, newest first', async () => {
    const codes = Array.from({ length: 103 }, (_, index) => centre.code(index + 1));
    await centre.importList(buildList(codes.map((code) => ({ code, received: '2026-02-02' }))));
    for (const [index, code] of codes.entries()) {
      test.clock.set(new Date(Date.parse(nine) + index * 60_000).toISOString());
      await sendLink(test, centre, code);
    }
    const first = await centre.get<{ links: SurveyLinkReply[]; next: string }>('/survey-links');
    const second = await centre.get<{ links: SurveyLinkReply[]; next: null }>('/survey-links', { after: first.next });
    expect([...first.links, ...second.links].map((one) => one.dossierCode)).toEqual(codes.toReversed());
    expect(second.next).toBeNull();
  });
});
