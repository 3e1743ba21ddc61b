import type { Submission } from '@hailong/shared/contract/submissions.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
  test.clock.set('2026-02-10T09:00:00+07:00');
});
afterAll(() => test.close());

/** Delivers one survey; times are what the tablet's clock says, in Vietnam. */
async function deliverAt(centre: Centre, finished: string, sent: string | null, clock?: Submission['clock']) {
  const survey = buildSurvey({ ...finishedAt(finished), ...(clock === undefined ? {} : { clock }) });
  const sentAt = sent === null ? {} : { sentAt: `${sent}+07:00` };
  const { json } = await centre.post({ ...sentAt, submissions: [survey] });
  const [participation] = await test.world.sql<{ day: string; clock: string; finishedAt: Date; receivedAt: Date }[]>`
    select surveyed_on as day, clock, finished_at as "finishedAt", received_at as "receivedAt"
    from participations where unit_id = ${centre.unit}`;
  const [ballot] = await test.world.sql<{ day: string }[]>`select day from ballots where unit_id = ${centre.unit}`;
  expect(ballot?.day).toBe(participation?.day);
  expect(participation?.receivedAt).toEqual(new Date('2026-02-10T09:00:00+07:00'));
  const [{ outcome, notice }] = (json as { results: [{ outcome: string; notice?: string }] }).results;
  return { outcome, notice, day: participation?.day, clock: participation?.clock };
}

describe('the day of a survey', () => {
  it('is the one the tablet says, when its clock is right', async () => {
    const dated = await deliverAt(await openCentre(test), '2026-01-20T15:00', '2026-02-10T09:00');
    expect(dated).toEqual({ outcome: 'stored', notice: undefined, day: '2026-01-20', clock: 'right' });
  });

  it.each([
    { how: 'a year behind', finished: '2025-02-09T10:00', sent: '2025-02-10T09:00' },
    { how: 'a year ahead', finished: '2027-02-09T10:00', sent: '2027-02-10T09:00' },
    { how: 'at the beginning of 1970', finished: '1970-01-01T09:00', sent: '1970-01-02T08:00' },
    { how: 'an hour ahead over midnight', finished: '2026-02-10T00:30', sent: '2026-02-10T10:00' },
  ])('is right with a clock $how, and marked as worked out', async ({ finished, sent }) => {
    const dated = await deliverAt(await openCentre(test), finished, sent);
    expect(dated).toEqual({ outcome: 'stored', notice: 'clock-corrected', day: '2026-02-09', clock: 'corrected' });
  });

  it.each([
    {
      how: 'finished in the future by a clock that sent rightly',
      finished: '2026-05-01T10:00',
      sent: '2026-02-10T09:00',
    },
    { how: 'finished in the future, and sending says nothing', finished: '2026-05-01T10:00', sent: null },
    { how: 'finished in 1970, and sending says nothing', finished: '1970-01-01T10:00', sent: null },
  ])('is the day it arrived when it was $how, and marked as a guess', async ({ finished, sent }) => {
    const dated = await deliverAt(await openCentre(test), finished, sent);
    expect(dated).toEqual({ outcome: 'stored', notice: 'clock-uncertain', day: '2026-02-10', clock: 'uncertain' });
  });

  const yearMs = 365 * 86_400_000;

  it.each([
    { how: 'a year behind', finished: '2025-02-09T10:00', offsetMs: yearMs },
    { how: 'a year ahead', finished: '2027-02-09T10:00', offsetMs: -yearMs },
  ])(
    'is right with a clock $how at answering and set right before sending, if the tablet had met the server',
    async ({ finished, offsetMs }) => {
      const clock = { offsetMs, suspect: true };
      const dated = await deliverAt(await openCentre(test), finished, '2026-02-10T09:00', clock);
      expect(dated).toEqual({ outcome: 'stored', notice: 'clock-corrected', day: '2026-02-09', clock: 'corrected' });
    },
  );

  it.each([
    { how: 'a year behind', finished: '2025-02-09T10:00', day: '2025-02-09' },
    { how: 'a year ahead', finished: '2027-02-09T10:00', day: '2026-02-10' },
  ])(
    'is marked with a clock $how at answering and set right before sending, if it had not',
    async ({ finished, day }) => {
      const clock = { offsetMs: null, suspect: true };
      const dated = await deliverAt(await openCentre(test), finished, '2026-02-10T09:00', clock);
      expect(dated).toEqual({ outcome: 'stored', notice: 'clock-uncertain', day, clock: 'uncertain' });
    },
  );

  it('is taken as it is when the tablet does not say when it sent', async () => {
    const dated = await deliverAt(await openCentre(test), '2026-02-06T15:00', null);
    expect(dated).toEqual({ outcome: 'stored', notice: undefined, day: '2026-02-06', clock: 'right' });
  });

  // The day turns at midnight in Vietnam, which is 17:00 UTC; the process of these tests lives in Arizona.
  it.each([
    { written: '2026-01-31T23:59:59.999+07:00', day: '2026-01-31' },
    { written: '2026-02-01T00:00:00.000+07:00', day: '2026-02-01' },
    { written: '2026-01-31T16:59:59.999Z', day: '2026-01-31' },
    { written: '2026-01-31T17:00:00.000Z', day: '2026-02-01' },
    { written: '2026-01-31T09:59:59-07:00', day: '2026-01-31' },
    { written: '2026-01-31T10:00:00-07:00', day: '2026-02-01' },
  ])('turns at midnight in Vietnam: $written is $day', async ({ written, day }) => {
    const centre = await openCentre(test);
    const survey = buildSurvey({ startedAt: '2026-01-31T23:50:00+07:00', finishedAt: written });
    expect(await centre.deliver([survey])).toEqual([{ id: survey.id, outcome: 'stored' }]);
    expect((await centre.scores(day, day)).ballots).toBe(1);
    expect((await centre.coverageByDay('2026-01-01', day)).lastDayWithData).toBe(day);
  });

  it('is not said again in the answer to a retry', async () => {
    const centre = await openCentre(test);
    const survey = buildSurvey(finishedAt('2026-05-01T10:00'));
    expect(await centre.deliver([survey, survey])).toEqual([
      { id: survey.id, outcome: 'stored', notice: 'clock-uncertain' },
      { id: survey.id, outcome: 'already-stored' },
    ]);
  });
});
