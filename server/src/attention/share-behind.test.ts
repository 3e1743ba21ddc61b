import type { AttentionReply } from '@hailong/shared/contract/attention.ts';
import { workingDays } from '@hailong/shared/period/working-days.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  goTo('2026-02-10T09:00');
  centre = await openCentre(test);
});

const goTo = (time: string) => test.clock.set(`${time}:00+07:00`);
const attention = async () => (await centre.get<AttentionReply>('/attention')).items;

describe('the share', () => {
  const list = (eligible: number) =>
    buildList(Array.from({ length: eligible }, (_, index) => ({ code: centre.code(index), received: '2026-02-02' })));

  it('behind its target is named with what is needed', async () => {
    await centre.importList(list(30));
    await centre.deliver([1, 2, 3].map((serial) => buildSurvey({ dossierCode: centre.code(serial) })));
    expect(await attention()).toEqual([
      {
        code: 'share-behind-schedule',
        subject: '',
        severity: 'look',
        values: {
          ...{ surveyed: 3, eligible: 30, share: 0.1, target: 0.1, comparison: 'more-than' },
          // February: 2–6, 9–13, then Tết, and 23–27; six of the fifteen have passed.
          ...{ basis: 'received-in-person', stillNeeded: 1, from: '2026-02-01', to: '2026-02-28', workingDaysLeft: 9 },
        },
      },
    ]);
    await centre.deliver([buildSurvey({ dossierCode: centre.code(4) })]);
    expect(await attention()).toEqual([]);
  });

  it.each([
    ['is left alone where the centre usually does better', 4, []],
    ['presses early where it never did', 1, ['act share-behind-schedule']],
  ])('behind its target %s', async (_, usual, expected) => {
    goTo('2026-03-10T08:00');
    const before = workingDays('2026-01-05', '2026-02-27');
    const now = workingDays('2026-03-02', '2026-03-09');
    const codeOf = (day: string, serial: number) => centre.code(serial, day.slice(2).replaceAll('-', ''));
    const serials = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    const received = [...before, ...now].flatMap((day) =>
      serials(20).map((serial) => ({ code: codeOf(day, serial), received: `${day} 15:00:00` })),
    );
    await centre.importList(buildList(received));
    const surveyed = (days: readonly string[], count: number) =>
      days.flatMap((day) =>
        serials(count).map((serial) =>
          buildSurvey({ dossierCode: codeOf(day, serial), ...finishedAt(`${day}T16:00`) }),
        ),
      );
    await centre.deliver(surveyed(before, usual));
    await centre.deliver(surveyed(now, 1));
    const found = (await attention()).filter(({ code }) => code === 'share-behind-schedule');
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
  });

  it('follows the calendar of the plan', async () => {
    centre = await openCentre(test, { calendar: 'administrative' });
    await centre.importList(list(30));
    expect(await attention()).toMatchObject([{ values: { from: '2026-01-15', to: '2026-02-14' } }]);
  });

  it('is not judged where the plan sets no target', async () => {
    centre = await openCentre(test, { surveyTarget: null });
    await centre.importList(list(30));
    expect(await attention()).toEqual([]);
  });
});
