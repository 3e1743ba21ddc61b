import { readFileSync } from 'node:fs';

export type ListedDossier = {
  code: string;
  /** `YYYY-MM-DD` or with a time. */
  received: string;
  channel?: keyof typeof channelNumbers;
  returned?: string;
  resultChannel?: keyof typeof channelNumbers;
  field?: string;
  /** Number of the national list of statuses; 4 is in progress, 10 returned. */
  status?: number;
};

export type ListFile = { name: string; bytes: Uint8Array };

/** Channels as the national list numbers them (`KenhThucHien`). */
const channelNumbers = { 'in-person': 1, online: 2, post: 3 } as const;
const header = 'MaHoSo;TenLinhVuc;NgayTiepNhan;NgayTra;KenhThucHien;HinhThucNhanKetQua;TrangThaiHoSo';

/** A list of dossiers as a province's system exports it. */
export function buildList(dossiers: readonly ListedDossier[]): ListFile {
  const rows = dossiers.map((one) => {
    const result = one.resultChannel === undefined ? '' : channelNumbers[one.resultChannel];
    const channel = channelNumbers[one.channel ?? 'in-person'];
    return [one.code, one.field ?? '', one.received, one.returned ?? '', channel, result, one.status ?? ''].join(';');
  });
  return { name: 'list.csv', bytes: new TextEncoder().encode([header, ...rows].join('\r\n')) };
}

/** One of `tests/samples/dossiers`. */
export function sampleList(name: string): ListFile {
  return { name, bytes: new Uint8Array(readFileSync(sampleUrl(name))) };
}

/** What is known about a sample, e.g. `{receivedInPerson: 190}`. */
export function sampleFacts<Facts>(name: string): Facts {
  return JSON.parse(readFileSync(sampleUrl(`${name}.expected.json`), 'utf8')) as Facts;
}

function sampleUrl(name: string): URL {
  return new URL(`../../../tests/samples/dossiers/${name}`, import.meta.url);
}
