import { randomUUID } from 'node:crypto';
import type { PaperBallot } from '@hailong/shared/contract/paper-ballots.ts';
import type { PendingReply } from '@hailong/shared/contract/pending.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { buildForm, sameAnswers } from '../testing/build-form.ts';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
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
  test.clock.set('2026-02-10T09:00:00+07:00');
  centre = await openCentre(test);
  token = await addToken(test, centre.unit, 'staff');
});

const typeIn = (form: PaperBallot) => test.call('POST', '/paper-ballots', { token, json: form });
const stored = (id: string, outcome = 'stored') => ({ status: 200, json: { id, outcome } });
const refused = (status: number, code: string) => ({ status, json: { code } });
const february = ['2026-02-01', '2026-02-28'] as const;
const scores = () => centre.scores(...february);
const soundAndWhole = async () => expect((await centre.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);

async function listDossiers(count: number) {
  const codes = Array.from({ length: count }, (_, index) => centre.code(index + 1));
  await centre.importList(buildList(codes.map((code) => ({ code, received: '2026-02-02', channel: 'in-person' }))));
}

describe('a form on paper that is typed in', () => {
  it('makes the scores, is told apart from tablets, and names no counter where it has none', async () => {
    const form = buildForm({ answers: { ...sameAnswers('sipas-service', 5), 'access-signage': null } });
    expect(await typeIn(form)).toMatchObject(stored(form.id));
    await centre.deliver([buildSurvey()]);
    expect(await scores()).toMatchObject({ ballots: 2, modes: { self: 1, assisted: 0, phone: 0, paper: 1 } });
    expect((await scores()).criteria[0]).toMatchObject({ id: 'access-signage', n: 1, notApplicable: 1 });
    await soundAndWhole();
  });

  it('counts for its dossier, shown apart in the share', async () => {
    await listDossiers(3);
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    expect((await centre.coverage(...february)).byPaper).toBeUndefined();
    await typeIn(buildForm({ dossierCode: centre.code(2).toLowerCase(), counter: 'Quầy 1' }));
    await typeIn(buildForm());
    expect(await centre.coverage(...february)).toMatchObject({ eligible: 3, surveyed: 2, byPaper: 1, pending: 0 });
    const { days } = await centre.coverageByDay(...february);
    expect(days.find(({ day }) => day === '2026-02-09')).toMatchObject({ surveyed: 1 });
  });

  it('counts for the share wherever it is told exactly as a survey at the tablet does', async () => {
    const figuresOf = async (from: Centre) => {
      const { byPaper: _apart, unit: _unit, ...coverage } = await from.coverage(...february);
      const { days } = await from.coverageByDay(...february);
      const period = { from: february[0], to: february[1] };
      const views = ['/coverage/groups?by=field', '/coverage/groups?by=counter', '/coverage/cohort'].map((path) => {
        const [bare = '', by] = path.split('?by=');
        return from.get<{ unit?: string }>(bare, { ...period, by });
      });
      const told = (await Promise.all(views)).map(({ unit: _own, ...view }) => view);
      return { coverage, days, told };
    };
    await listDossiers(4);
    await typeIn(buildForm({ dossierCode: centre.code(1), counter: 'Quầy 1' }));
    await typeIn(buildForm({ dossierCode: centre.code(9), counter: 'Quầy 1' }));
    const onPaper = await figuresOf(centre);
    centre = await openCentre(test);
    await listDossiers(4);
    const codes = [centre.code(1), centre.code(9)];
    await centre.deliver(codes.map((dossierCode) => buildSurvey({ dossierCode, ...finishedAt('2026-02-09T12:00') })));
    expect(onPaper).toEqual(await figuresOf(centre));
  });

  it('waits as pending where no list has its dossier yet', async () => {
    await typeIn(buildForm({ dossierCode: centre.code(1) }));
    expect(await centre.coverage(...february)).toMatchObject({ surveyed: 0, pending: 1 });
    const { pending, total } = await centre.get<PendingReply>('/submissions/pending');
    expect(total).toBe(1);
    expect(pending).toMatchObject([{ dossierCode: centre.code(1), counter: null, surveyedOn: '2026-02-09' }]);
    await listDossiers(1);
    expect(await centre.coverage(...february)).toMatchObject({ surveyed: 1, byPaper: 1, pending: 0 });
  });

  it('may be the full form of 39 criteria, which is no part of the scores of the counter', async () => {
    const form = buildForm({ questionnaire: 'sipas-full' });
    expect(await typeIn(form)).toMatchObject(stored(form.id));
    expect(await scores()).toMatchObject({ ballots: 0 });
    await soundAndWhole();
  });

  it('is stored once, however often and however many at once it is sent', async () => {
    const form = buildForm({ dossierCode: centre.code(5) });
    const replies = await Promise.all(Array.from({ length: 20 }, () => typeIn(form)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(replies.filter(({ json }) => (json as { outcome: string }).outcome === 'stored')).toHaveLength(1);
    expect(await typeIn(form)).toMatchObject(stored(form.id, 'already-stored'));
    expect(await scores()).toMatchObject({ ballots: 1 });
    await soundAndWhole();
  });

  it('of a dossier that was surveyed is refused and nothing of it stays, whether by tablet or on paper', async () => {
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    await typeIn(buildForm({ dossierCode: centre.code(2) }));
    for (const place of [1, 2]) {
      expect(await typeIn(buildForm({ dossierCode: centre.code(place) }))).toMatchObject(refused(409, 'second-survey'));
    }
    expect(await scores()).toMatchObject({ ballots: 2 });
    expect(await centre.get('/submissions/parked')).toMatchObject({ parked: [] });
    const [late] = await centre.deliver([buildSurvey({ dossierCode: centre.code(2) })]);
    expect(late).toMatchObject({ outcome: 'parked', problem: 'second-survey' });
    await soundAndWhole();
  });

  it('of two at the same moment for one dossier keeps one, and refuses the other', async () => {
    const forms = [buildForm({ dossierCode: centre.code(1) }), buildForm({ dossierCode: centre.code(1) })];
    const replies = await Promise.all(forms.map(typeIn));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    await soundAndWhole();
  });

  it('with the code of a dossier of another unit is refused', async () => {
    const other = await openCentre(test);
    await other.importList(buildList([{ code: other.code(1), received: '2026-02-02', channel: 'in-person' }]));
    const refusal = refused(409, 'dossier-of-another-unit');
    expect(await typeIn(buildForm({ dossierCode: other.code(1) }))).toMatchObject(refusal);
  });

  it.each([
    ['a day after today', { day: '2026-02-11' }, 422, 'day-impossible'],
    ['a day of long ago', { day: '2019-12-31' }, 422, 'day-impossible'],
    ['no day at all', { day: '31/02/2026' }, 400, 'request-invalid'],
    ['a counter nobody knows', { counter: 'Quầy 99' }, 404, 'counter-unknown'],
    ['a questionnaire nobody released', { questionnaire: 'sipas-service', version: 9 }, 422, 'questionnaire-unknown'],
    ['a level that does not exist', { answers: { 'access-signage': 6 } }, 422, 'level-impossible'],
    ['a criterion of another form', { answers: { 'impact-roads': 4 } }, 422, 'criterion-unknown'],
    ['no answer at all', { answers: {} }, 422, 'answers-empty'],
    ['an id that is none', { id: 'phiếu 1' }, 400, 'request-invalid'],
  ])('with %s is refused, and nothing is stored', async (_what, changes, status, code) => {
    expect(await typeIn(buildForm(changes))).toMatchObject(refused(status, code));
    expect(await scores()).toMatchObject({ ballots: 0 });
  });

  it('of today and of a year ago is of that day, also after the night', async () => {
    await typeIn(buildForm({ day: '2026-02-10' }));
    await typeIn(buildForm({ day: '2025-02-10' }));
    test.clock.set('2026-02-11T01:00:00+07:00');
    await sealPastDays(test.world);
    expect(await scores()).toMatchObject({ ballots: 1 });
    expect(await centre.scores('2025-02-10', '2025-02-10')).toMatchObject({ ballots: 1, modes: { paper: 1 } });
    await soundAndWhole();
  });

  it('leaves in the log who typed it in, and neither its day nor its dossier', async () => {
    await typeIn(buildForm({ dossierCode: centre.code(3), id: randomUUID() }));
    const { entries } = await centre.get<{ entries: object[] }>('/audit');
    expect(entries[0]).toMatchObject({ action: 'paper.store', subject: 'sipas-service', after: { stored: 1 } });
    expect(JSON.stringify(entries[0])).not.toContain(centre.code(3));
  });
});
