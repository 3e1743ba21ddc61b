import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { Calendar } from '@hailong/shared/period/reporting-period.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

/** As they stand in NĐ 09/2019/NĐ-CP, Article 12, and in the calendar; written down, not computed. */
const cutOffs: Record<Calendar, Record<string, [from: string, to: string]>> = {
  administrative: {
    '2026-01': ['2025-12-15', '2026-01-14'],
    '2026-02': ['2026-01-15', '2026-02-14'],
    '2026-03': ['2026-02-15', '2026-03-14'],
    '2026-12': ['2026-11-15', '2026-12-14'],
    '2026-Q1': ['2025-12-15', '2026-03-14'],
    '2026-Q2': ['2026-03-15', '2026-06-14'],
    '2026-Q3': ['2026-06-15', '2026-09-14'],
    '2026-Q4': ['2026-09-15', '2026-12-14'],
    '2026-H1': ['2025-12-15', '2026-06-14'],
    '2026-H2': ['2026-06-15', '2026-12-14'],
    '2026-9M': ['2025-12-15', '2026-09-14'],
    '2026': ['2025-12-15', '2026-12-14'],
    '2027-01': ['2026-12-15', '2027-01-14'],
  },
  calendar: {
    '2026-01': ['2026-01-01', '2026-01-31'],
    '2026-02': ['2026-02-01', '2026-02-28'],
    '2026-12': ['2026-12-01', '2026-12-31'],
    '2026-Q1': ['2026-01-01', '2026-03-31'],
    '2026-Q4': ['2026-10-01', '2026-12-31'],
    '2026-H1': ['2026-01-01', '2026-06-30'],
    '2026-H2': ['2026-07-01', '2026-12-31'],
    '2026-9M': ['2026-01-01', '2026-09-30'],
    '2026': ['2026-01-01', '2026-12-31'],
    '2027-01': ['2027-01-01', '2027-01-31'],
  },
};

/** Civil times of Vietnam on both sides of every cut: the last minute of a day and the first of the next. */
const moments = ['14', '15']
  .flatMap((day) =>
    ['2025-12', '2026-01', '2026-02', '2026-03', '2026-06', '2026-09', '2026-11', '2026-12'].map((m) => `${m}-${day}`),
  )
  .map((day) => (day.endsWith('14') ? `${day}T23:59` : `${day}T00:00`))
  .concat('2025-12-31T23:59', '2026-01-01T00:00', '2026-02-28T23:59', '2026-03-01T00:00', '2026-09-30T23:59')
  // The eve and the first minute of Tết Bính Ngọ.
  .concat('2026-02-16T23:59', '2026-02-17T00:00', '2026-10-01T00:00', '2026-12-31T23:59', '2027-01-01T00:00');

/** Dossiers received and surveyed at those moments, and the figures of every period as the API gives them. */
async function figuresOf(test: TestWorld, calendar: Calendar): Promise<Record<string, string>> {
  const centre = await openCentre(test, { calendar });
  const codeOf = (index: number) => centre.code(index);
  await centre.importList(
    buildList(moments.map((moment, index) => ({ code: codeOf(index), received: moment.replace('T', ' ') }))),
  );
  const surveys = moments.map((moment, index) => buildSurvey({ dossierCode: codeOf(index), ...finishedAt(moment) }));
  await centre.deliver(surveys);
  const figures: Record<string, string> = {};
  for (const period of Object.keys(cutOffs[calendar])) {
    const { from, to, eligible, surveyed } = await centre.get<CoverageReply>('/coverage', { period });
    const { ballots } = await centre.get<{ ballots: number }>('/scores', { period });
    figures[period] = `${from} ${to}: ${surveyed}/${eligible}, ${ballots}`;
  }
  return figures;
}

function expectedFigures(calendar: Calendar): Record<string, string> {
  const expected: Record<string, string> = {};
  for (const [period, [from, to]] of Object.entries(cutOffs[calendar])) {
    const count = moments.filter((moment) => from <= moment.slice(0, 10) && moment.slice(0, 10) <= to).length;
    expected[period] = `${from} ${to}: ${count}/${count}, ${count}`;
  }
  return expected;
}

describe.each(['America/Phoenix', 'Pacific/Pago_Pago', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'])(
  'on a server whose own time zone is %s',
  (zone) => {
    const before = process.env.TZ;
    let test: TestWorld;
    beforeAll(async () => {
      process.env.TZ = zone;
      test = await openTestWorld();
      test.clock.set('2027-01-05T08:00:00+07:00');
    });
    afterAll(async () => {
      await test.close();
      process.env.TZ = before;
    });

    it('the process really runs in it', () => {
      const hours = {
        'America/Phoenix': 7,
        'Pacific/Pago_Pago': 11,
        'Asia/Ho_Chi_Minh': -7,
        'Pacific/Kiritimati': -14,
      };
      expect(new Date('2026-06-01T00:00:00Z').getTimezoneOffset()).toBe(60 * hours[zone as keyof typeof hours]);
    });

    it.each(['calendar', 'administrative'] as const)('periods are cut at midnight in Vietnam: %s', async (calendar) => {
      expect(await figuresOf(test, calendar)).toEqual(expectedFigures(calendar));
    });

    it('the next plan is in force from midnight in Vietnam', async () => {
      const { unit } = await openCentre(test, { calendar: 'administrative' });
      const token = test.world.operatorToken;
      const { json: plan } = await test.call('GET', `/plan?unit=${unit}`, { token });
      await test.call('POST', '/plans', { token, json: { ...(plan as object), year: 2027 } });
      const yearNow = async () => (await test.call('GET', `/plan?unit=${unit}`, { token })).json;
      test.clock.set('2026-12-14T23:59:59+07:00');
      expect(await yearNow()).toMatchObject({ year: 2026 });
      test.clock.set('2026-12-15T00:00:00+07:00');
      expect(await yearNow()).toMatchObject({ year: 2027 });
      test.clock.set('2027-01-05T08:00:00+07:00');
    });
  },
);

describe('a period by its name', () => {
  let test: TestWorld;
  beforeAll(async () => {
    test = await openTestWorld();
  });
  afterAll(() => test.close());

  const paths = [
    '/coverage',
    '/coverage/days',
    '/coverage/cohort',
    '/coverage/channels',
    '/coverage/funnel',
    '/scores',
  ];

  it('is the same days wherever it is asked for', async () => {
    const centre = await openCentre(test, { calendar: 'administrative' });
    for (const path of [...paths, '/coverage/groups']) {
      const by = path.endsWith('groups') ? 'field' : undefined;
      const named = await centre.get(path, { period: '2026-Q1', by });
      expect(named).toMatchObject({ from: '2025-12-15', to: '2026-03-14' });
      expect(named).toEqual(await centre.get(path, { from: '2025-12-15', to: '2026-03-14', by }));
    }
  });

  it.each([
    'period=2026-13',
    'period=2026-Q5',
    'period=qu%C3%BD%20I',
    'period=',
    'period=0001-01',
    'period=9999',
    `period=${'2026-01'.repeat(40)}`,
    'period=2026-01&from=2026-01-01&to=2026-01-31',
    'period=2026-01&from=2026-01-01',
    'from=2026-01-01',
    '',
  ])('is refused where it is none, or not the only one: %s', async (query) => {
    const { unit } = await openCentre(test);
    for (const path of [...paths, '/coverage/groups']) {
      const reply = await test.call('GET', `${path}?unit=${unit}&by=field&${query}`, {
        token: test.world.operatorToken,
      });
      expect(reply).toMatchObject({ status: 422, json: { code: 'period-invalid' } });
    }
  });
});
