import { describe, expect, it } from 'vitest';
import type { Day } from '../period/day.ts';
import { attentionItems } from './attention-items.ts';
import type { AttentionFacts, CounterFacts, ListFacts, ShareFacts, TabletFacts } from './facts.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
/** Tuesday. Tết 2026 is from Monday 16 to Friday 20 February. */
const tuesday = at('2026-02-10T09:00');

const quietLists: ListFacts = {
  pending: [],
  parked: 0,
  lastImportedMs: null,
  firstSurveyedOn: null,
  lastActiveOn: null,
};

type Changes = Partial<Omit<AttentionFacts, 'lists'>> & { lists?: Partial<ListFacts> };

function items({ lists = {}, ...changes }: Changes) {
  const facts = { nowMs: tuesday, working: {}, share: null, counters: [], tablets: [], ...changes };
  return attentionItems({ ...facts, lists: { ...quietLists, ...lists } });
}

const codes = (changes: Changes) => items(changes).map(({ code, severity }) => `${severity} ${code}`);

it('a centre that has not begun needs nobody', () => {
  expect(items({})).toEqual([]);
});

describe('the share', () => {
  const share = (surveyed: number, eligible: number, changes: Partial<ShareFacts> = {}): ShareFacts => ({
    period: { from: '2026-03-01', to: '2026-03-31' },
    counts: { eligible, surveyed, pending: 0 },
    target: { share: 0.1, comparison: 'more-than', basis: 'received-in-person' },
    chance: null,
    ...changes,
  });
  // March 2026 has no days off: 2–6, 9–13, 16–20, 23–27, 30 and 31 are 22 working days.
  const on = (day: Day) => at(`${day}T09:00`);

  it('under target says how many are needed, and until when', () => {
    expect(items({ nowMs: on('2026-03-18'), share: share(19, 190) })).toEqual([
      {
        code: 'share-behind-schedule',
        subject: '',
        severity: 'act',
        values: {
          ...{ surveyed: 19, eligible: 190, share: 0.1, target: 0.1, comparison: 'more-than' },
          ...{ basis: 'received-in-person', stillNeeded: 1, from: '2026-03-01', to: '2026-03-31', workingDaysLeft: 10 },
        },
      },
    ]);
  });

  it.each([
    ['is fine when the target is met', '2026-03-18', share(20, 190), []],
    ['is left alone while there is nothing to judge', '2026-03-18', share(0, 0), []],
    ['is left alone on the third working day of 22', '2026-03-04', share(0, 30), []],
    ['is left alone on the fifth', '2026-03-06', share(0, 30), []],
    ['is looked at after the fifth, more than a fifth of the month', '2026-03-09', share(0, 30), ['look']],
    ['is looked at up to the middle of the month', '2026-03-17', share(5, 100), ['look']],
    ['presses after it', '2026-03-18', share(5, 100), ['act']],
    ['is left alone where the forecast is good', '2026-03-18', share(9, 100, { chance: 0.85 }), []],
    ['is looked at where the forecast is open', '2026-03-18', share(9, 100, { chance: 0.6 }), ['look']],
    ['presses early where the forecast is poor', '2026-03-09', share(1, 100, { chance: 0.1 }), ['act']],
    ['is not behind while it is met, whatever the forecast', '2026-03-18', share(20, 100, { chance: 0.4 }), []],
  ])('%s', (_, day, facts, severities) => {
    expect(items({ nowMs: on(day), share: facts }).map((one) => one.severity)).toEqual(severities);
  });
});

describe('a counter', () => {
  const counter = (changes: Partial<CounterFacts> = {}): CounterFacts => ({
    counter: 'Quầy 1',
    inForceSince: '2026-01-02',
    surveys: [],
    returns: [],
    ...changes,
  });
  const each = (count: number, ...days: Day[]) => days.map((day) => ({ day, count }));
  const week = ['2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05', '2026-02-06'];

  it('where results were handed over and nobody was asked is named with how many', () => {
    const facts = counter({
      surveys: each(2, '2026-02-05'),
      returns: each(7, '2026-02-05', '2026-02-06', '2026-02-09'),
    });
    expect(items({ counters: [facts] })).toEqual([
      {
        code: 'counter-silent',
        subject: 'Quầy 1',
        severity: 'look',
        values: { since: '2026-02-05', returned: 14, workingDays: 2 },
      },
    ]);
  });

  it.each([
    ['without any work is no news', counter(), []],
    [
      'that had a survey yesterday is fine',
      counter({ surveys: each(1, '2026-02-09'), returns: each(9, '2026-02-10') }),
      [],
    ],
    ['that was busy only today has the day to itself', counter({ returns: each(40, '2026-02-10') }), []],
    [
      'whose tablet came yesterday has a whole day first',
      counter({ inForceSince: '2026-02-09', returns: each(9, '2026-02-09') }),
      [],
    ],
    ['that never had a survey is looked at', counter({ returns: each(9, '2026-02-09') }), ['look']],
    ['with thirty results and no survey presses', counter({ returns: each(30, '2026-02-09') }), ['act']],
    ['that usually has surveys is missed without a return desk', counter({ surveys: each(3, ...week) }), ['look']],
    ['that seldom has surveys is not', counter({ surveys: each(3, '2026-02-03', '2026-02-06') }), []],
  ])('%s', (_, facts, severities) => {
    expect(items({ counters: [facts] }).map((one) => one.severity)).toEqual(severities);
  });

  it('is not called silent over a weekend or the whole week of Tết', () => {
    const friday = counter({
      surveys: each(3, ...week, '2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13'),
    });
    expect(codes({ nowMs: at('2026-02-21T10:00'), counters: [friday] })).toEqual([]);
    expect(codes({ nowMs: at('2026-02-23T16:00'), counters: [friday] })).toEqual([]);
    expect(codes({ nowMs: at('2026-02-24T08:00'), counters: [friday] })).toEqual(['look counter-silent']);
  });

  it('is not called silent on days on which the centre is closed', () => {
    const facts = counter({ surveys: each(3, ...week) });
    expect(codes({ counters: [facts], working: { closed: [{ from: '2026-02-09', to: '2026-02-09' }] } })).toEqual([]);
  });
});

describe('a tablet', () => {
  const tablet = (changes: Partial<TabletFacts> = {}): TabletFacts => ({
    deviceId: 'a',
    name: null,
    counter: 'Quầy 1',
    seenMs: tuesday,
    queue: 0,
    oldestFinishedMs: null,
    battery: 0.8,
    ...changes,
  });

  it.each([
    ['half an hour ago', '2026-02-10T08:30', '2026-02-10T09:00', []],
    ['a minute more', '2026-02-10T08:29', '2026-02-10T09:00', ['look']],
    ['at closing time, asked at night', '2026-02-10T16:40', '2026-02-10T23:00', []],
    ['on Friday evening, asked on Monday at 8:00', '2026-02-06T17:00', '2026-02-09T08:00', []],
    ['on Friday at 16:40, asked on Monday at 9:00', '2026-02-06T16:40', '2026-02-09T09:00', []],
    ['on Friday evening, asked on Monday at 9:01', '2026-02-06T17:00', '2026-02-09T09:01', ['look']],
    ['on Friday at noon, asked on Sunday', '2026-02-06T12:00', '2026-02-08T12:00', ['look']],
    ['on Monday evening, asked on Wednesday at 7:31', '2026-02-09T17:00', '2026-02-11T07:31', ['act']],
    ['before Tết, asked in the middle of it', '2026-02-13T17:00', '2026-02-18T10:00', []],
  ])('last seen %s', (_, seen, now, severities) => {
    const found = items({ nowMs: at(now), tablets: [tablet({ seenMs: at(seen) })] });
    expect(found.filter(({ code }) => code === 'device-offline').map((one) => one.severity)).toEqual(severities);
  });

  it('is named by its own name, else by its counter; two at one counter are one item', () => {
    const gone = { seenMs: at('2026-02-10T08:00') };
    const tablets = [
      tablet({ ...gone, deviceId: 'a', name: 'Máy cửa vào' }),
      tablet({ ...gone, deviceId: 'b' }),
      tablet({ ...gone, deviceId: 'c', seenMs: at('2026-02-09T07:00') }),
    ];
    expect(
      items({ tablets }).map(({ subject, severity, values }) => [subject, severity, values.deviceId, values.tablets]),
    ).toEqual([
      ['Quầy 1', 'act', 'c', 2],
      ['Máy cửa vào', 'look', 'a', undefined],
    ]);
  });

  it('holds answers older than a day', () => {
    const held = (oldest: string) => [tablet({ queue: 3, oldestFinishedMs: at(oldest) })];
    expect(codes({ tablets: held('2026-02-09T09:00') })).toEqual([]);
    expect(items({ tablets: held('2026-02-09T08:59') })).toMatchObject([
      { code: 'device-holds-old-answers', values: { queue: 3, oldestFinishedAt: '2026-02-09T01:59:00.000Z' } },
    ]);
  });

  it.each([
    ['15 % is enough', 0.15, '2026-02-10T08:59', []],
    ['14 % is low', 0.14, '2026-02-10T08:59', ['look device-battery-low']],
    ['4 % is almost nothing', 0.04, '2026-02-10T08:59', ['act device-battery-low']],
    ['an old report says nothing', 0.04, '2026-02-09T16:59', []],
    ['a tablet that does not say has none', null, '2026-02-10T08:59', []],
  ])('battery: %s', (_, battery, seen, expected) => {
    expect(codes({ tablets: [tablet({ battery, seenMs: at(seen) })] })).toEqual(expected);
  });
});

describe('lists and surveys', () => {
  it('surveys without a dossier wait three working days for their list', () => {
    const pending = [
      { day: '2026-02-09', count: 5 },
      { day: '2026-02-05', count: 2 },
      { day: '2026-02-04', count: 1 },
      { day: '2026-02-02', count: 3 },
    ];
    expect(items({ lists: { pending } })).toEqual([
      { code: 'pending-surveys', subject: '', severity: 'look', values: { count: 4, oldest: '2026-02-02' } },
    ]);
  });

  it('parked surveys are counted', () => {
    expect(items({ lists: { parked: 2 } })).toMatchObject([{ code: 'parked-surveys', values: { count: 2 } }]);
  });

  const imported = (day: Day, lastActiveOn: Day | null) => ({ lastImportedMs: at(`${day}T15:00`), lastActiveOn });
  it.each([
    ['surveys without any list', { firstSurveyedOn: '2026-02-10', lastActiveOn: '2026-02-10' }, ['look']],
    ['surveys of weeks without any list', { firstSurveyedOn: '2026-01-20', lastActiveOn: '2026-02-10' }, ['act']],
    ['a list three working days old', imported('2026-02-05', '2026-02-10'), []],
    ['a list four working days old', imported('2026-02-04', '2026-02-10'), ['look']],
    ['a list eleven working days old', imported('2026-01-26', '2026-02-10'), ['act']],
    ['an old list, and nothing has happened since', imported('2026-01-15', '2026-01-15'), []],
    ['a list and nothing ever happened', imported('2026-01-15', null), []],
  ])('%s', (_, lists, severities) => {
    expect(items({ lists }).map((one) => one.severity)).toEqual(severities);
  });

  it('a list from before Tết is not overdue on the first day after it', () => {
    const lists = imported('2026-02-12', '2026-02-13');
    expect(codes({ nowMs: at('2026-02-23T09:00'), lists })).toEqual([]);
    expect(codes({ nowMs: at('2026-02-25T09:00'), lists })).toEqual(['look import-overdue']);
  });
});
