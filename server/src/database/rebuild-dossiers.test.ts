import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildList } from '../testing/build-list.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const find = async (centre: Centre, code: string) =>
  (await centre.get<{ dossiers: DossierReply[] }>('/dossiers', { code })).dossiers;
const handOver = async (centre: Centre, code: string, method: 'POST' | 'DELETE') => {
  const path = `/dossiers/${encodeURIComponent(code)}/return${method === 'DELETE' ? `?unit=${centre.unit}` : ''}`;
  const json = method === 'POST' ? { json: { unit: centre.unit, counter: 'Quầy 1' } } : {};
  const reply = await test.call(method, path, { token: test.world.operatorToken, ...json });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
};
const days = { from: '2026-01-01', to: '2026-02-28', basis: 'returned-in-person' };

describe('a dossier whose result was handed over at the counter', () => {
  it('is returned in person, whatever lists say before or after', async () => {
    const centre = await openCentre(test);
    const code = centre.code(1);
    const list = buildList([{ code, received: '2026-01-05', status: 4, resultChannel: 'post' }]);
    await handOver(centre, code, 'POST');
    expect(await find(centre, code)).toEqual([]);
    await centre.importList(list);
    const returned = { status: 'returned', returnedOn: '2026-02-10' };
    expect(await find(centre, code)).toMatchObject([returned]);
    await centre.importList(buildList([{ code, received: '2026-01-06', status: 9, resultChannel: 'online' }]));
    expect(await find(centre, code)).toMatchObject([{ ...returned, receivedOn: '2026-01-06' }]);
    expect(await centre.coverage(days.from, days.to, { basis: days.basis })).toMatchObject({ eligible: 1 });
  });

  it("keeps the list's own day of return, and is as lists say when the note is taken back", async () => {
    const centre = await openCentre(test);
    const code = centre.code(1);
    await centre.importList(buildList([{ code, received: '2026-01-05', returned: '2026-02-09', status: 9 }]));
    await handOver(centre, code, 'POST');
    expect(await find(centre, code)).toMatchObject([{ status: 'returned', returnedOn: '2026-02-09' }]);
    await handOver(centre, code, 'DELETE');
    expect(await find(centre, code)).toMatchObject([{ status: 'finished', returnedOn: '2026-02-09' }]);
  });
});

describe('a dossier filed online at the counter', () => {
  const column = async (centre: Centre) => {
    const [row] = await test.world.sql<{ channel: string; filedAtCounter: boolean }[]>`
      select channel, filed_at_counter as "filedAtCounter" from dossiers where unit_id = ${centre.unit}`;
    return row;
  };
  const listOf = (centre: Centre, channel: string, received: string) => {
    const text = `Mã hồ sơ;Ngày tiếp nhận;Hình thức\n${centre.code(1)};${received};${channel}`;
    return { name: 'list.csv', bytes: new TextEncoder().encode(text) };
  };

  it('is online and marked, until a newer list says it came in another way', async () => {
    const centre = await openCentre(test);
    await centre.importList(listOf(centre, 'Trực tuyến tại quầy', '05/01/2026'));
    expect(await column(centre)).toEqual({ channel: 'online', filedAtCounter: true });
    await centre.importList(listOf(centre, 'Trực tuyến', '06/01/2026'));
    expect(await column(centre)).toEqual({ channel: 'online', filedAtCounter: true });
    await centre.importList(listOf(centre, 'Trực tiếp', '07/01/2026'));
    expect(await column(centre)).toEqual({ channel: 'in-person', filedAtCounter: false });
  });
});
