import type { MatchedReply, PendingReply } from '@hailong/shared/contract/pending.ts';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildList, type ListedDossier } from '../testing/build-list.ts';
import { answersOf, buildSurvey } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { answerByPhone, sendLink } from '../testing/send-link.ts';

let test: TestWorld;
let centre: Centre;
let staff: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  centre = await openCentre(test);
  staff = await addToken(test, centre.unit, 'staff');
});

const period = ['2026-01-01', '2026-02-28'] as const;
const pending = () => centre.get<PendingReply>('/submissions/pending');
const matched = async () => (await centre.get<MatchedReply>('/submissions/matched')).matched;
const decide = (id: string, dossierCode: string | null, token = staff) =>
  test.call('PUT', `/submissions/${id}/dossier`, { token, json: { dossierCode } });
const listOf = (...dossiers: ListedDossier[]) => centre.importList(buildList(dossiers));
const received = (serial: number, more: Partial<ListedDossier> = {}): ListedDossier => ({
  code: centre.code(serial),
  received: '2026-01-10',
  ...more,
});
async function survey(changes: Partial<Submission>): Promise<Submission> {
  const sent = buildSurvey(changes);
  await centre.deliver([sent]);
  return sent;
}
async function figures() {
  const { eligible, surveyed, pending: waiting } = await centre.coverage(...period);
  return { eligible, surveyed, pending: waiting, ballots: (await centre.scores(...period)).ballots };
}
const isVerified = async () => (await centre.verify()).ok;

describe('a decision', () => {
  it('is written down with who, before and after', async () => {
    await listOf(received(12));
    const sent = await survey({ dossierCode: centre.code(11) });
    await decide(sent.id, centre.code(12));
    const { entries } = await centre.get<{ entries: object[] }>('/audit');
    expect(entries[0]).toMatchObject({
      action: 'survey.match',
      subject: sent.id,
      actor: expect.stringMatching(/^token:/),
      before: { dossierCode: centre.code(11) },
      after: { dossierCode: centre.code(12), typedCode: centre.code(11) },
    });
  });

  it('is refused for a survey by phone: its dossier was not typed, even where the list that had it was undone', async () => {
    await listOf(received(12));
    const { importId } = await listOf(received(11, { channel: 'post' }));
    const sent = buildSurvey();
    await answerByPhone(test, (await sendLink(test, centre, centre.code(11))).token, sent);
    await test.call('DELETE', `/dossiers/imports/${importId}?unit=${centre.unit}`, { token: test.world.operatorToken });
    expect(await decide(sent.id, centre.code(12))).toMatchObject({ status: 404, json: { code: 'not-found' } });
    expect(await pending()).toMatchObject({ pending: [] });
    expect(await isVerified()).toBe(true);
  });

  it('is refused for a dossier that has a survey, or that no list of the unit has', async () => {
    await listOf(received(12));
    await survey({ dossierCode: centre.code(12) });
    const sent = await survey({ dossierCode: centre.code(11) });
    expect((await pending()).pending[0]?.candidates).toEqual([]);
    expect((await decide(sent.id, centre.code(12))).json).toMatchObject({ code: 'second-survey', status: 409 });
    const neighbour = await openCentre(test);
    await neighbour.importList(buildList([{ code: neighbour.code(1), received: '2026-01-10' }]));
    for (const code of [centre.code(77), neighbour.code(1), 'x'.repeat(100)]) {
      expect((await decide(sent.id, code)).json).toMatchObject({ code: 'not-found', status: 404 });
    }
    expect(await figures()).toMatchObject({ surveyed: 1, pending: 1 });
  });

  it.each(['', ' \u200b'])('is refused for a code that is none: %j', async (code) => {
    const sent = await survey({ dossierCode: centre.code(11) });
    expect((await decide(sent.id, code)).json).toMatchObject({ code: 'dossier-code-missing' });
  });

  it('is refused for a survey nobody knows, also when it is another unit’s', async () => {
    const sent = await survey({ dossierCode: centre.code(11) });
    const stranger = await addToken(test, (await openCentre(test)).unit, 'staff');
    expect((await decide(sent.id, null, stranger)).json).toMatchObject({ code: 'not-found', status: 404 });
    for (const id of [buildSurvey().id, 'x', '%00'])
      expect((await decide(id, null)).status).toBeGreaterThanOrEqual(400);
    expect((await decide(buildSurvey().id, null)).status).toBe(404);
    expect((await decide('x', null)).status).toBe(404);
  });

  it('cannot move a survey that counts already', async () => {
    await listOf(received(12), received(13));
    const sent = await survey({ dossierCode: centre.code(12) });
    for (const chosen of [centre.code(13), null]) {
      expect((await decide(sent.id, chosen)).json).toMatchObject({
        code: 'survey-not-pending',
        value: centre.code(12),
      });
    }
    expect(await figures()).toMatchObject({ surveyed: 1 });
  });

  it('about one survey by two people at the same moment: one is heard, the other is told', async () => {
    await listOf(received(12), received(13));
    const sent = await survey({ dossierCode: centre.code(11) });
    const replies = await Promise.all([12, 13, 12, 13].map((serial) => decide(sent.id, centre.code(serial))));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
    expect(await figures()).toMatchObject({ surveyed: 1, pending: 0 });
    const { entries } = await centre.get<{ entries: { action: string }[] }>('/audit');
    expect(entries.filter(({ action }) => action === 'survey.match')).toHaveLength(1);
  });

  it('for one dossier by two people at the same moment: it gets one survey', async () => {
    await listOf(received(12));
    const surveys = [await survey({ dossierCode: centre.code(11) }), await survey({ dossierCode: centre.code(13) })];
    const replies = await Promise.all(surveys.map(({ id }) => decide(id, centre.code(12))));
    expect(replies.map(({ status, json }) => (json as { code?: string }).code ?? status).sort()).toEqual([
      200,
      'second-survey',
    ]);
    expect(await figures()).toMatchObject({ surveyed: 1, pending: 1 });
    expect(await isVerified()).toBe(true);
  });

  it('cannot be taken back when the typed code has a survey of its own by now', async () => {
    await listOf(received(12));
    const sent = await survey({ dossierCode: centre.code(11) });
    await decide(sent.id, centre.code(12));
    await survey({ dossierCode: centre.code(11) });
    expect((await decide(sent.id, centre.code(11))).json).toMatchObject({ code: 'second-survey' });
    expect(await figures()).toMatchObject({ surveyed: 1, pending: 1 });
  });

  it('is told to open pages, and shows no answer to anybody', async () => {
    await listOf(received(12));
    const sent = await survey({ dossierCode: centre.code(11), comment: 'Chờ lâu', answers: answersOf(1) });
    let told = 0;
    const stop = test.world.live.subscribe(centre.unit, () => {
      told += 1;
    });
    const shown = [await pending(), (await decide(sent.id, centre.code(12))).json, await matched()];
    stop();
    expect(told).toBe(1);
    expect(JSON.stringify(shown)).not.toMatch(/Chờ lâu|access-|answers|levels/);
  });
});
