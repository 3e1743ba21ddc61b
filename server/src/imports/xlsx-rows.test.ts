import type { Cell } from '@hailong/shared/dossier/cell.ts';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { craftWorkbook, sheetXml, textRows } from './crafted-workbook.ts';
import { ListRefusalError } from './list-refusal-error.ts';
import { listVisibleSheets, readSheetRows } from './xlsx-rows.ts';

async function rowsOf(bytes: Uint8Array, sheet = 0): Promise<(readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const row of readSheetRows(bytes, sheet)) rows.push(row);
  return rows;
}

const moment = new Date('2026-03-02T08:05:09Z');
const dateColumn = [{ numFmt: 'dd/mm/yyyy hh:mm:ss' }];

describe('rows of a workbook', () => {
  it.each(['1900', '1904'] as const)('give dates as civil time in the %s date system', async (dateSystem) => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [[moment]], columns: dateColumn }], dateSystem });
    expect(await rowsOf(bytes)).toEqual([[{ date: '2026-03-02T08:05:09' }]]);
  });

  it('give texts, numbers and truths as they are', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['H1', 46_083.5, true, null, 'x']] }] });
    expect(await rowsOf(bytes)).toEqual([['H1', 46_083.5, true, null, 'x']]);
  });

  it('come from the sheets a person sees', async () => {
    const sheet = (name: string) => ({ name, rows: [[name]] });
    const bytes = await writeXlsx({
      sheets: [{ ...sheet('A'), hidden: true }, sheet('B'), { ...sheet('C'), veryHidden: true }, sheet('D')],
    });
    const visible = await listVisibleSheets(bytes);
    expect(visible).toEqual([
      { index: 1, name: 'B' },
      { index: 3, name: 'D' },
    ]);
    expect(await rowsOf(bytes, visible[1]?.index)).toEqual([['D']]);
  });

  it('end after 256 columns', async () => {
    const bytes = craftWorkbook(sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'));
    expect((await rowsOf(bytes))[0]).toHaveLength(256);
  });

  it('are read where cells name no place of their own', async () => {
    expect(await rowsOf(craftWorkbook(sheetXml(textRows([['a', 'b'], ['c']]))))).toEqual([['a', 'b'], ['c']]);
  });

  it('cannot be read from another kind of ZIP file, nor from a damaged one', async () => {
    const bytes = craftWorkbook(sheetXml(textRows([['a']])), { claimedBytes: 5 });
    await expect(rowsOf(bytes)).rejects.toThrow(ListRefusalError);
    await expect(listVisibleSheets(Buffer.from('PK\x05\x06'.padEnd(22, '\0')))).rejects.toThrow(ListRefusalError);
  });
});
