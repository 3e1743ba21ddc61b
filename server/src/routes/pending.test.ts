import type { ParkedReply } from '@hailong/shared/contract/parked.ts';
import type { MatchedReply, PendingReply } from '@hailong/shared/contract/pending.ts';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildList, type ListedDossier } from '../testing/build-list.ts';
import { answersOf, buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

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

describe('a survey whose dossier is in no list yet', () => {
  it('waits with the dossiers it may have meant, and counts once a person has said which', async () => {
    await listOf(received(12, { field: 'Hộ tịch', returned: '2026-02-09' }), received(99), received(4000));
    const sent = await survey({ dossierCode: centre.code(11) });
    expect(await pending()).toEqual({
      total: 1,
      next: null,
      pending: [
        {
          ...{ submissionId: sent.id, dossierCode: centre.code(11), counter: 'Quầy 1', surveyedOn: '2026-02-10' },
          candidates: [
            {
              ...{ code: centre.code(12), field: 'Hộ tịch', receivedOn: '2026-01-10', returnedOn: '2026-02-09' },
              distance: 1,
            },
            { code: centre.code(99), field: null, receivedOn: '2026-01-10', returnedOn: null, distance: 2 },
          ],
        },
      ],
    });
    expect(await figures()).toEqual({ eligible: 3, surveyed: 0, pending: 1, ballots: 1 });
    const { status, json } = await decide(sent.id, centre.code(12));
    const match = { submissionId: sent.id, typedCode: centre.code(11), dossierCode: centre.code(12) };
    expect([status, json]).toEqual([200, match]);
    expect(await figures()).toEqual({ eligible: 3, surveyed: 1, pending: 0, ballots: 1 });
    expect((await pending()).total).toBe(0);
    expect(await matched()).toEqual([
      { ...match, matchedBy: expect.stringMatching(/^token:/), matchedAt: '2026-02-10T02:00:00.000Z' },
    ]);
    expect(await isVerified()).toBe(true);
  });

  it.each(['lower case', 'en dashes', 'blanks'])(
    'is counted by itself when a list brings its code, typed with %s',
    async (how) => {
      const code = centre.code(1);
      const typed = {
        'lower case': code.toLowerCase(),
        'en dashes': code.replaceAll('-', '–'),
        blanks: ` ${code}\u00a0`,
      };
      await survey({ dossierCode: typed[how as keyof typeof typed] });
      expect(await figures()).toEqual({ eligible: 0, surveyed: 0, pending: 1, ballots: 1 });
      await listOf(received(1));
      expect(await figures()).toEqual({ eligible: 1, surveyed: 1, pending: 0, ballots: 1 });
      expect((await pending()).pending).toEqual([]);
    },
  );

  it('belongs to none when a person says so: it stays in the scores and waits no more', async () => {
    await listOf(received(12));
    const sent = await survey({ dossierCode: centre.code(11) });
    await decide(sent.id, null);
    expect(await figures()).toEqual({ eligible: 1, surveyed: 0, pending: 0, ballots: 1 });
    expect(await matched()).toMatchObject([{ typedCode: centre.code(11), dossierCode: null }]);
    await listOf(received(11));
    expect(await figures()).toMatchObject({ eligible: 2, surveyed: 0 });
    expect(await isVerified()).toBe(true);
  });

  it('waits again when the decision is taken back', async () => {
    await listOf(received(12));
    const sent = await survey({ dossierCode: centre.code(11) });
    for (const chosen of [centre.code(12), null]) {
      await decide(sent.id, chosen);
      const undone = await decide(sent.id, centre.code(11));
      expect(undone.json).toEqual({ submissionId: sent.id, typedCode: centre.code(11), dossierCode: centre.code(11) });
      expect(await figures()).toMatchObject({ surveyed: 0, pending: 1 });
      expect(await matched()).toEqual([]);
    }
  });

  it('is sent again by its tablet after the decision, and is still the same one', async () => {
    await listOf(received(12));
    const sent = await survey({ dossierCode: centre.code(11) });
    await decide(sent.id, centre.code(12));
    expect(await centre.deliver([sent])).toEqual([{ id: sent.id, outcome: 'already-stored' }]);
    expect(await figures()).toMatchObject({ surveyed: 1, ballots: 1 });
  });

  it('is not asked about when it was broken off: that one never counts for the share', async () => {
    const sent = await survey({ dossierCode: centre.code(11), outcome: 'partial' });
    expect((await pending()).total).toBe(0);
    await listOf(received(12));
    expect((await decide(sent.id, centre.code(12))).json).toMatchObject({ code: 'survey-not-pending' });
  });

  it('without a code counts in the scores and never in the share', async () => {
    await listOf(received(12));
    const sent = await survey({ dossierCode: null });
    expect(await figures()).toEqual({ eligible: 1, surveyed: 0, pending: 0, ballots: 1 });
    expect((await pending()).total).toBe(0);
    expect((await decide(sent.id, centre.code(12))).json).toMatchObject({ code: 'survey-not-pending', status: 409 });
  });
});

describe('the list of pending surveys', () => {
  it('comes oldest first, a hundred at a time, each once', async () => {
    const surveys = Array.from({ length: 103 }, (_, serial) =>
      buildSurvey({ dossierCode: centre.code(serial), ...finishedAt(`2026-02-0${1 + (serial % 5)}T10:00`) }),
    );
    await centre.deliver(surveys);
    const first = await pending();
    const second = await centre.get<PendingReply>('/submissions/pending', { after: first.next ?? '' });
    expect([first.pending.length, second.pending.length, second.next, second.total]).toEqual([100, 3, null, 103]);
    const all = [...first.pending, ...second.pending];
    expect(new Set(all.map((one) => one.submissionId)).size).toBe(103);
    expect(all.map((one) => one.surveyedOn)).toEqual(all.map((one) => one.surveyedOn).toSorted());
    for (const after of ['x', '2026-02-31_x', `2026-02-01_${'0'.repeat(36)}`]) {
      const reply = await test.call('GET', `/submissions/pending?after=${after}`, { token: staff });
      expect(reply.json).toMatchObject({ code: 'request-invalid' });
    }
  });

  it.each([
    ['a slip in the day and one in the number', 'H36.AA.01-260111-0022'],
    ['swapped neighbours in both', 'H36.AA.01-261010-0021'],
    ['two slips in the agency', 'H63.BA.01-260110-0012'],
    ['a dash missing', 'H36.AA.01-2601100012'],
    ['a digit too many', 'H36.AA.01-260110-00112'],
  ])('finds the dossier behind %s', async (_, typed) => {
    const [, number = ''] = /^H36\.(\d+)\./.exec(centre.code(1)) ?? [];
    await listOf(received(12), received(5678));
    await survey({ dossierCode: typed.replace('AA', number).replace('BA', number) });
    expect((await pending()).pending[0]?.candidates.map(({ code }) => code)).toEqual([centre.code(12)]);
  });
});

describe('a second survey of a dossier', () => {
  it('is kept and shown with its reason and its dossier, and moves no figure', async () => {
    await listOf(received(1), received(2));
    await survey({ dossierCode: centre.code(1) });
    const before = [
      await centre.coverage(...period),
      await centre.coverageByDay(...period),
      await centre.scores(...period),
    ];
    const second = await survey({ dossierCode: centre.code(1).toLowerCase(), answers: answersOf(1) });
    const after = [
      await centre.coverage(...period),
      await centre.coverageByDay(...period),
      await centre.scores(...period),
    ];
    expect(after).toEqual(before);
    expect(await centre.get<ParkedReply>('/submissions/parked')).toMatchObject({
      ...{ total: 1, secondSurveys: 1, next: null },
      parked: [{ id: second.id, problem: 'second-survey', dossierCode: centre.code(1), counter: 'Quầy 1' }],
    });
    expect(await isVerified()).toBe(true);
  });

  it('stands with the others that were kept, newest first, a hundred at a time', async () => {
    for (let minute = 0; minute < 3; minute += 1) {
      test.clock.set(`2026-02-10T09:0${minute}:00+07:00`);
      await centre.deliver(Array.from({ length: 34 }, () => buildSurvey({ questionnaire: 'sipas-2030' })));
    }
    test.clock.set('2026-02-10T09:00:00+07:00');
    const first = await centre.get<ParkedReply>('/submissions/parked');
    const second = await centre.get<ParkedReply>('/submissions/parked', { after: first.next ?? '' });
    expect([first.parked.length, second.parked.length, second.next, second.total]).toEqual([100, 2, null, 102]);
    const times = [...first.parked, ...second.parked].map((one) => one.receivedAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(second.secondSurveys).toBe(0);
  });
});
