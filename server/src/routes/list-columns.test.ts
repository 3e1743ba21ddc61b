import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListFile } from '../testing/build-list.ts';
import { type Centre, openCentre, sendList } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const header = 'TT;Định danh HS;Lúc đến;Đường vào;Chủ hồ sơ;Số điện thoại';
const chosen = { code: 'Định danh HS', receivedAt: 'Lúc đến', channel: 'Đường vào' };
const strange = (centre: Centre, serial: number): ListFile => {
  const row = `1;${centre.code(serial)};05/01/2026;Trực tiếp;Nguyễn Văn An;0906566528`;
  return { name: 'strange.csv', bytes: new TextEncoder().encode(`${header}\n${row}`) };
};
const send = (centre: Centre, columns: unknown, more: Record<string, string> = {}) =>
  sendList(test, strange(centre, 1), { unit: centre.unit, columns: JSON.stringify(columns), ...more });
const known = async (centre: Centre) => (await centre.get<{ columns: object }>('/dossiers/columns')).columns;

describe('a list whose headers nobody knows', () => {
  it('is refused with its headers, none of personal data', async () => {
    const centre = await openCentre(test);
    expect(await sendList(test, strange(centre, 1), { unit: centre.unit })).toMatchObject({
      status: 422,
      json: {
        code: 'list-column-missing',
        value: 'code',
        missing: ['code', 'channel', 'receivedAt'],
        headers: ['TT', 'Định danh HS', 'Lúc đến', 'Đường vào'],
      },
    });
  });

  it('is read once a person said what they mean, and so are the lists after it', async () => {
    const centre = await openCentre(test);
    const report = await centre.importList(strange(centre, 1), { columns: JSON.stringify(chosen) });
    expect(report).toMatchObject({ created: 1, columns: chosen, unknown: [] });
    expect(await known(centre)).toEqual({ 'Định danh HS': 'code', 'Lúc đến': 'receivedAt', 'Đường vào': 'channel' });
    expect(await centre.importList(strange(centre, 2))).toMatchObject({ created: 1, columns: chosen });
    const { entries } = await centre.get<{ entries: { after: { chosen?: object } }[] }>('/audit');
    expect(entries.map(({ after }) => after.chosen).slice(0, 2)).toEqual([undefined, chosen]);
  });

  it('is not remembered after a trial, nor in another unit', async () => {
    const centre = await openCentre(test);
    expect(await send(centre, chosen, { dryRun: 'true' })).toMatchObject({ status: 200, json: { created: 1 } });
    expect(await known(centre)).toEqual({});
    await send(centre, chosen);
    expect(await known(await openCentre(test))).toEqual({});
  });

  it('may be forgotten again', async () => {
    const centre = await openCentre(test);
    await send(centre, chosen);
    const path = `/dossiers/columns/${encodeURIComponent('ĐƯỜNG VÀO'.normalize('NFD'))}?unit=${centre.unit}`;
    const token = test.world.operatorToken;
    expect(await test.call('DELETE', path, { token })).toMatchObject({ status: 200 });
    expect(await test.call('DELETE', path, { token })).toMatchObject({ status: 404 });
    expect(Object.values(await known(centre))).toEqual(['code', 'receivedAt']);
    expect(await sendList(test, strange(centre, 2), { unit: centre.unit })).toMatchObject({
      json: { missing: ['channel'] },
    });
  });

  it.each([
    ['a header that is not in the list', { ...chosen, field: 'Mảng' }, 'columns-invalid', 'Mảng'],
    ['one header for two columns', { ...chosen, field: 'Lúc đến' }, 'columns-invalid', 'Lúc đến'],
    ['a column that is not ours', { ...chosen, phone: 'TT' }, 'columns-invalid', 'phone'],
    ['personal data', { ...chosen, field: 'Chủ hồ sơ' }, 'column-personal', 'Chủ hồ sơ'],
  ])('is refused when the choice names %s', async (_, columns, code, value) => {
    const centre = await openCentre(test);
    expect(await send(centre, columns)).toMatchObject({ status: 422, json: { code, value } });
    expect(await known(centre)).toEqual({});
  });
});
