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

const find = async (centre: Centre, ending: string) => {
  const { dossiers } = await centre.get<{ dossiers: DossierReply[] }>('/dossiers', { ending });
  return dossiers.map(({ code }) => code);
};

describe('a dossier found by the end of its code', () => {
  it('is the one whose last digits were typed, newest first', async () => {
    const centre = await openCentre(test);
    const [older, newer, other] = [centre.code(42, '260105'), centre.code(42, '260107'), centre.code(43, '260107')];
    await centre.importList(
      buildList([
        { code: older, received: '2026-01-05' },
        { code: newer, received: '2026-01-07' },
        { code: other, received: '2026-01-07' },
      ]),
    );
    expect(await find(centre, '0042')).toEqual([newer, older]);
    for (const typed of ['7-0042', '70042', '260107-0042', '2601070042', ' 260107–0042 ', newer.toLowerCase()]) {
      expect(await find(centre, typed)).toEqual([newer]);
    }
    expect(await find(centre, '9999')).toEqual([]);
    expect(await find(centre, '%2')).toEqual([]);
    expect(await find(await openCentre(test), '0042')).toEqual([]);
  });

  it('needs at least two signs', async () => {
    const { unit } = await openCentre(test);
    const token = test.world.operatorToken;
    expect(await test.call('GET', `/dossiers?unit=${unit}&ending=2`, { token })).toMatchObject({ status: 400 });
    expect(await test.call('GET', `/dossiers?unit=${unit}&ending=%20%20`, { token })).toMatchObject({
      status: 200,
      json: { dossiers: [] },
    });
  });

  it('is none where only dashes were typed', async () => {
    const centre = await openCentre(test);
    await centre.importList(buildList([{ code: centre.code(1), received: '2026-01-05' }]));
    expect(await find(centre, '--')).toEqual([]);
  });
});
