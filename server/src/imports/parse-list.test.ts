import { readFileSync } from 'node:fs';
import { type DossierListReading, isListRefusal } from '@hailong/shared/dossier/list-reading.ts';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { craftWorkbook, sheetXml, textRows } from './crafted-workbook.ts';
import { craftZip } from './crafted-zip.ts';
import { parseList } from './parse-list.ts';

const samples = new URL('../../../tests/samples/dossiers/', import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, samples));
const expectedOf = (name: string) => JSON.parse(sample(name).toString());

async function read(bytes: Uint8Array): Promise<DossierListReading> {
  const outcome = await parseList(bytes);
  if (isListRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${outcome.detail}`);
  return outcome;
}

const header = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Kênh'];
const codeOf = (serial: number) => `H36.99.01-260302-${String(serial).padStart(4, '0')}`;
const dossier = (serial: number) => [codeOf(serial), '02/03/2026 08:05', 'Trực tiếp'];
const csv = (...rows: string[][]) => Buffer.from(rows.map((row) => row.join(';')).join('\n'));
const workbook = (...sheets: CellValue[][][]) =>
  writeXlsx({ sheets: sheets.map((rows, index) => ({ name: `Sheet${index + 1}`, rows })) });

describe("the province's lists", () => {
  // HinhThuc of the CSV counts like KenhThucHien: only with 1 for "at the counter" are 211 results handed over there.
  it.each([
    ['quang-khe-2026-01.xlsx', 'quang-khe-2026-01.expected.json'],
    ['quang-khe-2026-02.csv', 'quang-khe-2026-02.expected.json'],
  ])('%s give the expected figures', async (file, expectation) => {
    const expected = expectedOf(expectation);
    const { rows, problems, read: rowsRead } = await read(sample(file));
    const within = (at: string | null) =>
      at !== null && at.slice(0, 10) >= expected.from && at.slice(0, 10) <= expected.to;
    const received = (channel: string) =>
      rows.filter((row) => within(row.receivedAt) && row.channel === channel).length;
    expect({
      file,
      from: expected.from,
      to: expected.to,
      dossiers: rows.length,
      receivedInPerson: received('in-person'),
      receivedOnline: received('online'),
      receivedByPost: received('post'),
      returnedInPerson: rows.filter((row) => within(row.returnedAt) && row.resultChannel === 'in-person').length,
    }).toEqual(expected);
    expect(rowsRead).toBe(expected.dossiers);
    expect(problems).toEqual([]);
  });

  it('the messy one gives the expected problems, and no others', async () => {
    const expected = expectedOf('messy.expected.json');
    const { rows, problems, read: rowsRead } = await read(sample('messy.xlsx'));
    expect(rowsRead).toBe(expected.rows);
    expect(problems).toEqual([
      { row: 4, code: 'date-invalid', severity: 'refused', detail: 'receivedAt: 31/02/2026 08:00' },
      { row: 6, code: 'channel-unknown', severity: 'refused', detail: 'Qua Zalo' },
      { row: 8, code: 'dossier-code-missing', severity: 'refused', detail: '' },
      { row: 12, code: 'dossier-repeated', severity: 'refused', detail: 'row 11' },
      {
        row: 14,
        code: 'returned-before-received',
        severity: 'refused',
        detail: '2026-01-01T07:00:00 < 2026-03-02T16:42:00',
      },
      { row: 16, code: 'dossier-code-unusual', severity: 'warning', detail: 'HS-123/2026' },
    ]);
    const refused = problems.filter(({ severity }) => severity === 'refused').map(({ row }) => row);
    expect(refused).toEqual(expected.problems.map((problem: { row: number }) => problem.row));
    expect(rows).toHaveLength(35);
    expect(rows.find(({ row }) => row === 10)?.code).toBe('H36.99.01-260302-0010');
    expect(rows.find(({ row }) => row === 18)?.code).toBe('H36.99.01-260303-0004');
  });

  it('leave no personal data in what was read', async () => {
    const xlsx = await read(sample('quang-khe-2026-01.xlsx'));
    const text = await read(sample('quang-khe-2026-02.csv'));
    expect(xlsx.dropped).toEqual(['Chủ hồ sơ', 'Số CCCD', 'Số điện thoại']);
    expect(text.dropped).toEqual(['ChuHoSo', 'SoDienThoai']);
    for (const reading of [xlsx, text]) {
      expect(JSON.stringify(reading.rows)).not.toMatch(/Nguyễn|Trần|K'|H'|\d{9}/);
    }
  });

  it('name the columns as the list does', async () => {
    expect((await read(sample('quang-khe-2026-02.csv'))).columns).toEqual({
      code: 'MaHoSo',
      procedure: 'TenTTHC',
      field: 'TenLinhVuc',
      receivedAt: 'NgayTiepNhan',
      dueAt: 'NgayHenTra',
      finishedAt: 'NgayKetThucXuLy',
      returnedAt: 'NgayTra',
      channel: 'KenhThucHien',
      resultChannel: 'HinhThuc',
      status: 'TrangThaiHoSo',
    });
  });
});

describe('a workbook', () => {
  it('is read from every sheet that is a list, row by row through all of them', async () => {
    const summary = [['Tổng hợp theo lĩnh vực'], ['Lĩnh vực', 'Thủ tục', 'Số lượng'], ['Hộ tịch', 'Khai sinh', 3]];
    const reading = await read(await workbook([], summary, [['Danh sách'], header, dossier(1)], [header, dossier(2)]));
    expect(reading.rows.map(({ row, code }) => [row, code])).toEqual([
      [1, codeOf(1)],
      [2, codeOf(2)],
    ]);
    expect(reading.sheets).toEqual([
      { name: 'Sheet3', read: 1 },
      { name: 'Sheet4', read: 1 },
    ]);
  });

  it('is never read from a hidden sheet', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'A', hidden: true, rows: [header, dossier(1)] },
        { name: 'B', rows: [header, dossier(2)] },
      ],
    });
    expect((await read(bytes)).rows.map(({ code }) => code)).toEqual([codeOf(2)]);
  });

  it('says what its nearest sheet lacks', async () => {
    const noChannel = [
      ['Mã hồ sơ', 'Ngày nộp'],
      [codeOf(1), '02/03/2026'],
    ];
    expect(await parseList(await workbook([['Ghi chú']], noChannel, [['x']]))).toEqual({
      refused: 'list-column-missing',
      detail: 'channel',
      headers: ['Mã hồ sơ', 'Ngày nộp'],
      missing: ['channel'],
    });
  });

  it('without any cell is empty', async () => {
    expect(await parseList(await workbook([]))).toEqual({ refused: 'list-empty', detail: '' });
  });

  it('may hold real dates, serial numbers and texts in one column', async () => {
    const rows = [
      header,
      [codeOf(1), new Date('2026-03-02T08:05:09Z'), 1],
      [codeOf(2), 46_083.5, 2],
      [codeOf(3), '2/3/2026 8:05', '3'],
    ];
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows, cells: new Map([['1,1', { style: { numFmt: 'dd/mm/yyyy hh:mm:ss' } }]]) }],
    });
    expect((await read(bytes)).rows.map(({ receivedAt, channel }) => [receivedAt, channel])).toEqual([
      ['2026-03-02T08:05:09', 'in-person'],
      ['2026-03-02T12:00:00', 'online'],
      ['2026-03-02T08:05:00', 'post'],
    ]);
  });

  it('may be written with combining accents', async () => {
    const rows = [header, dossier(1)].map((row) => row.map((text) => text.normalize('NFD')));
    expect((await read(await workbook(rows))).rows[0]?.channel).toBe('in-person');
  });

  it('keeps what looks like a formula as text', async () => {
    const rows = [
      [...header, 'Tên TTHC'],
      [...dossier(1), '=HYPERLINK("http://x")'],
    ];
    expect((await read(craftWorkbook(sheetXml(textRows(rows))))).rows[0]?.procedure).toBe('=HYPERLINK("http://x")');
  });
});

describe('a text list', () => {
  it('may be UTF-16 with tabs, as spreadsheets save "Unicode text"', async () => {
    const text = [header, dossier(1)].map((row) => row.join('\t')).join('\r\n');
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect((await read(bytes)).rows.map(({ code }) => code)).toEqual([codeOf(1)]);
  });

  it('may have titles, a total and blank lines', async () => {
    const bytes = csv(['DANH SÁCH'], [''], header, dossier(1), [''], dossier(2), ['Tổng cộng', '2']);
    expect((await read(bytes)).rows.map(({ row }) => row)).toEqual([1, 2]);
  });
});

describe('a file that is no list', () => {
  const ole2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
    ['nothing', () => Buffer.alloc(0), 'list-empty', ''],
    ['blank lines', () => Buffer.from('\n\n;;\n'), 'list-empty', ''],
    ['an old workbook', () => Buffer.concat([ole2, Buffer.alloc(600)]), 'list-old-format', ''],
    ['a page of markup', () => Buffer.from('<html><table><tr><td>Mã hồ sơ'), 'list-old-format', ''],
    ['an image', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'list-unreadable', ''],
    ['a PDF', () => Buffer.from('%PDF-1.7 Mã hồ sơ'), 'list-unreadable', ''],
    ['a ZIP file of something else', () => craftZip([{ name: 'a.txt', content: 'x' }]), 'list-unreadable', ''],
    ['half a workbook', () => sample('messy.xlsx').subarray(0, 4000), 'list-unreadable', ''],
    [
      'a letter',
      () => Buffer.from('Kính gửi Ủy ban nhân dân xã,\ntôi xin gửi danh sách.\n'),
      'list-column-missing',
      'code',
    ],
    [
      'a list in an old encoding',
      () => Buffer.from([0x4d, 0xe3, 0x20, 0x68, 0xf4, 0xcc, 0x0a]),
      'list-encoding-unknown',
      '',
    ],
    ['a list with an open quote', () => Buffer.from(`${header.join(';')}\n"H1;`), 'list-unreadable', ''],
    ['31 MB', () => Buffer.alloc(31 * 1024 * 1024, 'x'), 'list-too-large', '31457280'],
    ['a text with bytes of zero', () => Buffer.from('a\0\0b'), 'list-unreadable', ''],
  ])('such as %s is refused with its reason', async (_, make, refused, detail) => {
    expect(await parseList(await make())).toMatchObject({ refused, detail });
  });

  it('such as a workbook with a password is refused as such', async () => {
    const encryption = { password: 'x', spinCount: 1 };
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [header, dossier(1)] }], encryption });
    expect(await parseList(bytes)).toEqual({ refused: 'list-password-protected', detail: '' });
  });

  it('such as one with more than 200,000 dossiers is refused, and one with as many is read', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `HS-${i};02/03/2026;1`).join('\n');
    expect((await read(Buffer.from(`${header.join(';')}\n${rows}`))).read).toBe(200_000);
    expect(await parseList(Buffer.from(`${header.join(';')}\n${rows}\nHS-x;02/03/2026;1`))).toEqual({
      refused: 'list-too-many-rows',
      detail: '200000',
    });
  }, 60_000);

  it('such as endless blank rows is not read to its end', async () => {
    const bytes = craftWorkbook(sheetXml('<row/>'.repeat(400_001)));
    expect(await parseList(bytes)).toEqual({ refused: 'list-too-many-rows', detail: '200000' });
  });
});
