import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a list as a province's system exports it. @returns its file and the codes in it */
export function writeDossierList(folder: string, count: number): { file: string; codes: string[] } {
  const codes = Array.from({ length: count }, (_, index) => `H36.99.01-260120-${String(index + 1).padStart(4, '0')}`);
  const header = 'MaHoSo;TenTTHC;TenLinhVuc;NgayTiepNhan;KenhThucHien;TrangThaiHoSo';
  const rows = codes.map((code) => `${code};Chứng thực bản sao;Chứng thực;2026-01-20 08:30:00;1;4`);
  const file = join(folder, 'dossiers.csv');
  writeFileSync(file, [header, ...rows].join('\r\n'));
  return { file, codes };
}
