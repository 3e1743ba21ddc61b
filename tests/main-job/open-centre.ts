import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { addDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import { inject } from 'vitest';
import { type Device, makePlace, type Place, prepareCentre, sampleList } from '../processes/centre.ts';
import { runJson, type ServerProcess, startServerProcess } from '../processes/server-process.ts';

export type Centre = {
  place: Place;
  server: ServerProcess;
  device: Device;
  /** Codes of dossiers received in person in the last days, as the importer read them. */
  codes: string[];
  /** Days that hold those dossiers and today. */
  period: { from: string; to: string };
  /** A folder for browser profiles. */
  folder: string;
  coverage: () => Promise<CoverageReply>;
  scores: () => Promise<ScoresReply>;
  close: () => Promise<void>;
};

const RECENT = 40;

/**
 * A centre as an operator sets it up with commands, while its server runs: the plan, the sample list that a spreadsheet
 * program wrote, a short list of the last days, one tablet.
 */
export async function openCentre(): Promise<Centre> {
  const place = await makePlace(inject('postgresUrl'));
  const folder = mkdtempSync(join(tmpdir(), 'hailong-browser-'));
  const server = await startServerProcess(place);
  const [device] = await prepareCentre(place, ['Quầy 1']);
  if (device === undefined) throw new Error('no tablet was added');
  const to = dayOfInstant(Date.now());
  const period = { from: addDays(to, -9), to };
  const codes = await importLists(place, folder, to);
  const figure = (name: string) => [name, '--from', period.from, '--to', period.to];
  const close = async () => {
    await server.stop();
    await place.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const coverage = () => runJson<CoverageReply>(place, figure('coverage'));
  const scores = () => runJson<ScoresReply>(place, figure('scores'));
  return { place, server, device, codes, period, folder, coverage, scores, close };
}

async function importLists(place: Place, folder: string, today: string): Promise<string[]> {
  await runJson<DossierImportReport>(place, ['import-dossiers', sampleList]);
  const day = addDays(today, -1);
  const short = day.slice(2).replaceAll('-', '');
  const codes = Array.from(
    { length: RECENT },
    (_, index) => `H36.99.01-${short}-${String(index + 1).padStart(4, '0')}`,
  );
  const rows = codes.map((code) => `${code};Hộ tịch;${day} 08:00:00;1;1;10`);
  const path = join(folder, 'recent.csv');
  writeFileSync(path, ['MaHoSo;TenLinhVuc;NgayTiepNhan;KenhThucHien;HinhThuc;TrangThaiHoSo', ...rows].join('\r\n'));
  await runJson<DossierImportReport>(place, ['import-dossiers', path]);
  return codes;
}

/** The digits a citizen types for a code: the agency part stands on the tablet already. */
export function typedDigits(code: string): string {
  return code.replace(/^[^-]*/, '').replaceAll('-', '');
}
