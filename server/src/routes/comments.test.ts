import { randomUUID } from 'node:crypto';
import type { Comment, CommentsReply } from '@hailong/shared/contract/comments.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releasePastComments } from '../jobs/release-comments.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { answersOf, buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(() => test.clock.set('2026-02-10T09:00:00+07:00'));

const days = { from: '2026-01-01', to: '2026-12-31' };
const times = (count: number) => Array.from({ length: count }, (_, index) => index);
const read = (centre: Centre, query: Record<string, string> = {}) =>
  centre.get<CommentsReply>('/comments', { ...days, ...query });
const textsOf = ({ comments }: CommentsReply) => comments.map(({ text }) => text).toSorted();

/** Surveys of one day, the first of them with these comments. */
async function answer(centre: Centre, day: string, surveys: number, ...comments: string[]): Promise<void> {
  const at = finishedAt(`${day}T08:30`);
  await centre.deliver(times(surveys).map((index) => buildSurvey({ ...at, comment: comments[index] ?? null })));
}

/** The night before `day` passes. */
async function wakeOn(day: string): Promise<number> {
  test.clock.set(`${day}T00:10:00+07:00`);
  await sealPastDays(test.world);
  return releasePastComments(test.world);
}

describe('a comment comes out', () => {
  it('when its day is over and five surveys surround it, dated by the days of all of them', async () => {
    const centre = await openCentre(test);
    await answer(centre, '2026-02-10', 3, 'Chờ lâu');
    expect(await read(centre)).toMatchObject({ comments: [], waiting: 3 });
    expect(await wakeOn('2026-02-11')).toBe(0);
    expect(await read(centre)).toMatchObject({ comments: [], waiting: 3, counts: { new: 0 } });
    test.clock.set('2026-02-12T09:00:00+07:00');
    await answer(centre, '2026-02-12', 2, 'Tốt', 'Nhà để xe chật');
    expect(await wakeOn('2026-02-13')).toBe(3);
    const reply = await read(centre);
    expect(textsOf(reply)).toEqual(['Chờ lâu', 'Nhà để xe chật', 'Tốt']);
    for (const one of reply.comments) expect(one).toMatchObject({ firstDay: '2026-02-10', lastDay: '2026-02-12' });
    expect(reply).toMatchObject({ waiting: 0, counts: { new: 3 } });
    expect(await wakeOn('2026-02-14')).toBe(0);
  });

  it('with the next batch, when it arrives after its own', async () => {
    const centre = await openCentre(test);
    test.clock.set('2026-02-11T09:00:00+07:00');
    await answer(centre, '2026-02-10', 5, 'Đúng hẹn');
    await answer(centre, '2026-02-11', 5);
    expect(await wakeOn('2026-02-12')).toBe(1);
    test.clock.set('2026-02-20T09:00:00+07:00');
    await answer(centre, '2026-02-10', 6, 'Máy cũ gửi muộn');
    expect(await wakeOn('2026-02-21')).toBe(0);
    test.clock.set('2026-02-23T09:00:00+07:00');
    await answer(centre, '2026-02-23', 5);
    expect(await wakeOn('2026-02-24')).toBe(1);
    const [late] = (await read(centre)).comments;
    expect(late).toMatchObject({ text: 'Máy cũ gửi muộn', firstDay: '2026-02-10', lastDay: '2026-02-23' });
  });

  it('once, though two servers release at the same moment', async () => {
    const centre = await openCentre(test);
    await answer(centre, '2026-02-10', 9, ...times(9).map((index) => `Ý kiến ${'a'.repeat(index + 1)}`));
    test.clock.set('2026-02-11T00:10:00+07:00');
    await sealPastDays(test.world);
    const released = await Promise.all(times(4).map(() => releasePastComments(test.world)));
    expect(released.toSorted()).toEqual([0, 0, 0, 9]);
    const reply = await read(centre);
    expect(new Set(textsOf(reply)).size).toBe(9);
    const { entries } = await centre.get<{ entries: { action: string; after: unknown }[] }>('/audit');
    const told = entries.filter(({ action }) => action === 'comments.release');
    expect(told.map(({ after }) => after)).toEqual([{ comments: 9, batches: 1 }]);
  });

  it('without the numbers of people and dossiers, which are not even stored', async () => {
    const centre = await openCentre(test);
    await answer(centre, '2026-02-10', 5, 'Gọi 0912.345.678, hồ sơ H36.99.01-260105-0001, nộp 500.000 đồng');
    const stored = () => test.world.sql<{ comment: string }[]>`
      select comment from ballots where unit_id = ${centre.unit} and comment is not null`;
    expect(await stored()).toEqual([{ comment: 'Gọi […], hồ sơ […], nộp 500.000 đồng' }]);
    await wakeOn('2026-02-11');
    expect(textsOf(await read(centre))).toEqual(['Gọi […], hồ sơ […], nộp 500.000 đồng']);
  });

  it('masked also where it was stored before anything was masked', async () => {
    const centre = await openCentre(test);
    await answer(centre, '2026-02-10', 5, 'Cũ');
    await test.world.sql`
      update ballots set comment = 'Gọi 0912345678' where unit_id = ${centre.unit} and comment is not null`;
    await wakeOn('2026-02-11');
    expect(textsOf(await read(centre))).toEqual(['Gọi […]']);
  });
});

describe('who sorts comments', () => {
  const openInbox = async () => {
    const centre = await openCentre(test);
    const low = { ...answersOf(4), 'access-signage': 2 };
    const texts = ['Chờ lâu quá', 'Biển chỉ dẫn khó thấy', 'Cán bộ tận tình', 'Ghế chờ ít', 'Đường dốc'];
    await centre.deliver(
      texts.map((comment, index) => buildSurvey({ comment, ...(index === 1 ? { answers: low } : {}) })),
    );
    await wakeOn('2026-02-11');
    return centre;
  };
  const sort = (centre: Centre, { id }: Pick<Comment, 'id'>, json: unknown) =>
    test.call('PUT', `/comments/${id}?unit=${centre.unit}`, { token: test.world.operatorToken, json });

  it('finds them by words with or without marks, by criterion, state and tag', async () => {
    const centre = await openInbox();
    expect(textsOf(await read(centre, { search: 'cho' }))).toEqual(['Chờ lâu quá', 'Ghế chờ ít']);
    expect(textsOf(await read(centre, { search: 'quá, CHO' }))).toEqual(['Chờ lâu quá']);
    expect(textsOf(await read(centre, { search: 'duong' }))).toEqual(['Đường dốc']);
    expect(textsOf(await read(centre, { search: '%' }))).toHaveLength(5);
    const signage = await read(centre, { criterion: 'access-signage' });
    expect(signage.comments).toMatchObject([{ text: 'Biển chỉ dẫn khó thấy', criteria: ['access-signage'] }]);
    expect(textsOf(await read(centre, { criterion: 'no-such-criterion' }))).toEqual([]);

    const [one] = signage.comments;
    const json = { state: 'in-progress', tags: ['Biển báo', 'Biển báo', 'Sân'], note: ' Đã hỏi báo giá ' };
    const { status, json: sorted } = await sort(centre, one as Comment, json);
    expect(status).toBe(200);
    expect(sorted).toMatchObject({ state: 'in-progress', tags: ['Biển báo', 'Sân'], note: 'Đã hỏi báo giá' });
    expect(sorted).toMatchObject({ changedBy: 'operator', changedAt: '2026-02-10T17:10:00.000Z' });
    expect(textsOf(await read(centre, { tag: 'Sân' }))).toEqual(['Biển chỉ dẫn khó thấy']);
    const waiting = await read(centre, { state: 'new' });
    expect(textsOf(waiting)).toHaveLength(4);
    expect(waiting.counts).toEqual({ new: 4, 'in-progress': 1, answered: 0, hidden: 0 });
    expect(waiting.tags).toEqual([
      { tag: 'Biển báo', comments: 1 },
      { tag: 'Sân', comments: 1 },
    ]);
    expect(textsOf(await read(centre, { to: '2026-02-09' }))).toEqual([]);
  });

  it('leaves what was before and after in the log, and not the words of the citizen', async () => {
    const centre = await openInbox();
    const [one] = (await read(centre, { search: 'tận tình' })).comments;
    await sort(centre, one as Comment, { state: 'hidden', tags: [], note: 'Có tên người' });
    const { entries } = await centre.get<{ entries: unknown[] }>('/audit');
    expect(entries[0]).toMatchObject({
      ...{ action: 'comment.sort', subject: one?.id, before: { state: 'new', tags: [], note: null } },
      after: { state: 'hidden', tags: [], note: 'Có tên người' },
    });
    expect(JSON.stringify(entries)).not.toContain('tận tình');
    expect(textsOf(await read(centre, { state: 'hidden' }))).toEqual(['Cán bộ tận tình']);
  });

  it('reaches no comment of another unit, and none that is not there', async () => {
    const [mine, other] = [await openInbox(), await openInbox()];
    const [one] = (await read(mine)).comments;
    const json = { state: 'answered', tags: [], note: null };
    for (const id of [one?.id ?? '', randomUUID(), 'x']) {
      expect(await sort(other, { id }, json)).toMatchObject({ status: 404, json: { code: 'not-found' } });
    }
  });

  it('turns pages without missing or repeating one, while others sort', async () => {
    const centre = await openCentre(test);
    const comments = times(250).map((index) => `Ý kiến ${'x'.repeat(index + 1)}`);
    await centre.deliver(comments.slice(0, 125).map((comment) => buildSurvey({ comment })));
    await centre.deliver(comments.slice(125).map((comment) => buildSurvey({ comment })));
    await wakeOn('2026-02-11');
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: CommentsReply = await read(centre, after === '' ? {} : { after });
      seen.push(...textsOf(page));
      await sort(centre, page.comments[0] as Comment, { state: 'answered', tags: ['xong'], note: null });
      after = page.next;
    }
    expect(seen.toSorted()).toEqual(comments.toSorted());
    const order = (await read(centre)).comments.map(({ text }) => text);
    expect(order).not.toEqual(comments.slice(0, 100));
  });

  it.each(['x', '2026-02-10', '2026-02-10_x'])('is told that %s is no page', async (after) => {
    const centre = await openCentre(test);
    const { status } = await test.call(
      'GET',
      `/comments?unit=${centre.unit}&from=2026-01-01&to=2026-12-31&after=${after}`,
      {
        token: test.world.operatorToken,
      },
    );
    expect(status).toBe(400);
  });
});
