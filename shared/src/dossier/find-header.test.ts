import { describe, expect, it } from 'vitest';
import { COLUMN_ALIASES } from './column-aliases.ts';
import { findHeader } from './find-header.ts';
import { foldText } from './fold-text.ts';
import { ourColumns } from './list-reading.ts';

const dossier = ['H36.99.01-260302-0001', '02/03/2026', 'Trực tiếp'];

describe('finding the header of a list', () => {
  it('gives no wording to two columns', () => {
    const wordings = ourColumns.flatMap((column) => [...new Set(COLUMN_ALIASES[column].map(foldText))]);
    expect(wordings).toHaveLength(new Set(wordings).size);
  });

  it.each(ourColumns.flatMap((column) => COLUMN_ALIASES[column].map((alias) => [alias, column] as const)))(
    'knows "%s" as %s, also decomposed, in capitals and run together',
    (alias, column) => {
      for (const header of [alias, alias.normalize('NFD').toUpperCase(), alias.replace(/\s/g, '')]) {
        expect(findHeader([['Mã hồ sơ', 'Kênh', header]])?.positions.has(column)).toBe(true);
        expect(findHeader([[header, 'x', 'y']])?.positions.get(column) ?? 0).toBe(0);
      }
    },
  );

  it('finds it below titles, in any order of columns', () => {
    const header = findHeader([
      ['ỦY BAN NHÂN DÂN XÃ'],
      ['DANH SÁCH HỒ SƠ'],
      ['Kênh', 'STT', 'Ngày nộp', 'Mã hồ sơ'],
      ['Trực tiếp', 1, '02/03/2026', 'H36.99.01-260302-0001'],
    ]);
    expect(header?.rowsBefore).toBe(3);
    expect(Object.fromEntries(header?.positions ?? [])).toEqual({ channel: 0, receivedAt: 2, code: 3 });
  });

  it('joins a header of two rows under merged cells', () => {
    const header = findHeader([
      ['Mã hồ sơ', 'Thời gian', null, null, 'Kênh'],
      [null, 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày trả', null],
      ['H36.99.01-260302-0001', '02/03/2026', '03/03/2026', null, 'Trực tiếp'],
    ]);
    expect(header?.rowsBefore).toBe(2);
    expect(Object.fromEntries(header?.positions ?? [])).toEqual({
      code: 0,
      receivedAt: 1,
      dueAt: 2,
      returnedAt: 3,
      channel: 4,
    });
  });

  it('prefers the date of receipt to the date of filing, whichever stands first', () => {
    const header = findHeader([['Ngày nộp', 'Ngày tiếp nhận', 'Mã hồ sơ']]);
    expect(header?.columns.receivedAt).toBe('Ngày tiếp nhận');
  });

  it('takes the first of two columns with the same name', () => {
    expect(findHeader([['Mã hồ sơ', 'Ngày trả', 'Ngày trả']])?.positions.get('returnedAt')).toBe(1);
  });

  it('reads headers broken over lines or with a remark', () => {
    const header = findHeader([['Mã\nhồ sơ', 'Ngày tiếp nhận (1)', 'Kênh']]);
    expect(header?.columns).toEqual({ code: 'Mã hồ sơ', receivedAt: 'Ngày tiếp nhận (1)', channel: 'Kênh' });
  });

  it.each([
    'Chủ hồ sơ',
    'ChuHoSo',
    'Họ và tên người nộp',
    'Người nộp',
    'Địa chỉ',
    'Số điện thoại',
    'SoDienThoai',
    'SĐT',
    'Số CCCD',
    'CMND/CCCD',
    'Email',
    'Ngày sinh',
    'Người tiếp nhận',
    'Cán bộ thụ lý',
    'Mã số thuế',
    'Tên tổ chức, cá nhân',
  ])('drops the personal column "%s", naming it as the list does', (personal) => {
    const header = findHeader([['Mã hồ sơ', personal, 'Kênh']]);
    expect(header?.dropped).toEqual([personal]);
    expect([...(header?.positions.values() ?? [])]).toEqual([0, 2]);
  });

  it.each(['STT', 'Đơn vị', 'Ghi chú', 'Phí, lệ phí', 'Quá hạn'])('ignores "%s"', (other) => {
    expect(findHeader([['Mã hồ sơ', other, 'Kênh']])?.dropped).toEqual([]);
  });

  it.each(['STT', 'TT', 'Số TT', 'Số thứ tự', 'No.', '№', '#'])('knows "%s" for a running number', (number) => {
    expect(findHeader([[number, 'Mã hồ sơ', 'Ghi chú']])?.unknown).toEqual(['Ghi chú']);
  });

  it('finds none in rows of dossiers, nor in one recognised word that is not the code', () => {
    expect(findHeader([dossier, dossier])).toBeNull();
    expect(findHeader([['Lĩnh vực', 'Số lượng']])).toBeNull();
  });

  it('accepts the code alone', () => {
    expect(findHeader([['Số hồ sơ', 'Khác']])?.positions.get('code')).toBe(0);
  });
});

describe('headers under merged cells', () => {
  it('are read together with the heading above them', () => {
    const header = findHeader([
      ['STT', 'Mã hồ sơ', 'Ngày', null, null, 'Hình thức', null],
      [null, null, 'Tiếp nhận', 'Hẹn trả', 'Trả kết quả', 'Tiếp nhận', 'Nhận kết quả'],
      [1, ...dossier],
    ]);
    expect(header?.rowsBefore).toBe(2);
    expect(Object.fromEntries(header?.positions ?? [])).toEqual({
      code: 1,
      receivedAt: 2,
      dueAt: 3,
      returnedAt: 4,
      channel: 5,
      resultChannel: 6,
    });
  });
});

describe('a column named only "Hình thức"', () => {
  const positions = (...headers: string[]) => Object.fromEntries(findHeader([headers])?.positions ?? []);

  it('is how dossiers came in where no other column says so', () => {
    expect(positions('Mã hồ sơ', 'Ngày nộp', 'Hình thức')).toEqual({ code: 0, receivedAt: 1, channel: 2 });
    expect(positions('MaHoSo', 'NgayNop', 'HinhThuc')).toEqual({ code: 0, receivedAt: 1, channel: 2 });
  });

  it('is how results are handed over beside a column of intake channels', () => {
    expect(positions('Mã hồ sơ', 'Kênh', 'Hình thức')).toEqual({ code: 0, channel: 1, resultChannel: 2 });
  });

  it('decides nothing beside another column of results', () => {
    expect(positions('Mã hồ sơ', 'Hình thức', 'Hình thức trả kết quả')).toEqual({ code: 0, resultChannel: 2 });
  });
});
