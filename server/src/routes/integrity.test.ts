import type { DoubtfulBallotsReply, IntegrityReply } from '@hailong/shared/contract/integrity.ts';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { addDays } from '@hailong/shared/period/day.ts';
import { isWorkingDay } from '@hailong/shared/period/working-days.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { buildForm } from '../testing/build-form.ts';
import { answersOf, buildSurvey } from '../testing/build-survey.ts';
import { type Centre, type Device, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
  test.clock.set('2026-04-02T09:00:00+07:00');
});
afterAll(() => test.close());

type Query = Record<string, string>;
const march = { from: '2026-03-01', to: '2026-03-31' };
const questions = (centre: Centre, query: Query = march) => centre.get<IntegrityReply>('/integrity', query);
const doubtful = (centre: Centre, query: Query = march) =>
  centre.get<DoubtfulBallotsReply>('/integrity/ballots', query);

/** A survey that ends at a time of day, e.g. `2026-03-02T09:30`, after so many seconds. */
function surveyAt(time: string, seconds = 180, changes: Partial<Submission> = {}) {
  const finishedMs = Date.parse(`${time}+07:00`);
  const at = (ms: number) => new Date(ms).toISOString();
  return buildSurvey({ startedAt: at(finishedMs - seconds * 1000), finishedAt: at(finishedMs), ...changes });
}

/** Working days of March 2026: 22 of them. */
const days = Array.from({ length: 31 }, (_, index) => addDays('2026-03-01', index)).filter((day) => isWorkingDay(day));
const mixed = (index: number) => ({ ...answersOf(4), 'access-signage': index % 2 === 0 ? 5 : 3 });

/** Four surveys a day, spread over it, with answers that differ. */
const honest = (day: string) =>
  ['08:10', '09:40', '10:20', '14:30'].map((time, index) => surveyAt(`${day}T${time}`, 120, { answers: mixed(index) }));

async function settle(centre: Centre, surveys: readonly Submission[], from?: Device) {
  await centre.deliver(surveys, from);
  await sealPastDays(test.world);
}

describe('questions about the answers of a period', () => {
  it('are none of an honest month', async () => {
    const centre = await openCentre(test);
    const second = await centre.addDevice('Quầy 2');
    await centre.deliver(days.flatMap(honest), second);
    await settle(centre, days.flatMap(honest));
    const reply = await questions(centre);
    expect(reply).toMatchObject({ ...march, ballots: 176, participations: 176, excluded: 0, findings: [] });
    expect(reply.comparisons).toBeGreaterThan(4);
  });

  it('are raised where forms were filled in at the end of some days, fast and all of one level', async () => {
    const centre = await openCentre(test);
    const second = await centre.addDevice('Quầy 2');
    await centre.deliver(days.flatMap(honest), second);
    const filled = days
      .slice(0, 6)
      .flatMap((day) => Array.from({ length: 10 }, (_, index) => surveyAt(`${day}T17:1${Math.floor(index / 2)}`, 8)));
    await settle(centre, [...days.flatMap(honest), ...filled]);
    const { findings } = await questions(centre);
    const asked = findings.filter(({ weight }) => weight === 'ask');
    expect(new Set(asked.map(({ signal }) => signal))).toEqual(
      new Set(['hasty', 'same-level', 'burst', 'closing-time']),
    );
    for (const { counter } of asked) expect(counter).toBe('Quầy 1');
    expect(asked.find(({ signal }) => signal === 'hasty')).toMatchObject({
      ...{ count: 60, of: 148, observed: 60 / 148, expected: 0, against: 'other-counters', days: [] },
    });
    const burst = asked.find(({ signal }) => signal === 'burst');
    expect(burst).toMatchObject({ count: 10, of: 14, time: '17:10', observed: 10 });
    expect([...(burst?.days ?? [])].sort()).toEqual(days.slice(0, 6));
  });

  it('name no counter whose score is kept back: with it the few answers of no counter would follow', async () => {
    const centre = await openCentre(test);
    const second = await centre.addDevice('Quầy 2');
    const answered = (level: number) => days.map((day) => surveyAt(`${day}T09:00`, 120, { answers: answersOf(level) }));
    await centre.deliver(answered(5), second);
    await settle(centre, answered(2));
    const outliers = async () => {
      const { findings } = await questions(centre);
      return findings.filter(({ signal }) => signal === 'counter-outlier').map(({ counter, of }) => [counter, of]);
    };
    expect((await outliers()).sort()).toEqual([
      ['Quầy 1', 44],
      ['Quầy 2', 44],
    ]);
    const token = test.world.operatorToken;
    for (let form = 0; form < 3; form += 1) {
      await test.call('POST', `/paper-ballots?unit=${centre.unit}`, { token, json: buildForm({ day: '2026-03-30' }) });
    }
    const { groups = [] } = await centre.scores(march.from, march.to, { by: 'counter' });
    expect(groups.filter(({ hidden }) => hidden).map(({ group }) => group)).toEqual(['Quầy 1', null]);
    expect(await outliers()).toEqual([['Quầy 2', 47]]);
  });

  it('are raised by surveys at night and on a Sunday, with their days', async () => {
    const centre = await openCentre(test);
    const times = ['2026-03-03T21:00', '2026-03-03T21:04', '2026-03-08T10:00'];
    await settle(
      centre,
      times.map((time) => surveyAt(time)),
    );
    const { findings } = await questions(centre);
    expect(findings).toMatchObject([
      { signal: 'out-of-hours', counter: 'Quầy 1', count: 3, of: 3, days: ['2026-03-03', '2026-03-08'], weight: 'ask' },
    ]);
  });

  it('are raised by a day with a ballot too many', async () => {
    const centre = await openCentre(test);
    await settle(centre, honest('2026-03-03'));
    await test.world.sql`
      insert into ballots (unit_id, day, questionnaire, version, language, mode, levels)
      select unit_id, day, questionnaire, version, language, mode, levels from ballots
      where unit_id = ${centre.unit} limit 1`;
    expect((await questions(centre)).findings).toMatchObject([
      { signal: 'unequal-counts', days: ['2026-03-03'], count: 1, of: 4, observed: 5, expected: 4 },
    ]);
  });

  it('are none without any answer, nor with three', async () => {
    const centre = await openCentre(test);
    const nothing = { ballots: 0, participations: 0, excluded: 0, comparisons: 0, findings: [] };
    expect(await questions(centre)).toEqual({ unit: centre.unit, ...march, ...nothing });
    await settle(centre, honest('2026-03-03').slice(0, 3));
    expect(await questions(centre)).toMatchObject({ ballots: 3, participations: 3, findings: [] });
  });

  it('are not asked about more than a year at once', async () => {
    const centre = await openCentre(test);
    const path = `/integrity?unit=${centre.unit}&from=2020-01-01&to=2026-03-31`;
    const { status, json } = await test.call('GET', path, { token: test.world.operatorToken });
    expect([status, (json as { code: string }).code]).toEqual([422, 'period-invalid']);
  });
});

describe('whether a survey was answered faster than it can be read', () => {
  it('is known of its ballot as yes or no, and of one by a clock that jumped not at all', async () => {
    const centre = await openCentre(test);
    const suspect = { clock: { offsetMs: 0, suspect: true } };
    await settle(centre, [
      surveyAt('2026-03-03T09:00', 10),
      surveyAt('2026-03-03T09:10', 100),
      surveyAt('2026-03-03T09:20', 10, suspect),
    ]);
    const rows = await test.world.sql<{ hasty: boolean | null }[]>`
      select hasty from ballots where unit_id = ${centre.unit} order by hasty`;
    expect(rows.map(({ hasty }) => hasty)).toEqual([false, true, null]);
  });
});

describe('the list of doubtful ballots', () => {
  it('tells signals and form, no answers; and the day only where five or more of the counter are of it', async () => {
    const centre = await openCentre(test);
    const fast = (day: string) => surveyAt(`${day}T10:00`, 5, { answers: mixed(1) });
    await settle(centre, [...honest('2026-03-02'), fast('2026-03-02'), ...honest('2026-03-03').slice(0, 3)]);
    const alone = await openCentre(test);
    await settle(alone, [
      ...honest('2026-03-02').slice(1),
      fast('2026-03-02'),
      ...honest('2026-03-04'),
      fast('2026-03-05'),
    ]);
    const month = { from: '2026-03-01', to: '2026-03-31', counter: 'Quầy 1' };
    const { ballots, withheld } = await doubtful(centre);
    expect(withheld).toBe(0);
    expect(ballots).toEqual([
      {
        ...{ ...month, ballot: expect.any(String), questionnaire: 'sipas-service', answered: 16 },
        ...{ signals: ['hasty'], exclusion: null },
      },
    ]);
    expect((await doubtful(alone)).ballots).toMatchObject([month, month]);
    await settle(centre, honest('2026-03-03').slice(0, 3));
    const day = { from: '2026-03-02', to: '2026-03-02', counter: 'Quầy 1' };
    expect((await doubtful(centre)).ballots).toMatchObject([day]);
  });

  it('is of whole months, so that asking for a day does not tell the day', async () => {
    const centre = await openCentre(test);
    await settle(centre, [surveyAt('2026-03-02T10:00', 5), ...honest('2026-03-20')]);
    const asked = (day: string) => doubtful(centre, { from: day, to: day });
    expect((await asked('2026-03-25')).ballots).toHaveLength(1);
    expect(await asked('2026-03-25')).toEqual(await asked('2026-03-02'));
    expect((await asked('2026-02-25')).ballots).toEqual([]);
  });

  it('tells what is told by its month only when the month is over, or its day would be the one before', async () => {
    const centre = await openCentre(test);
    const all = [
      ...honest('2026-03-02'),
      ...honest('2026-03-03'),
      surveyAt('2026-03-03T10:00', 5),
      surveyAt('2026-03-04T10:00', 5),
    ];
    await settle(centre, [...all, ...honest('2026-03-05')]);
    test.clock.set('2026-03-31T09:00:00+07:00');
    const day = { from: '2026-03-03', to: '2026-03-03' };
    expect(await doubtful(centre)).toMatchObject({ ballots: [day], withheld: 0 });
    test.clock.set('2026-04-02T09:00:00+07:00');
    expect((await doubtful(centre)).ballots).toMatchObject([day, march]);
  });

  it('says nothing of a month with fewer than five ballots, nor of days that are not over', async () => {
    const centre = await openCentre(test);
    const fast = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((day) => surveyAt(`${day}T10:00`, 5));
    await settle(centre, [...fast, surveyAt('2026-04-02T08:00', 5)]);
    expect(await doubtful(centre)).toEqual({ ballots: [], more: false, withheld: 4 });
    expect(await doubtful(centre, { from: '2026-04-01', to: '2026-04-30' })).toMatchObject({
      ballots: [],
      withheld: 0,
    });
  });

  it('can be narrowed to one signal', async () => {
    const centre = await openCentre(test);
    const same = surveyAt('2026-03-02T09:00');
    await settle(centre, [...honest('2026-03-02'), same, surveyAt('2026-03-02T10:00', 5, { answers: mixed(1) })]);
    const signals = async (signal: string) =>
      (await doubtful(centre, { ...march, signal })).ballots.map((one) => one.signals);
    expect(await signals('same-level')).toEqual([['same-level']]);
    expect(await signals('hasty')).toEqual([['hasty']]);
    expect((await doubtful(centre)).ballots).toHaveLength(2);
  });
});
