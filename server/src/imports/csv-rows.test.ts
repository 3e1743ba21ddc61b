import type { Cell } from '@hailong/shared/dossier/cell.ts';
import { describe, expect, it } from 'vitest';
import { readCsvRows } from './csv-rows.ts';
import { ListRefusalError } from './list-refusal-error.ts';

function rowsOf(text: string): (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  readCsvRows(text, (row) => rows.push(row));
  return rows;
}

const header = ['Mã hồ sơ', 'Tên TTHC', 'Kênh'];
const row = ['H36.99.01-260302-0001', 'Khai sinh', 'Trực tiếp'];

describe('rows of a text list', () => {
  it.each([';', ',', '\t', '|'])('are split at "%s"', (separator) => {
    expect(rowsOf([header, row].map((cells) => cells.join(separator)).join('\n'))).toEqual([header, row]);
  });

  it.each(['\r\n', '\n', '\r'])('end with %j', (end) => {
    expect(rowsOf([header, row].map((cells) => cells.join(';')).join(end) + end)).toEqual([header, row]);
  });

  it('are split at what separates the header, not at the commas and semicolons inside the names', () => {
    const commas = `${header.join(',')}\nH1,"Chứng thực a;b;c;d; e",1\n`;
    expect(rowsOf(commas)[1]).toEqual(['H1', 'Chứng thực a;b;c;d; e', '1']);
    const semicolons = `Danh sách, tháng 2, xã A, tỉnh B\n${header.join(';')}\nH1;Bản sao, giấy tờ, văn bản;1\n`;
    expect(rowsOf(semicolons)[2]).toEqual(['H1', 'Bản sao, giấy tờ, văn bản', '1']);
  });

  it('follow the separator that the first line declares', () => {
    expect(rowsOf(`sep=|\r\nMã hồ sơ|a;b|c`)).toEqual([['Mã hồ sơ', 'a;b', 'c']]);
    expect(rowsOf(`"sep=,"\nMã hồ sơ,b`)).toEqual([['Mã hồ sơ', 'b']]);
  });

  it('may hold line ends, separators and doubled quotes between quotes', () => {
    expect(rowsOf('Mã hồ sơ;Tên TTHC\r\nH1;"Dòng một\r\ndòng ""hai""; hết"\r\n')[1]).toEqual([
      'H1',
      'Dòng một\r\ndòng "hai"; hết',
    ]);
  });

  it('may have a quote inside a name, and more or fewer cells than the header', () => {
    expect(rowsOf('Mã hồ sơ;Kênh\nH1;K"Brèo;x;y\nH2')).toEqual([
      ['Mã hồ sơ', 'Kênh'],
      ['H1', 'K"Brèo', 'x', 'y'],
      ['H2'],
    ]);
  });

  it('cannot be told apart when a quote is never closed', () => {
    expect(() => rowsOf(`Mã hồ sơ;Kênh\nH1;"${'x\n'.repeat(1000)}`)).toThrow(ListRefusalError);
    expect(() => rowsOf(`Mã hồ sơ;Kênh\nH1;"${'x\n'.repeat(500_000)}`)).toThrow(ListRefusalError);
  });

  it('lets an error of whoever takes the rows pass', () => {
    expect(() =>
      readCsvRows('a;b', () => {
        throw new TypeError('a bug');
      }),
    ).toThrow(TypeError);
  });
});
