import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { type ColumnChoice, NO_CHOICE, readColumnChoice } from './column-choice.ts';
import { headerKey } from './header-key.ts';
import { interpretList } from './interpret-list.ts';
import { isListRefusal } from './list-reading.ts';

const header = ['STT', 'Định danh HS', 'Lúc đến', 'Đường vào', 'Chủ hồ sơ', 'Ghi chú'];
const row = (serial: number): Cell[] => [
  ...[serial, `H36.99.01-260302-000${serial}`, '02/03/2026', 'Trực tiếp', 'Nguyễn Văn An', 'x'],
];
const chosen = { code: 'Định danh HS', receivedAt: 'Lúc đến', channel: 'Đường vào' };
const read = (rows: Cell[][], choice: ColumnChoice) => interpretList(rows, choice);

describe('a list whose headers nobody knows', () => {
  it('is refused with its own headers to choose from, none of personal data', () => {
    expect(read([['DANH SÁCH'], header, row(1)], NO_CHOICE)).toEqual({
      refused: 'list-column-missing',
      detail: 'code',
      missing: ['code', 'channel', 'receivedAt'],
      headers: ['STT', 'Định danh HS', 'Lúc đến', 'Đường vào', 'Ghi chú'],
    });
  });

  it('names what it lacks when some are known', () => {
    expect(read([['Mã hồ sơ', 'Lúc đến', 'Đường vào'], row(1)], NO_CHOICE)).toMatchObject({
      missing: ['channel', 'receivedAt'],
      headers: ['Mã hồ sơ', 'Lúc đến', 'Đường vào'],
    });
  });

  it('shows no row of data for headers', () => {
    expect(read([row(1), row(2)], NO_CHOICE)).toMatchObject({ headers: [] });
  });

  it('is read once a person said what they mean', () => {
    const reading = read([['DANH SÁCH'], header, row(1), row(2)], { chosen, remembered: {} });
    expect(reading).toMatchObject({ read: 2, columns: chosen, dropped: ['Chủ hồ sơ'], unknown: ['Ghi chú'] });
  });

  it('is read when one said so for an earlier list, written a little differently', () => {
    const remembered = Object.fromEntries(Object.entries(chosen).map(([ours, theirs]) => [headerKey(theirs), ours]));
    const capitals = header.map((text) => text.toUpperCase().normalize('NFD'));
    const choice = { chosen: {}, remembered: remembered as ColumnChoice['remembered'] };
    expect(read([capitals, row(1)], choice)).toMatchObject({ read: 1, problems: [] });
  });
});

describe('what a person chose', () => {
  const known = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày nộp', 'Kênh'];
  const dossier = ['H36.99.01-260302-0001', '02/03/2026', '01/03/2026', '1'];

  it('wins over what everyone knows, and over what was said before', () => {
    const choice = {
      chosen: { receivedAt: 'Ngày nộp' },
      remembered: { [headerKey('Ngày tiếp nhận')]: 'receivedAt' },
    } as const;
    const reading = read([known, dossier], choice);
    expect(isListRefusal(reading) ? null : reading.rows[0]?.receivedAt).toBe('2026-03-01T00:00:00');
  });

  it('has to stand in the list', () => {
    const choice = { chosen: { field: 'Mảng việc' }, remembered: {} };
    expect(
      read(
        [
          ['Mã hồ sơ', 'Khác'],
          ['H1', 'x'],
        ],
        choice,
      ),
    ).toEqual({ refused: 'columns-invalid', detail: 'Mảng việc' });
  });

  it('cannot be a column under a heading of personal data', () => {
    const grouped = [
      ['Mã hồ sơ', 'Người nộp', null, 'Ngày', null, 'Kênh'],
      [null, 'Họ tên', 'Ghi chú', 'Nộp', 'Trả', null],
      ['H36.99.01-260302-0001', 'Nguyễn Văn An', 'x', '02/03/2026', null, '1'],
    ];
    expect(read(grouped, { chosen: {}, remembered: { [headerKey('Ghi chú')]: 'field' } })).toMatchObject({
      dropped: ['Họ tên', 'Ghi chú'],
      columns: { code: 'Mã hồ sơ', receivedAt: 'Nộp', returnedAt: 'Trả', channel: 'Kênh' },
    });
  });
});

describe('a choice of columns as it travels', () => {
  it('names one header for each of our columns', () => {
    expect(readColumnChoice('{"code":"Mã","channel":"Đường"}')).toEqual({ chosen: { code: 'Mã', channel: 'Đường' } });
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    ['a list', '["code"]', 'JSON'],
    ['a column that is not ours', '{"name":"Mã"}', 'name'],
    ['a number', '{"code":1}', 'code'],
    ['no header', '{"code":" "}', 'code'],
    ['one header twice', '{"code":"Mã","field":"MÃ"}', 'MÃ'],
  ])('is refused when it is or has %s', (_, text, detail) => {
    expect(readColumnChoice(text)).toEqual({ refused: 'columns-invalid', detail });
  });

  it.each(['Chủ hồ sơ', 'Số điện thoại', 'CCCD'])('is refused for the personal column "%s"', (detail) => {
    expect(readColumnChoice(JSON.stringify({ field: detail }))).toEqual({ refused: 'column-personal', detail });
  });
});
