import type { IntegrityReply } from '@hailong/shared/contract/integrity.ts';
import type { ScoreStandingReply } from '@hailong/shared/contract/score-standing.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildForm } from '../testing/build-form.ts';
import { buildList } from '../testing/build-list.ts';
import { answersOf, buildSurvey } from '../testing/build-survey.ts';
import { openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { answerByPhone, sendLink } from '../testing/send-link.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const february = { from: '2026-02-01', to: '2026-02-28' };
const many = (count: number, changes = {}) => Array.from({ length: count }, () => buildSurvey(changes));

it('answers at no counter, less those on paper, do not give away the few by phone', async () => {
  const centre = await openCentre(test);
  const { from, to } = february;
  const second = await centre.addDevice('Quầy 2');
  await centre.deliver(many(20, { answers: answersOf(2) }));
  await centre.deliver([...many(14), ...many(6, { mode: 'assisted' })], second);
  const token = test.world.operatorToken;
  for (let form = 0; form < 8; form += 1) {
    await test.call('POST', `/paper-ballots?unit=${centre.unit}`, { token, json: buildForm() });
  }
  const shown = async () => {
    const { groups = [] } = await centre.scores(from, to, { by: 'counter' });
    return groups.filter(({ hidden }) => !hidden).map(({ group, ballots }) => [group, ballots]);
  };
  expect(await shown()).toEqual([
    ['Quầy 1', 20],
    ['Quầy 2', 20],
    [null, 8],
  ]);

  const codes = [1, 2, 3].map((serial) => centre.code(serial));
  await centre.importList(buildList(codes.map((code) => ({ code, received: '2026-02-04', channel: 'online' }))));
  for (const code of codes) {
    await answerByPhone(test, (await sendLink(test, centre, code)).token, buildSurvey({ dossierCode: code }));
  }
  const { groups = [] } = await centre.scores(from, to, { by: 'mode' });
  expect(groups.filter(({ hidden }) => !hidden).map(({ group, ballots }) => [group, ballots])).toEqual([
    ['paper', 8],
    ['self', 34],
  ]);
  expect(await shown()).toEqual([
    ['Quầy 1', 20],
    ['Quầy 2', 20],
  ]);
  const standing = await centre.get<ScoreStandingReply>('/scores/standing', { ...february, by: 'counter' });
  expect(standing.groups.map(({ group, hidden }) => [group, hidden])).toEqual([
    ['Quầy 1', false],
    ['Quầy 2', false],
    [null, true],
  ]);
  // Beside all the others, not beside those of known counters alone.
  const { findings } = await centre.get<IntegrityReply>('/integrity', february);
  expect(findings.filter(({ signal }) => signal === 'counter-outlier').map(({ of }) => of)).toEqual([51, 51]);
});
