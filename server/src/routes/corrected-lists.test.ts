import type { DossiersReply } from '@hailong/shared/contract/dossiers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { type Centre, openCentre, sendList } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const january = ['2026-01-01', '2026-01-31'] as const;
const channelOf = async (centre: Centre) =>
  (await centre.get<DossiersReply>('/dossiers', { code: centre.code(1) })).dossiers[0]?.channel;
const listOf = (centre: Centre, channel: 'in-person' | 'online') =>
  buildList([{ code: centre.code(1), received: '2026-01-10', channel }]);

describe('a list that is exported again because a word in it was wrong', () => {
  const wrong = { madeAt: '2026-02-01T08:00:00+07:00' };
  const mended = { madeAt: '2026-02-02T08:00:00+07:00' };

  it.each([
    { how: 'the wrong one first', order: ['in-person', 'online'] as const },
    { how: 'the mended one first', order: ['online', 'in-person'] as const },
  ])('counts as its later file says: $how', async ({ order }) => {
    const centre = await openCentre(test);
    for (const channel of order) {
      await centre.importList(listOf(centre, channel), channel === 'online' ? mended : wrong);
    }
    expect(await channelOf(centre)).toBe('online');
    expect(await centre.coverage(...january)).toMatchObject({ eligible: 0 });
  });

  it('may be put right once more, by a third file that says what the first one said', async () => {
    const centre = await openCentre(test);
    await centre.importList(listOf(centre, 'in-person'), wrong);
    await centre.importList(listOf(centre, 'online'), mended);
    const report = await centre.importList(listOf(centre, 'in-person'), { madeAt: '2026-02-03T08:00:00+07:00' });
    expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    expect(await channelOf(centre)).toBe('in-person');
  });

  it('changes nothing when the same file comes again', async () => {
    const centre = await openCentre(test);
    await centre.importList(listOf(centre, 'in-person'), wrong);
    expect(await centre.importList(listOf(centre, 'in-person'), wrong)).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('is refused with a moment that is none, and taken as of now from a clock that runs ahead', async () => {
    const centre = await openCentre(test);
    const file = listOf(centre, 'in-person');
    const query = { unit: centre.unit, madeAt: '2026-02-01T08:00:00' };
    expect((await sendList(test, file, query)).json).toMatchObject({ code: 'request-invalid' });
    await centre.importList(file, { madeAt: '2031-01-01T00:00:00Z' });
    await centre.importList(listOf(centre, 'online'), { madeAt: new Date(test.clock.now() + 1_000).toISOString() });
    expect(await centre.verify()).toMatchObject({ ok: true });
  });
});
