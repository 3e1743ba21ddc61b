import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { interpretList } from './interpret-list.ts';
import { type DossierListReading, isListRefusal } from './list-reading.ts';

const header = ['STT', 'Mã hồ sơ', 'Ngày tiếp nhận', 'Kênh', 'Chủ hồ sơ'];
const dossier = (serial: number, changes: { code?: Cell; received?: Cell; channel?: Cell } = {}): Cell[] => [
  serial,
  changes.code === undefined ? codeOf(serial) : changes.code,
  changes.received === undefined ? '02/03/2026 08:00' : changes.received,
  changes.channel === undefined ? 'Trực tiếp' : changes.channel,
  'Nguyễn Văn An',
];
const codeOf = (serial: number) => `H36.99.01-260302-${String(serial).padStart(4, '0')}`;

function read(rows: Iterable<readonly Cell[]>): DossierListReading {
  const outcome = interpretList(rows);
  if (isListRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${outcome.detail}`);
  return outcome;
}

describe('a list of dossiers', () => {
  it('is read from its header on, personal columns left out', () => {
    const reading = read([['DANH SÁCH HỒ SƠ'], [], header, dossier(1), dossier(2)]);
    expect(reading).toMatchObject({ read: 2, problems: [], dropped: ['Chủ hồ sơ'] });
    expect(reading.columns).toEqual({ code: 'Mã hồ sơ', receivedAt: 'Ngày tiếp nhận', channel: 'Kênh' });
    expect(reading.rows.map(({ row, code }) => [row, code])).toEqual([
      [1, codeOf(1)],
      [2, codeOf(2)],
    ]);
    expect(JSON.stringify(reading)).not.toContain('Nguyễn');
  });

  it('keeps the first of two rows with the same code, and says which row the second repeats', () => {
    const first = dossier(1, { channel: 'Trực tuyến' });
    const reading = read([header, first, dossier(2), dossier(3, { code: ' h36.99.01–260302–0001' })]);
    expect(reading.rows.map(({ row, channel }) => [row, channel])).toEqual([
      [1, 'online'],
      [2, 'in-person'],
    ]);
    expect(reading.problems).toEqual([{ row: 3, code: 'dossier-repeated', severity: 'refused', detail: 'row 1' }]);
  });

  it('takes the good row of a dossier whose earlier row could not be read', () => {
    const reading = read([header, dossier(1, { received: '31/02/2026' }), dossier(1)]);
    expect(reading.rows.map(({ row }) => row)).toEqual([2]);
    expect(reading.problems.map(({ row, code }) => [row, code])).toEqual([[1, 'date-invalid']]);
  });

  it('gives a repeated row no second warning', () => {
    const reading = read([header, dossier(1, { code: 'HS-1' }), dossier(2, { code: 'HS-1' })]);
    expect(reading.problems.map(({ row, code }) => [row, code])).toEqual([
      [1, 'dossier-code-unusual'],
      [2, 'dossier-repeated'],
    ]);
  });

  it.each<[string, Cell[]]>([
    ['a blank row', [null, ' ', '', null]],
    ['a total with its number', ['Tổng cộng', '412', null, null]],
    ['a total in one cell', ['Tổng số: 412 hồ sơ']],
    ['a total beside the codes', [null, 'TỔNG', null, '412']],
    ['the header again', header],
    ['the header again, decomposed', header.map((text) => text.normalize('NFD'))],
    ['the numbers of the columns', ['(1)', '(2)', '(3)', '(4)', '(5)']],
    ['a heading of a group', ['I. Lĩnh vực hộ tịch']],
    ['a heading of a group in the column of codes', [null, 'Hộ tịch']],
    ['a numbered heading of a group in the column of codes', ['I', 'Lĩnh vực hộ tịch', null, null, null]],
    ['a row with nothing but its number', [3, null, null, null, null]],
    ['a signature', [null, null, null, null, 'Nguyễn Văn An']],
    ['two signatures side by side', [null, null, 'Người lập biểu', 'Giám đốc', null]],
  ])('does not count %s', (_, row) => {
    const reading = read([header, dossier(1), row, dossier(2, { received: '31/02/2026' })]);
    expect(reading.read).toBe(2);
    expect(reading.problems.map((problem) => problem.row)).toEqual([2]);
  });

  it('counts a row that lacks only its code', () => {
    expect(read([header, dossier(1, { code: null }), dossier(2)]).problems).toEqual([
      { row: 1, code: 'dossier-code-missing', severity: 'refused', detail: '' },
    ]);
  });

  it('counts a row that has only its code', () => {
    expect(read([header, [null, codeOf(1)], dossier(2)]).problems.map(({ code }) => code)).toEqual([
      'received-date-missing',
    ]);
  });

  it('reads headers and values written with combining accents', () => {
    const rows = [header, dossier(1), dossier(2, { channel: 'Bưu chính công ích' })];
    const decomposed = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)));
    expect(read(decomposed).rows.map(({ channel }) => channel)).toEqual(['in-person', 'post']);
    expect(read(decomposed).columns.code).toBe('Mã hồ sơ'.normalize('NFC'));
  });

  it('reads every row of a long list once, whatever stands above it', () => {
    for (const titles of [0, 1, 35]) {
      const rows = [...Array.from({ length: titles }, (_, i) => [`Dòng ${i}`]), header];
      for (let serial = 1; serial <= 100; serial += 1) rows.push(dossier(serial) as string[]);
      expect(read(rows).rows.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    }
  });

  it('reads exactly as many rows as it searches for a header', () => {
    const rows: Cell[][] = [header];
    for (let serial = 1; serial <= 39; serial += 1) rows.push(dossier(serial));
    expect(read(rows).read).toBe(39);
  });
});

describe('a list that cannot be taken', () => {
  it.each<[string, Cell[][], { refused: string; detail: string }]>([
    ['is empty', [], { refused: 'list-empty', detail: '' }],
    ['has only blank rows', [[null], ['', ' ']], { refused: 'list-empty', detail: '' }],
    ['has a header and no dossier', [header], { refused: 'list-empty', detail: '' }],
    ['has no header', [dossier(1), dossier(2)], { refused: 'list-column-missing', detail: 'code' }],
    [
      'has no codes',
      [
        ['Ngày tiếp nhận', 'Kênh'],
        ['02/03/2026', '1'],
      ],
      { refused: 'list-column-missing', detail: 'code' },
    ],
    [
      'has no channels',
      [
        ['Mã hồ sơ', 'Ngày nộp'],
        ['H1', '02/03/2026'],
      ],
      { refused: 'list-column-missing', detail: 'channel' },
    ],
    [
      'has no dates of receipt',
      [
        ['Mã hồ sơ', 'Kênh'],
        ['H1', '1'],
      ],
      { refused: 'list-column-missing', detail: 'receivedAt' },
    ],
  ])('says why when it %s', (_, rows, refusal) => {
    expect(interpretList(rows)).toMatchObject(refusal);
  });

  it('is a long text that never was a list', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`Dòng ${i}`]);
    expect(interpretList(rows)).toEqual({
      refused: 'list-column-missing',
      detail: 'code',
      headers: [],
      missing: ['code', 'channel', 'receivedAt'],
    });
  });
});
