import type { SubmissionsReply } from '@hailong/shared/contract/submissions.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { createSubmissionDoor } from './submission-door.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
const rowsOf = async (unit: string) => {
  const [row] = await test.world.sql<{ ballots: number; participations: number; parked: number }[]>`
    select (select count(*)::int from ballots where unit_id = ${unit}) as ballots,
      (select count(*)::int from participations where unit_id = ${unit}) as participations,
      (select count(*)::int from parked_submissions where unit_id = ${unit}) as parked`;
  return row;
};

it('answers twenty identical requests at the same moment with success, and stores one survey', async () => {
  const centre = await openCentre(test);
  const json = { submissions: [buildSurvey({ dossierCode: centre.code(1) })] };
  const replies = await Promise.all(times(20).map(() => centre.post(json)));
  expect(replies.map((one) => one.status)).toEqual(times(20).map(() => 200));
  const outcomes = replies.flatMap((one) => (one.json as SubmissionsReply).results.map(({ outcome }) => outcome));
  expect(outcomes.filter((one) => one === 'stored')).toHaveLength(1);
  expect(outcomes.filter((one) => one === 'already-stored')).toHaveLength(19);
  expect(await rowsOf(centre.unit)).toEqual({ ballots: 1, participations: 1, parked: 0 });
});

it('stores fifty different surveys at the same moment, each once', async () => {
  const centre = await openCentre(test);
  const surveys = times(50).map((index) => buildSurvey({ dossierCode: centre.code(index) }));
  const replies = await Promise.all(surveys.map((survey) => centre.post({ submissions: [survey] })));
  const results = replies.flatMap((one) => (one.json as SubmissionsReply).results);
  expect(results).toEqual(surveys.map(({ id }) => ({ id, outcome: 'stored' })));
  expect(await rowsOf(centre.unit)).toEqual({ ballots: 50, participations: 50, parked: 0 });
});

it('stores one of two surveys that two tablets take of the same dossier at the same moment', async () => {
  const centre = await openCentre(test);
  const other = await centre.addDevice('Quầy 2');
  const survey = () => ({ submissions: [buildSurvey({ dossierCode: centre.code(1) })] });
  const replies = await Promise.all([centre.post(survey()), centre.post(survey(), other)]);
  const results = replies.flatMap((one) => (one.json as SubmissionsReply).results);
  expect(results.map((one) => one.problem ?? one.outcome).sort()).toEqual(['second-survey', 'stored']);
  expect(await rowsOf(centre.unit)).toEqual({ ballots: 1, participations: 1, parked: 1 });
});

it('parks one entry among identical requests once, and tells each of them so', async () => {
  const centre = await openCentre(test);
  const json = { submissions: [buildSurvey(), buildSurvey({ version: 99 })] };
  const replies = await Promise.all(times(10).map(() => centre.post(json)));
  const parked = replies.map((one) => (one.json as SubmissionsReply).results[1]);
  expect(new Set(parked.map((one) => one?.problem))).toEqual(new Set(['questionnaire-unknown']));
  expect(await rowsOf(centre.unit)).toEqual({ ballots: 1, participations: 1, parked: 1 });
});

/** Two servers on one database share no memory: each has a door of its own, as here. */
it('stores each survey once when two servers receive the same ones in opposite order', async () => {
  const centre = await openCentre(test);
  const [identity] = await test.world.sql<{ counterId: string }[]>`
    select counter_id as "counterId" from counters where unit_id = ${centre.unit}`;
  const device = {
    ...{ unitId: centre.unit, deviceId: centre.device.deviceId, counter: 'Quầy 1', revoked: false },
    counterId: identity?.counterId ?? '',
  };
  const doors = times(4).map(() => createSubmissionDoor(test.world));
  const surveys = times(60).map((index) => buildSurvey({ dossierCode: centre.code(index) }));
  const results = await Promise.all(
    doors.map((door, index) => {
      const submissions = index % 2 === 0 ? surveys : surveys.toReversed();
      return door(device, { submissions }, test.clock.now());
    }),
  );
  expect(results.flat().filter((one) => one.outcome === 'stored')).toHaveLength(60);
  expect(results.flat().filter((one) => one.outcome === 'already-stored')).toHaveLength(180);
  expect(await rowsOf(centre.unit)).toEqual({ ballots: 60, participations: 60, parked: 0 });
});
