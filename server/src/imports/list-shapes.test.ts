import { readFileSync } from 'node:fs';
import { type DossierListReading, isListRefusal } from '@hailong/shared/dossier/list-reading.ts';
import { describe, expect, it } from 'vitest';
import { parseList } from './parse-list.ts';

async function read(bytes: Uint8Array): Promise<DossierListReading> {
  const outcome = await parseList(bytes);
  if (isListRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${outcome.detail}`);
  return outcome;
}

const workbook = (name: string) => read(readFileSync(new URL(`./samples/${name}`, import.meta.url)));
const codeOf = (serial: number) => `H36.99.01-260302-${String(serial).padStart(4, '0')}`;

describe('workbooks of other programs', () => {
  it('may have a header of two rows under merged cells, combining accents and several lists', async () => {
    const reading = await workbook('two-months.openpyxl.xlsx');
    expect(reading.sheets).toEqual([
      { name: 'Tháng 3', read: 3 },
      { name: 'Tháng 4', read: 2 },
    ]);
    expect(reading.dropped).toEqual(['Họ tên', 'Ghi chú']);
    expect(reading.rows).toMatchObject([
      {
        ...{ row: 1, code: codeOf(1), field: 'Hộ tịch', channel: 'in-person', resultChannel: 'in-person' },
        ...{ receivedAt: '2026-03-02T08:05:00', dueAt: '2026-03-05T00:00:00', returnedAt: null },
      },
      {
        ...{ row: 2, field: 'Đất đai', channel: 'online', filedAtCounter: true, resultChannel: 'post' },
        ...{ receivedAt: '2026-03-02T09:30:00', returnedAt: '2026-03-10T15:00:00' },
      },
      { row: 3, channel: 'post', receivedAt: '2026-03-02T12:00:00', returnedAt: '2026-03-02T18:00:00' },
      { row: 4, code: codeOf(4), channel: 'online', receivedAt: '2026-04-01T07:00:00' },
    ]);
    expect(reading.problems).toEqual([
      { row: 5, code: 'date-invalid', severity: 'refused', detail: 'receivedAt: 31/04/2026', sheet: 'Tháng 4' },
    ]);
  });

  it('may count days from 1904, keep texts in their cells and name the channel only "Hình thức"', async () => {
    const reading = await workbook('only-channel.xlsxwriter.xlsx');
    expect(reading.columns).toEqual({
      ...{ code: 'Mã HS', receivedAt: 'Ngày tiếp nhận', channel: 'Hình thức', status: 'Trạng thái' },
    });
    expect(reading.rows.map(({ receivedAt, channel, status }) => [receivedAt, channel, status])).toEqual([
      ['2026-03-02T08:05:00', 'in-person', 'returned'],
      ['2026-03-02T08:05:01', 'online', 'returned'],
      ['2026-03-02T08:05:02', 'in-person', 'in-progress'],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('may be filtered, signed and printed: hidden rows are dossiers, signatures are none', async () => {
    const reading = await workbook('filtered.libreoffice.xlsx');
    expect(reading.sheets).toEqual([
      { name: 'Tháng 3', read: 8 },
      { name: 'Số', read: 3 },
    ]);
    expect(reading).toMatchObject({ dropped: ['Chủ hồ sơ'], unknown: [] });
    const [first, second, third, fourth, fifth] = reading.rows;
    expect(first).toMatchObject({ code: codeOf(1), finishedAt: '2026-03-03T08:05:09', status: 'returned' });
    expect(second).toMatchObject({ receivedAt: '2026-03-02T08:05:09', channel: 'post', status: 'in-progress' });
    expect([third?.code, fourth?.receivedAt, fifth?.dueAt]).toEqual([
      ...[codeOf(3), '2026-03-02T08:05:00', '2026-03-05T17:00:00'],
    ]);
    expect(reading.rows.slice(-2).map(({ code }) => code)).toEqual(['20260302', '260302000004']);
    expect(reading.problems.map(({ code }) => code)).toEqual(Array(3).fill('dossier-code-unusual'));
  });

  it('may hold rich text, links and formulas with their results', async () => {
    const { rows, problems } = await workbook('rich-text.exceljs.xlsx');
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { code: codeOf(1), channel: 'in-person', procedure: 'Khai sinh', receivedAt: '2026-03-02T08:05:00' },
      { code: codeOf(2), channel: 'online', procedure: null, receivedAt: '2026-03-02T00:00:00' },
    ]);
  });
});

describe('text lists of other programs', () => {
  const list = [
    ['TÌNH HÌNH TIẾP NHẬN HỒ SƠ', '', '', ''],
    ['Cách thức nộp', 'Ngày trả KQ', 'Số biên nhận', 'Thời gian tiếp nhận'],
    ['1,0', '', codeOf(1), '45962,375'],
    ['Trực tuyến (hỗ trợ tại Trung tâm)', '02.11.2025', codeOf(2), '1-11-2025 9:00'],
    ['Nộp qua bưu điện', '2025/11/03', codeOf(3), '09:00 - 01/11/2025'],
  ];
  const text = (mark: string) => list.map((row) => row.map((cell) => `"${cell}"`).join(mark)).join('\r\n');
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  const sixteen = (content: string) => Buffer.from(content, 'utf16le');

  it.each<[string, Buffer]>([
    ['UTF-8 with semicolons', Buffer.from(text(';'))],
    ['UTF-8 with a byte order mark and commas', Buffer.from(`\ufeff${text(',')}`)],
    ['UTF-8 with tabs and combining accents', Buffer.from(text('\t').normalize('NFD'))],
    ['UTF-16 with a byte order mark', sixteen(`\ufeff${text('\t')}`)],
    ['UTF-16 big endian with a byte order mark', swapped(sixteen(`\ufeff${text(';')}`))],
    ['UTF-16 without a mark', sixteen(text('\t'))],
    ['UTF-16 without a mark, with combining accents', sixteen(text('\t').normalize('NFD'))],
    ['UTF-16 big endian without a mark, with combining accents', swapped(sixteen(text(';').normalize('NFD')))],
  ])('are read from %s', async (_, bytes) => {
    const { rows, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { channel: 'in-person', receivedAt: '2025-11-01T09:00:00', returnedAt: null },
      { channel: 'online', filedAtCounter: true, receivedAt: '2025-11-01T09:00:00', returnedAt: '2025-11-02T00:00:00' },
      { channel: 'post', receivedAt: '2025-11-01T09:00:00', returnedAt: '2025-11-03T00:00:00' },
    ]);
  });
});
