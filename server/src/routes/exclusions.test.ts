import { randomUUID } from 'node:crypto';
import type { DoubtfulBallotsReply, Exclusion, ExclusionsReply } from '@hailong/shared/contract/integrity.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { answersOf, buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { addToken, type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
  test.clock.set('2026-04-02T09:00:00+07:00');
});
afterAll(() => test.close());

const reason = 'Phiếu do cán bộ bấm thử máy';
const march = { from: '2026-03-01', to: '2026-03-31' };

/** Six honest ballots with level 2 for all, and three hasty ones with level 5 for all, of days that are over. */
async function openDoubtfulCentre() {
  const centre = await openCentre(test);
  const leader = await addToken(test, centre.unit, 'leader');
  const honest = Array.from({ length: 6 }, () =>
    buildSurvey({ ...finishedAt('2026-03-03T10:00'), answers: { ...answersOf(2), 'access-signage': 1 } }),
  );
  const started = new Date(Date.parse('2026-03-03T11:00:00+07:00')).toISOString();
  const finished = new Date(Date.parse('2026-03-03T11:00:06+07:00')).toISOString();
  const hasty = Array.from({ length: 3 }, () =>
    buildSurvey({ startedAt: started, finishedAt: finished, answers: answersOf(5) }),
  );
  await centre.deliver([...honest, ...hasty]);
  await sealPastDays(test.world);
  const { ballots } = await centre.get<DoubtfulBallotsReply>('/integrity/ballots', march);
  const ids = ballots.map(({ ballot }) => ballot);
  const post = (path: string, json: unknown, token = leader) =>
    test.call('POST', `${path}?unit=${centre.unit}`, { token, json });
  return {
    ...{ centre, leader, ids },
    exclude: (ballotIds: readonly string[], more = {}) => post('/exclusions', { ballots: ballotIds, reason, ...more }),
    revert: (id: string) => post(`/exclusions/${id}/reversal`, { reason: 'Đã hỏi lại, phiếu đúng' }),
  };
}

const satisfied = async (centre: Centre) => {
  const { ballots, excluded, overall } = await centre.scores(march.from, march.to);
  return { ballots, excluded, top2: overall.top2, n: overall.n };
};
const refusal = ({ status, json }: { status: number; json: unknown }) => `${status} ${(json as { code: string }).code}`;

describe('leaving ballots out of the scores', () => {
  it('changes scores and says how many, leaves the share as it is, and can be taken back', async () => {
    const { centre, ids, exclude, revert } = await openDoubtfulCentre();
    const before = await satisfied(centre);
    const share = await centre.coverage(march.from, march.to);
    expect(before).toEqual({ ballots: 9, excluded: 0, top2: expect.closeTo(100 / 3, 9), n: 144 });
    expect(ids).toHaveLength(3);
    const { status, json } = await exclude(ids, { signal: 'hasty' });
    expect(status).toBe(200);
    const exclusion = json as Exclusion;
    expect(exclusion).toMatchObject({
      ballots: 3,
      reason,
      signal: 'hasty',
      excludedBy: expect.stringMatching(/^token:/),
      revertedAt: null,
    });
    expect(await satisfied(centre)).toEqual({ ballots: 6, excluded: 3, top2: 0, n: 96 });
    expect(await centre.coverage(march.from, march.to)).toEqual({ ...share, excluded: 3 });
    const listed = await centre.get<DoubtfulBallotsReply>('/integrity/ballots', march);
    expect(listed.ballots.map((one) => one.exclusion)).toEqual(Array(3).fill(exclusion.id));
    expect((await revert(exclusion.id)).status).toBe(200);
    expect(await satisfied(centre)).toEqual(before);
    expect(await centre.coverage(march.from, march.to)).toEqual(share);
    const { exclusions } = await centre.get<ExclusionsReply>('/exclusions');
    expect(exclusions).toMatchObject([
      { id: exclusion.id, ballots: 3, revertReason: 'Đã hỏi lại, phiếu đúng', revertedAt: '2026-04-02T02:00:00.000Z' },
    ]);
    expect((await centre.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('holds when late answers of the same day are sealed afterwards, and can be done again', async () => {
    const { centre, ids, exclude, revert } = await openDoubtfulCentre();
    const first = (await exclude(ids)).json as Exclusion;
    await centre.deliver([buildSurvey({ ...finishedAt('2026-03-03T15:00'), answers: answersOf(2) })]);
    await sealPastDays(test.world);
    expect(await satisfied(centre)).toMatchObject({ ballots: 7, excluded: 3 });
    await revert(first.id);
    expect((await exclude(ids.slice(0, 1))).status).toBe(200);
    expect(await satisfied(centre)).toMatchObject({ ballots: 9, excluded: 1 });
    expect((await centre.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is in the audit log, with the ballots and the reason, before and after', async () => {
    const { centre, ids, exclude, revert } = await openDoubtfulCentre();
    const { id } = (await exclude(ids)).json as Exclusion;
    await revert(id);
    const { entries } = await centre.get<{ entries: Record<string, unknown>[] }>('/audit');
    const sorted = [...ids].sort();
    expect(entries.slice(0, 2)).toMatchObject([
      {
        ...{ action: 'ballots.readmit', subject: id, actor: expect.stringMatching(/^token:/) },
        ...{ before: { ballots: sorted, reason }, after: { reason: 'Đã hỏi lại, phiếu đúng' } },
      },
      { action: 'ballots.exclude', subject: id, before: null, after: { ballots: sorted, reason, signal: null } },
    ]);
  });

  it('is done once when two supervisors do it at the same moment, and so is taking back', async () => {
    const { centre, ids, exclude, revert } = await openDoubtfulCentre();
    const both = await Promise.all([exclude(ids), exclude([...ids].reverse())]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await satisfied(centre)).toMatchObject({ ballots: 6, excluded: 3 });
    const done = both.find(({ status }) => status === 200)?.json as Exclusion;
    const reverts = await Promise.all([revert(done.id), revert(done.id)]);
    expect(reverts.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await satisfied(centre)).toMatchObject({ ballots: 9, excluded: 0 });
    expect((await centre.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is done together with sealing at the same moment', async () => {
    const { centre, ids, exclude } = await openDoubtfulCentre();
    await centre.deliver([buildSurvey({ ...finishedAt('2026-03-03T15:00'), answers: answersOf(2) })]);
    const [excluded] = await Promise.all([exclude(ids), sealPastDays(test.world)]);
    expect(excluded.status).toBe(200);
    expect(await satisfied(centre)).toMatchObject({ ballots: 7, excluded: 3 });
    expect((await centre.verify()).checks.filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe('ballots are not left out', () => {
  it('twice, unknown, of another unit, or of a day that is not over: then none of the request is', async () => {
    const { centre, ids, exclude } = await openDoubtfulCentre();
    const other = await openDoubtfulCentre();
    const [first = '', ...rest] = ids;
    await centre.deliver([buildSurvey({ ...finishedAt('2026-04-02T08:00'), answers: answersOf(2) })]);
    const [unsealed] = await test.world.sql<{ id: string }[]>`
      select ballot_id as id from ballots where unit_id = ${centre.unit} and not sealed`;
    expect((await exclude([first])).status).toBe(200);
    expect(refusal(await exclude([...rest, first]))).toBe('409 ballot-excluded');
    expect(refusal(await exclude([...rest, randomUUID()]))).toBe('404 ballot-unknown');
    expect(refusal(await exclude([...rest, other.ids[0] ?? '']))).toBe('404 ballot-unknown');
    expect(refusal(await exclude([...rest, unsealed?.id ?? '']))).toBe('409 ballot-unsealed');
    expect(refusal(await exclude([...rest, 'x']))).toBe('400 request-invalid');
    expect(await satisfied(centre)).toMatchObject({ ballots: 8, excluded: 1 });
  });

  it('without a reason, nor taken back by an exclusion that is unknown or of another unit', async () => {
    const { ids, exclude, revert } = await openDoubtfulCentre();
    const other = await openDoubtfulCentre();
    expect(refusal(await exclude(ids, { reason: '   ngắn    ' }))).toBe('400 request-invalid');
    expect(refusal(await revert(randomUUID()))).toBe('404 not-found');
    const { id } = (await exclude(ids)).json as Exclusion;
    expect(refusal(await other.revert(id))).toBe('404 not-found');
  });

  it('named twice in one request it is one', async () => {
    const { centre, ids, exclude } = await openDoubtfulCentre();
    const [first = ''] = ids;
    expect((await exclude([first, first.toUpperCase()])).json).toMatchObject({ ballots: 1 });
    expect(await satisfied(centre)).toMatchObject({ excluded: 1 });
  });
});
