import { statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runJson, type ServerPlace, type ServerProcess } from '../processes/server-process.ts';
import { forgetPeak, readMemory, watchChildren } from './memory.ts';
import { atMost, type Figure, format } from './table.ts';

const SECONDS_MOST = 15;
const MEGABYTES_MOST = 400;
const fields = ['Hộ tịch', 'Đất đai', 'Chứng thực', 'Người có công', 'Xây dựng', 'Bảo trợ xã hội'];
const people = ['Hoàng Văn Hải', 'Lê Thị Dung', 'Phạm Quốc Cường', 'Trần Thị Bình', 'Đỗ Minh Đức'];
const channels = ['Trực tiếp', 'Trực tuyến', 'Bưu chính công ích'];
const header = [
  ...['STT', 'Mã hồ sơ', 'Tên thủ tục hành chính', 'Lĩnh vực', 'Chủ hồ sơ', 'Số CCCD', 'Số điện thoại'],
  ...['Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày có kết quả', 'Ngày trả kết quả', 'Hình thức tiếp nhận'],
  ...['Hình thức nhận kết quả', 'Trạng thái'],
];

/** Imports a large list through the command, beside a running server. */
export async function measureImport(place: ServerPlace, server: ServerProcess, rows: number): Promise<Figure[]> {
  const file = await writeList(place.dataFolder, rows);
  forgetPeak(server.pid);
  const before = readMemory(server.pid).now;
  const stopWatching = watchChildren(server.pid);
  const began = performance.now();
  const report = await runJson<{ read: number; created: number }>(place, ['import-dossiers', file]);
  const seconds = (performance.now() - began) / 1000;
  if (report.created !== rows) throw new Error(`${report.created} of ${rows} rows were stored`);
  const reader = stopWatching();
  const { peak } = readMemory(server.pid);
  const again = performance.now();
  const repeated = await runJson<{ unchanged: number }>(place, ['import-dossiers', file]);
  const secondsAgain = (performance.now() - again) / 1000;
  if (repeated.unchanged !== rows) throw new Error(`${repeated.unchanged} of ${rows} rows were the same`);
  const name = `Import of ${rows.toLocaleString('en')} rows, .xlsx, ${format(statSync(file).size / 1e6)} MB`;
  return [
    atMost(name, seconds, SECONDS_MOST, 's'),
    atMost(`${name}: the same list again`, secondsAgain, SECONDS_MOST, 's'),
    atMost(`${name}: server's peak memory (${Math.round(before)} MB before)`, peak, MEGABYTES_MOST, 'MB'),
    atMost(`${name}: peak memory of the process that reads`, reader, MEGABYTES_MOST, 'MB'),
  ];
}

type Writer = { writeXlsx: (book: { sheets: { name: string; rows: unknown[][] }[] }) => Promise<Uint8Array> };

/** The server's own library writes it; the tests do not depend on it. */
async function writeList(folder: string, count: number): Promise<string> {
  const fromServer = createRequire(new URL('../../server/package.json', import.meta.url));
  const { writeXlsx } = (await import(/* @vite-ignore */ fromServer.resolve('hucre/xlsx'))) as Writer;
  const rows = [header, ...Array.from({ length: count }, (_, index) => rowOf(index))];
  const file = join(folder, 'large.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] }));
  return file;
}

function rowOf(index: number): unknown[] {
  const day = 1 + (index % 28);
  const month = 1 + (Math.floor(index / 28) % 12);
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const received = new Date(Date.UTC(2026, month - 1, day, 7 + (index % 9), index % 60));
  const later = (days: number) => new Date(received.getTime() + days * 86_400_000);
  return [
    ...[index + 1, `H36.99.01-26${pad(month, 2)}${pad(day, 2)}-${pad(index + 1, 7)}`],
    ...['Chứng thực bản sao từ bản chính giấy tờ, văn bản', fields[index % fields.length]],
    ...[people[index % people.length], pad(68_000_000_000 + index, 12), pad(910_000_000 + index, 10)],
    ...[received, later(15), later(6), later(6)],
    ...[channels[index % 3], 'Nhận trực tiếp tại quầy', 'Đã trả kết quả'],
  ];
}
