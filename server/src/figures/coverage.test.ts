import type { CoverageByDayReply } from '@hailong/shared/contract/coverage.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const january = ['2026-01-01', '2026-01-31'] as const;
const received = { basis: 'received-in-person' } as const;
const returned = { basis: 'returned-in-person' } as const;

describe('which dossiers the share speaks of', () => {
  it('of those received in person in the period, or of those returned at the counter in it', async () => {
    const centre = await openCentre(test);
    const code = (serial: number) => centre.code(serial);
    await centre.importList(
      buildList([
        { code: code(1), received: '2026-01-05', returned: '2026-01-20', resultChannel: 'in-person' },
        { code: code(2), received: '2026-01-31', returned: '2026-02-02', resultChannel: 'in-person' },
        { code: code(3), received: '2026-01-01', returned: '2026-01-02', resultChannel: 'post' },
        {
          code: code(4),
          received: '2026-01-10',
          channel: 'online',
          returned: '2026-01-31',
          resultChannel: 'in-person',
        },
        { code: code(5), received: '2025-12-31', returned: '2026-01-01', resultChannel: 'in-person' },
        { code: code(6), received: '2026-02-01' },
        { code: code(7), received: '2026-01-12', channel: 'post' },
      ]),
    );
    expect(await centre.coverage(...january, received)).toMatchObject({ basis: received.basis, eligible: 3 });
    expect(await centre.coverage(...january, returned)).toMatchObject({ basis: returned.basis, eligible: 3 });
    expect(await centre.coverage('2026-01-31', '2026-01-31', received)).toMatchObject({ eligible: 1 });
    expect(await centre.coverage('2026-01-31', '2026-01-31', returned)).toMatchObject({ eligible: 1 });
  });

  it('by the words of the plan, where nobody asks for a basis', async () => {
    const plan = { share: 0.3, comparison: 'at-least' as const, basis: 'returned-in-person' as const };
    const centre = await openCentre(test, { surveyTarget: plan });
    expect(await centre.coverage(...january)).toMatchObject({
      unit: centre.unit,
      from: '2026-01-01',
      to: '2026-01-31',
      basis: 'returned-in-person',
      target: 0.3,
      comparison: 'at-least',
      share: null,
      met: null,
    });
    const other = await openCentre(test, { surveyTarget: null });
    expect(await other.coverage(...january)).toMatchObject({ basis: 'received-in-person', target: null, met: null });
  });

  it('counts a time late in the evening to its own day', async () => {
    const centre = await openCentre(test);
    await centre.importList(
      buildList([
        { code: centre.code(1), received: '31/01/2026 23:59:59' },
        { code: centre.code(2), received: '01/02/2026 00:00:00' },
      ]),
    );
    expect((await centre.coverage(...january)).eligible).toBe(1);
  });
});

describe('which surveys count in the share', () => {
  const inJanuary = (dossierCode: string | null) => buildSurvey({ dossierCode, ...finishedAt('2026-01-15T10:00') });

  it('a survey before its dossier is listed is pending, and surveyed after the import', async () => {
    const centre = await openCentre(test);
    await centre.deliver([inJanuary(centre.code(1))]);
    expect(await centre.coverage(...january)).toMatchObject({ eligible: 0, surveyed: 0, pending: 1, share: null });
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-10' }]));
    expect(await centre.coverage(...january)).toMatchObject({ eligible: 1, surveyed: 1, pending: 0, share: 1 });
  });

  it('a survey without a code counts in the scores only', async () => {
    const centre = await openCentre(test);
    await centre.deliver([inJanuary(null)]);
    expect(await centre.coverage(...january)).toMatchObject({ surveyed: 0, pending: 0 });
    expect((await centre.scores(...january)).ballots).toBe(1);
  });

  it('a partial survey counts in the scores only', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-10' }]));
    const partial = { ...inJanuary(centre.code(1)), outcome: 'partial' as const, answers: { 'access-signage': 2 } };
    await centre.deliver([partial, { ...partial, id: inJanuary(null).id, dossierCode: centre.code(2) }]);
    expect(await centre.coverage(...january)).toMatchObject({ eligible: 1, surveyed: 0, pending: 0 });
    expect(await centre.scores(...january)).toMatchObject({ ballots: 2, overall: { n: 2, top2: 0 } });
    await centre.deliver([inJanuary(centre.code(1))]);
    expect(await centre.coverage(...january)).toMatchObject({ eligible: 1, surveyed: 1, pending: 0 });
  });

  it('a second survey of a dossier never counts', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-10' }]));
    await centre.deliver([inJanuary(centre.code(1))]);
    await centre.deliver([inJanuary(centre.code(1))]);
    expect(await centre.coverage(...january)).toMatchObject({ eligible: 1, surveyed: 1 });
    expect((await centre.scores(...january)).ballots).toBe(1);
  });

  it('a dossier received online counts for the results returned in person, not for those received in person', async () => {
    const centre = await openCentre(test);
    const result = { returned: '2026-01-15', resultChannel: 'in-person' } as const;
    await centre.importList(
      buildList([
        { code: centre.code(1), received: '2026-01-10', channel: 'online', ...result },
        { code: centre.code(2), received: '2026-01-10' },
      ]),
    );
    await centre.deliver([inJanuary(centre.code(1))]);
    expect(await centre.coverage(...january, received)).toMatchObject({ eligible: 1, surveyed: 0, pending: 0 });
    expect(await centre.coverage(...january, returned)).toMatchObject({ eligible: 1, surveyed: 1, pending: 0 });
  });

  it('a survey of the period counts whenever its dossier came in, so that the share may pass 1', async () => {
    const centre = await openCentre(test);
    await centre.importList(
      buildList([
        { code: centre.code(1), received: '2025-12-20' },
        { code: centre.code(2), received: '2025-12-29' },
        { code: centre.code(3), received: '2026-01-05' },
      ]),
    );
    await centre.deliver([1, 2, 3].map((serial) => inJanuary(centre.code(serial))));
    expect(await centre.coverage(...january)).toMatchObject({ eligible: 1, surveyed: 3, share: 3, met: true });
  });
});

describe('the share day by day', () => {
  const sum = (days: CoverageByDayReply['days'], what: 'eligible' | 'surveyed') =>
    days.reduce((total, day) => total + day[what], 0);

  it.each(['received-in-person', 'returned-in-person'])('adds up to the share of the period: %s', async (basis) => {
    const centre = await openCentre(test);
    const day = (number: number) => String(1 + (number % 31)).padStart(2, '0');
    const listed = Array.from({ length: 90 }, (_, index) => ({
      code: centre.code(index),
      received: `2026-01-${day(index * 7)}`,
      channel: (['in-person', 'online', 'post'] as const)[index % 3] ?? 'post',
      ...(index % 4 === 0
        ? {}
        : {
            returned: `2026-02-${day(index % 28)}`,
            resultChannel: (['in-person', 'post'] as const)[index % 2] ?? 'post',
          }),
    }));
    await centre.importList(buildList(listed));
    const surveys = Array.from({ length: 40 }, (_, index) =>
      buildSurvey({ dossierCode: centre.code(index * 2), ...finishedAt(`2026-01-${day(index * 5)}T23:30`) }),
    );
    await centre.deliver(surveys);
    for (const [from, to] of [january, ['2026-01-10', '2026-02-20'], ['2026-02-09', '2026-02-09']] as const) {
      const whole = await centre.coverage(from, to, { basis });
      const { days } = await centre.coverageByDay(from, to, { basis });
      expect(days.at(0)?.day).toBe(from);
      expect(days.at(-1)?.day).toBe(to);
      expect(sum(days, 'eligible')).toBe(whole.eligible);
      expect(sum(days, 'surveyed')).toBe(whole.surveyed);
    }
    expect((await centre.coverage('2026-01-01', '2026-02-28', { basis })).surveyed).toBeGreaterThan(0);
  });

  it('lists every day once, the empty ones too', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-02-28' }]));
    expect((await centre.coverageByDay('2026-02-27', '2026-03-01')).days).toEqual([
      { day: '2026-02-27', eligible: 0, surveyed: 0 },
      { day: '2026-02-28', eligible: 1, surveyed: 0 },
      { day: '2026-03-01', eligible: 0, surveyed: 0 },
    ]);
  });

  it('tells the last day that has data, inside the period or not, and null where there is none', async () => {
    const centre = await openCentre(test);
    const last = async () => (await centre.coverageByDay('2025-06-01', '2025-06-02')).lastDayWithData;
    expect(await last()).toBeNull();
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-10' }]));
    expect(await last()).toBe('2026-01-10');
    await centre.deliver([buildSurvey(finishedAt('2026-01-20T10:00'))]);
    expect(await last()).toBe('2026-01-20');
  });
});

describe('a period that cannot be answered', () => {
  it.each([
    { query: 'from=2026-01-31&to=2026-01-01', status: 422 },
    { query: 'from=2026-02-31&to=2026-03-01', status: 422 },
    { query: 'from=0000-01-01&to=2026-03-01', status: 422 },
    { query: 'to=2026-03-01', status: 422 },
    { query: 'from=2026-01-01', status: 422 },
    { query: 'from=2026-01-01T00:00&to=2026-01-31', status: 422 },
  ])('is refused: $query', async ({ query, status }) => {
    const { unit } = await openCentre(test);
    for (const path of ['/coverage', '/coverage/days', '/scores']) {
      const reply = await test.call('GET', `${path}?unit=${unit}&${query}`, { token: test.world.operatorToken });
      expect(reply).toMatchObject({ status, json: { code: 'period-invalid' } });
    }
  });

  it('is refused day by day above 400 days', async () => {
    const { unit } = await openCentre(test);
    const path = `/coverage/days?unit=${unit}&from=2025-01-01&to=`;
    const token = test.world.operatorToken;
    expect((await test.call('GET', `${path}2026-02-04`, { token })).status).toBe(200);
    expect(await test.call('GET', `${path}2026-02-05`, { token })).toMatchObject({ status: 422 });
  });

  it.each(['0001-01-01', '9999-12-31'])('is answered at the end of the calendar: %s', async (day) => {
    const centre = await openCentre(test, { year: 2000, id: 'old' });
    const reply = await test.call('GET', `/coverage?unit=${centre.unit}&from=${day}&to=9999-12-31`, {
      token: test.world.operatorToken,
    });
    expect(reply).toMatchObject({ status: 200, json: { eligible: 0 } });
  });

  it('is refused where no plan was loaded yet', async () => {
    const token = test.world.operatorToken;
    const reply = await test.call('GET', '/coverage?unit=nowhere&from=2026-01-01&to=2026-01-31', { token });
    expect(reply).toMatchObject({ status: 404, json: { code: 'unit-unknown' } });
  });
});
