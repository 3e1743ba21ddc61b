import { randomUUID } from 'node:crypto';
import type { PhoneSurveyReply } from '@hailong/shared/contract/survey-links.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { answerByPhone, sendLink } from '../testing/send-link.ts';

const nine = '2026-02-10T09:00:00+07:00';

let test: TestWorld;
let centre: Centre;
let token: string;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set(nine);
  centre = await openCentre(test);
  const dossier = { received: '2026-02-02', channel: 'post', field: 'Đất đai' } as const;
  await centre.importList(buildList([1, 2].map((serial) => ({ ...dossier, code: centre.code(serial) }))));
  token = (await sendLink(test, centre, centre.code(1))).token;
});

const open = (with_ = token) => test.call('GET', '/phone/survey', { token: with_ });
const answer = (submission: unknown, with_ = token) => answerByPhone(test, with_, submission);
const refused = (status: number, code: string) => ({ status, json: expect.objectContaining({ code }) });
const stored = (id: string, outcome = 'stored') => ({ status: 200, json: { id, outcome } });
const participations = () => test.world.sql`
  select dossier_code as code, source, device_id as device, counter_id as counter, outcome from participations
  where unit_id = ${centre.unit} order by outcome`;

describe('the survey by phone', () => {
  it('shows what is asked, and of the dossier no more than one knows it by', async () => {
    const { status, json } = await open();
    expect(status).toBe(200);
    const { dossier, unit, questionnaire } = json as PhoneSurveyReply;
    expect(dossier).toEqual({ lastDigits: centre.code(1).slice(-4), field: 'Đất đai' });
    expect(unit.id).toBe(centre.unit);
    expect(questionnaire.id).toBe('sipas-service');
    expect(JSON.stringify(json)).not.toContain(centre.code(1));
  });

  it('is stored for the dossier of the link, whatever it says itself', async () => {
    const survey = buildSurvey({ dossierCode: centre.code(2), mode: 'assisted' });
    expect(await answer(survey)).toEqual(expect.objectContaining(stored(survey.id)));
    expect(await participations()).toEqual([
      { code: centre.code(1), source: 'phone', device: null, counter: null, outcome: 'completed' },
    ]);
    const ballots = await test.world.sql`
      select mode, counter_id as counter, field, channel, day from ballots where unit_id = ${centre.unit}`;
    expect(ballots).toEqual([{ mode: 'phone', counter: null, field: 'Đất đai', channel: 'post', day: '2026-02-10' }]);
    expect((await centre.verify()).ok).toBe(true);
  });

  it('shares nothing with its ballot by which the two could be joined', async () => {
    await answer(buildSurvey({ comment: 'Chờ thư lâu', clock: { offsetMs: 1234, suspect: false } }));
    const valuesOf = async (table: string) => {
      const [row] = await test.world.sql.unsafe<{ row: Record<string, unknown> }[]>(
        `select to_jsonb(t) as row from ${table} t where unit_id = $1`,
        [centre.unit],
      );
      // What says for both that it was by phone, and when, is shared by all of that day.
      const known = ['unit_id', 'day', 'surveyed_on', 'source', 'mode'];
      const own = Object.entries(row?.row ?? {}).filter(([name, value]) => value !== null && !known.includes(name));
      return own.map(([, value]) => JSON.stringify(value));
    };
    const ballot = await valuesOf('ballots');
    expect((await valuesOf('participations')).filter((value) => ballot.includes(value))).toEqual([]);
    expect((await valuesOf('survey_links')).filter((value) => ballot.includes(value))).toEqual([]);
    expect(ballot.join(' ')).not.toContain('1234');
  });

  it('counts in the scores', async () => {
    await answer(buildSurvey());
    expect((await centre.scores('2026-02-10', '2026-02-10')).ballots).toBe(1);
  });

  it('that cannot be read is kept for a person, without a counter', async () => {
    const id = randomUUID();
    const { json } = await answer({ id, outcome: 'completed' });
    expect(json).toMatchObject({ id, outcome: 'parked', problem: 'submission-invalid' });
    const { parked } = await centre.get<{ parked: unknown[] }>('/submissions/parked');
    expect(parked).toMatchObject([{ id, dossierCode: centre.code(1), counter: null }]);
    expect((await centre.verify()).ok).toBe(true);
  });
});

describe('a link', () => {
  it('is used once: a retry of the same survey succeeds, another survey does not', async () => {
    const survey = buildSurvey();
    expect(await answer(survey)).toMatchObject(stored(survey.id));
    expect(await answer(survey)).toMatchObject(stored(survey.id, 'already-stored'));
    expect(await answer(buildSurvey())).toMatchObject(refused(409, 'link-used'));
    expect(await answer(buildSurvey({ outcome: 'partial' }))).toMatchObject(refused(409, 'link-used'));
    expect(await open()).toMatchObject(refused(409, 'link-used'));
    expect(await participations()).toHaveLength(1);
  });

  it('used by twenty phones at the same moment gives one survey', async () => {
    const surveys = Array.from({ length: 20 }, () => buildSurvey());
    const replies = await Promise.all(surveys.map((one) => answer(one)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(await participations()).toHaveLength(1);
    expect((await centre.verify()).ok).toBe(true);
  });

  it('opened twenty times at the same moment is noted as opened once', async () => {
    expect(new Set((await Promise.all(Array.from({ length: 20 }, () => open()))).map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    const { entries } = await centre.get<{ entries: { action: string }[] }>('/audit');
    expect(entries.filter(({ action }) => action === 'link.open')).toHaveLength(1);
  });

  it('answered twenty times at the same moment with the same survey stores it once, and all succeed', async () => {
    const survey = buildSurvey();
    const replies = await Promise.all(Array.from({ length: 20 }, () => answer(survey)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(replies.filter(({ json }) => (json as { outcome: string }).outcome === 'stored')).toHaveLength(1);
    expect(await participations()).toHaveLength(1);
  });

  it('is not used up by a survey that was broken off', async () => {
    const partial = buildSurvey({ outcome: 'partial', answers: { 'access-signage': 2 } });
    expect(await answer(partial)).toMatchObject(stored(partial.id));
    expect((await open()).status).toBe(200);
    const whole = buildSurvey();
    expect(await answer(whole)).toMatchObject(stored(whole.id));
    expect((await participations()).map(({ outcome }) => outcome)).toEqual(['completed', 'partial']);
  });

  it('answers a retry of a survey broken off with success, however often and whatever became of the link', async () => {
    const partial = buildSurvey({ outcome: 'partial', answers: { 'access-signage': 2 } });
    await open();
    await answer(partial);
    for (let retry = 0; retry < 25; retry += 1) {
      expect(await answer(partial)).toMatchObject(stored(partial.id, 'already-stored'));
    }
    const whole = buildSurvey();
    expect(await answer(whole)).toMatchObject(stored(whole.id));
    test.clock.set('2026-06-10T09:00:00+07:00');
    for (const { id } of [partial, whole]) {
      expect(await answer(buildSurvey({ id }))).toMatchObject(stored(id, 'already-stored'));
    }
    expect(await answer(buildSurvey())).toMatchObject(refused(410, 'link-expired'));
  });

  it('takes no flood of surveys broken off', async () => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 25; sent += 1) {
      statuses.push((await answer(buildSurvey({ outcome: 'partial' }))).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  });

  it('is over after thirty days, but what was begun before may still be sent', async () => {
    const never = await sendLink(test, centre, centre.code(2));
    await open();
    test.clock.set('2026-03-12T09:00:01+07:00');
    expect(await open()).toMatchObject(refused(410, 'link-expired'));
    expect(await answer(buildSurvey(), never.token)).toMatchObject(refused(410, 'link-expired'));
    const survey = buildSurvey();
    expect(await answer(survey)).toMatchObject(stored(survey.id));
  });

  it('is nothing without its secret, nor in another unit, nor on any other path', async () => {
    const [kind, unit, id, secret = ''] = token.split('.');
    const other = await openCentre(test);
    for (const wrong of [
      [kind, unit, id, secret.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'))],
      [kind, other.unit, id, secret],
      [kind, unit, randomUUID(), secret],
      [kind, unit, '-'.repeat(36), secret],
    ]) {
      const { status, json } = await open(wrong.join('.'));
      expect(status).toBe(401);
      expect(['link-unknown', 'token-unknown']).toContain((json as { code: string }).code);
    }
    expect(await open(['device', unit, id, secret].join('.'))).toMatchObject(refused(401, 'device-unknown'));
    expect(await test.call('POST', '/submissions', { token, json: { submissions: [buildSurvey()] } })).toMatchObject(
      refused(403, 'role-insufficient'),
    );
  });

  it('is of no use once its dossier was surveyed at the tablet; what was under way is kept, not counted', async () => {
    await open();
    await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    expect(await open()).toMatchObject(refused(409, 'link-used'));
    const { json } = await answer(buildSurvey());
    expect(json).toMatchObject({ outcome: 'parked', problem: 'second-survey' });
    expect((await centre.verify()).ok).toBe(true);
  });

  it('that was used makes a survey at the tablet the second one', async () => {
    await answer(buildSurvey());
    const [result] = await centre.deliver([buildSurvey({ dossierCode: centre.code(1) })]);
    expect(result).toMatchObject({ outcome: 'parked', problem: 'second-survey' });
  });
});
