import { randomUUID } from 'node:crypto';
import type { SubmissionsReply } from '@hailong/shared/contract/submissions.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { addToken, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const ballotsOf = async (unit: string) => {
  const [row] = await test.world.sql<{ count: number }[]>`
    select count(*)::int as count from ballots where unit_id = ${unit}`;
  return row?.count;
};

describe('a tablet that delivers', () => {
  it('is told that its survey is stored', async () => {
    const centre = await openCentre(test);
    const survey = buildSurvey();
    expect(await centre.deliver([survey])).toEqual([{ id: survey.id, outcome: 'stored' }]);
    expect(await ballotsOf(centre.unit)).toBe(1);
  });

  it('may deliver again as often as it likes: the survey is there once', async () => {
    const centre = await openCentre(test);
    const survey = buildSurvey({ dossierCode: centre.code(1) });
    await centre.deliver([survey]);
    for (let retry = 0; retry < 3; retry += 1) {
      expect(await centre.deliver([survey])).toEqual([{ id: survey.id, outcome: 'already-stored' }]);
    }
    expect(await ballotsOf(centre.unit)).toBe(1);
  });

  it('may deliver again from another tablet that took over its memory', async () => {
    const centre = await openCentre(test);
    const survey = buildSurvey();
    await centre.deliver([survey]);
    const other = await centre.addDevice('Quầy 2');
    expect(await centre.deliver([survey], other)).toEqual([{ id: survey.id, outcome: 'already-stored' }]);
  });

  it('gets one result for each survey, in the order it sent them', async () => {
    const centre = await openCentre(test);
    const known = buildSurvey();
    await centre.deliver([known]);
    const wrong = buildSurvey({ questionnaire: 'sipas-2030' });
    const surveys = [buildSurvey(), wrong, known, ...Array.from({ length: 30 }, () => buildSurvey())];
    const results = await centre.deliver(surveys);
    expect(results.map((one) => one.id)).toEqual(surveys.map((one) => one.id));
    expect(results.slice(0, 3).map((one) => one.outcome)).toEqual(['stored', 'parked', 'already-stored']);
    expect(new Set(results.slice(3).map((one) => one.outcome))).toEqual(new Set(['stored']));
  });

  it('finds its ids as it wrote them, and an id is the same in capitals', async () => {
    const centre = await openCentre(test);
    const id = randomUUID().toUpperCase();
    expect(await centre.deliver([buildSurvey({ id })])).toEqual([{ id, outcome: 'stored' }]);
    const small = id.toLowerCase();
    expect(await centre.deliver([buildSurvey({ id: small })])).toEqual([{ id: small, outcome: 'already-stored' }]);
  });

  it('may name a survey twice in one request', async () => {
    const centre = await openCentre(test);
    const survey = buildSurvey({ dossierCode: centre.code(1) });
    const results = await centre.deliver([survey, buildSurvey(), survey]);
    expect(results.map((one) => one.outcome)).toEqual(['stored', 'stored', 'already-stored']);
    expect(await ballotsOf(centre.unit)).toBe(2);
  });

  it('delivers 200 surveys at once', async () => {
    const centre = await openCentre(test);
    const results = await centre.deliver(Array.from({ length: 200 }, () => buildSurvey()));
    expect(results.filter((one) => one.outcome === 'stored')).toHaveLength(200);
  });

  it('leaves an entry in the audit log for what is stored and one for what is parked, and none for a retry', async () => {
    const centre = await openCentre(test);
    const surveys = [buildSurvey(), buildSurvey(), buildSurvey({ version: 99 })];
    await centre.deliver(surveys);
    await centre.deliver(surveys);
    const { entries } = await centre.get<{ entries: { action: string; after: unknown }[] }>('/audit');
    expect(entries.filter((one) => one.action === 'submissions.store')).toMatchObject([
      { after: { stored: 0, parked: 1, devices: [centre.device.deviceId] } },
      { after: { stored: 2, parked: 0, devices: [centre.device.deviceId] } },
    ]);
  });
});

describe('a request that cannot be read at all', () => {
  const refused = async (centre: Awaited<ReturnType<typeof openCentre>>, json: unknown) => {
    const reply = await centre.post(json);
    expect(await ballotsOf(centre.unit)).toBe(0);
    return { status: reply.status, code: (reply.json as { code: string }).code };
  };

  it('with more than 200 surveys is refused whole', async () => {
    const centre = await openCentre(test);
    const submissions = Array.from({ length: 201 }, () => buildSurvey());
    expect(await refused(centre, { submissions })).toEqual({ status: 400, code: 'request-invalid' });
  });

  it.each([
    { what: 'without surveys', json: {} },
    { what: 'with an empty list', json: { submissions: [] } },
    { what: 'with something else than a list', json: { submissions: 'all' } },
    { what: 'that is no object', json: [1] },
    { what: 'that is null', json: null },
    { what: 'with a survey without id', json: { submissions: [{ ...buildSurvey(), id: undefined }] } },
    { what: 'with a survey whose id is no UUID', json: { submissions: [buildSurvey(), buildSurvey({ id: '17' })] } },
    { what: 'with a survey that is a number', json: { submissions: [buildSurvey(), 17] } },
    { what: 'with a clock that says nothing', json: { sentAt: 'noon', submissions: [buildSurvey()] } },
  ])('$what is refused whole', async ({ json }) => {
    const centre = await openCentre(test);
    expect(await refused(centre, json)).toEqual({ status: 400, code: 'request-invalid' });
  });

  it.each(['', '{', '<html>Sign in to the free wifi</html>', '{"submissions":[}'])('%j is not JSON', async (body) => {
    const centre = await openCentre(test);
    const reply = await test.call('POST', '/submissions', {
      token: centre.device.token,
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(reply).toMatchObject({ status: 400, json: { code: 'request-unreadable' } });
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each(['named', 'unnamed'])('that is larger than 4 MiB is refused, its length $0', async (length) => {
    const centre = await openCentre(test);
    const body = JSON.stringify({ submissions: [buildSurvey({ comment: 'x'.repeat(4 * 1024 * 1024) })] });
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (length === 'named') headers['content-length'] = String(body.length);
    const reply = await test.call('POST', '/submissions', { token: centre.device.token, body, headers });
    expect(reply).toMatchObject({ status: 413, json: { code: 'request-too-large' } });
    expect(await ballotsOf(centre.unit)).toBe(0);
  });
});

describe('who may deliver', () => {
  const json = () => ({ submissions: [buildSurvey()] });

  it('nobody without a token', async () => {
    const reply = await test.call('POST', '/submissions', { json: json() });
    expect(reply).toMatchObject({ status: 401, json: { code: 'sign-in-required' } });
  });

  it.each(['administrator', 'staff', 'leader', 'province'])('not the role %s', async (role) => {
    const centre = await openCentre(test);
    const token = await addToken(test, centre.unit, role);
    const reply = await test.call('POST', '/submissions', { token, json: json() });
    expect(reply).toMatchObject({ status: 403, json: { code: 'role-insufficient' } });
  });

  it('not the operator of the machine', async () => {
    const reply = await test.call('POST', '/submissions', { token: test.world.operatorToken, json: json() });
    expect(reply).toMatchObject({ status: 403, json: { code: 'role-insufficient' } });
  });

  it('not a tablet that was revoked: it is told so, and nothing is stored', async () => {
    const centre = await openCentre(test);
    const kept = buildSurvey();
    const path = `/devices/${centre.device.deviceId}?unit=${centre.unit}`;
    await test.call('DELETE', path, { token: test.world.operatorToken });
    const reply = await centre.post({ submissions: [kept] });
    expect(reply).toMatchObject({ status: 401, json: { code: 'device-revoked' } });
    const successor = await centre.addDevice('Quầy 1');
    const later = (await centre.post({ submissions: [kept] }, successor)).json as SubmissionsReply;
    expect(later.results).toEqual([{ id: kept.id, outcome: 'stored' }]);
  });
});
