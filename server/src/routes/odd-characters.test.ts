import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { craftWorkbook, sheetXml, textRows } from '../imports/crafted-workbook.ts';
import { type Centre, openCentre, sendList } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  centre = await openCentre(test);
});

const header = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Kênh', 'Lĩnh vực', 'Cột lạ'];
const row = (serial: number, changes: { day?: string; field?: string; after?: string } = {}) => {
  const { day = '10/01/2026', field = 'Hộ tịch', after = '' } = changes;
  return [`${centre.code(serial)}${after}`, day, '1', field, ''];
};
const textList = (...rows: string[][]) =>
  new TextEncoder().encode([header, ...rows].map((cells) => cells.join(';')).join('\n'));
const fields = async () =>
  (await centre.get<{ dossiers: DossierReply[] }>('/dossiers')).dossiers.map(({ field }) => field);
/** More than is looked at to tell text from binary. */
const usual = () => Array.from({ length: 150 }, (_, index) => row(index + 1));

describe('what no database can keep', () => {
  it('is left out of the cells of a text list', async () => {
    const bytes = textList(...usual(), row(151, { field: 'Đất\0 đai', after: '\0' }), row(152, { day: '1\0x' }));
    const { created, problems } = await centre.importList({ name: 'list.csv', bytes });
    expect(created).toBe(151);
    expect(problems).toMatchObject([{ row: 152, code: 'date-invalid', detail: 'receivedAt: 1x' }]);
    expect((await fields()).at(-1)).toBe('Hộ tịch');
  });

  it.each([
    ['half a sign', '&#xD83D;'],
    ['the zero character', '&#0;'],
  ])('is left out of the cells and headers of a workbook: %s', async (_, sign) => {
    const rows = [header.map((text) => text + sign), row(1, { field: `Đất${sign} đai`, after: sign })];
    const bytes = craftWorkbook(sheetXml(textRows(rows)));
    expect(await centre.importList({ name: 'list.xlsx', bytes })).toMatchObject({ created: 1, problems: [] });
    expect(await fields()).toEqual(['Đất đai']);
  });

  it('is not made by shortening: a file name or a wrong date may have an emoji at its end', async () => {
    const bytes = textList(row(1), row(2, { day: `${'1/'.repeat(13)}1😀${'/1'.repeat(40)}` }));
    const { created, problems } = await centre.importList({ name: `${'a'.repeat(199)}😀.csv`, bytes });
    expect({ created, problems }).toMatchObject({ created: 1, problems: [{ row: 2, code: 'date-invalid' }] });
  });

  it.each(['\\u0000', '\\ud83d'])('is refused in what a person says of a column (%s)', async (sign) => {
    const query = { unit: centre.unit, columns: `{"field":"Cột${sign} lạ"}` };
    const { status, json } = await sendList(test, { name: 'list.csv', bytes: textList(row(1)) }, query);
    expect({ status, json }).toMatchObject({ status: 422, json: { code: 'columns-invalid', value: 'field' } });
  });
});
