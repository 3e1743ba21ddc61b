import { addDays, countDays, type Day } from '@hailong/shared/period/day.ts';

const LAST_SAMPLE_DAY = '2026-01-30';

/** The sample without its last day covers four weeks, so copies of it that lie four weeks apart never share a day. */
const SAMPLE_WEEKS = 4;
/** As far back as the same month of last year. */
const COPIES = 14;

/**
 * The sample list moved to the weeks before `today`, and before those, as CSV: codes and dates are shifted by whole
 * weeks, so that weekdays stay weekdays; what would lie after today has not happened yet and is left out.
 * @param dossiers rows of the sample list, read by the real importer
 */
export function recentList(dossiers: readonly SampleDossier[], today: Day): string {
  const weeks = Math.ceil((countDays(LAST_SAMPLE_DAY, today) - 1) / 7);
  const copies = Array.from({ length: COPIES }, (_, index) => weeks - SAMPLE_WEEKS * index).reverse();
  // A copy that shares days with the sample itself could share its codes.
  const apart = copies.filter((moved) => Math.abs(moved) > SAMPLE_WEEKS);
  const rows = apart.flatMap((back) => shiftedRows(dossiers, back, today));
  return [header, ...rows].map((row) => row.map(quote).join(';')).join('\r\n');
}

const header = [
  'MaHoSo',
  'TenTTHC',
  'TenLinhVuc',
  'NgayTiepNhan',
  'NgayTra',
  'KenhThucHien',
  'HinhThucNhanKetQua',
  'TrangThaiHoSo',
];

function shiftedRows(dossiers: readonly SampleDossier[], weeks: number, today: Day): string[][] {
  const shift = (moment: string) => addDays(moment.slice(0, 10), weeks * 7) + moment.slice(10);
  const past = (moment: string | null) => (moment !== null && shift(moment).slice(0, 10) <= today ? shift(moment) : '');
  return dossiers
    .filter(({ receivedAt }) => receivedAt.slice(0, 10) < LAST_SAMPLE_DAY && past(receivedAt) !== '')
    .map((one) => {
      const received = shift(one.receivedAt).slice(2, 10).replaceAll('-', '');
      const code = one.code.replace(/-\d{6}-/, `-${received}-`);
      const returned = past(one.returnedAt);
      const cells = [
        code,
        one.procedure ?? '',
        one.field ?? '',
        shift(one.receivedAt),
        returned,
        channels[one.channel],
      ];
      return [...cells, one.resultChannel === null ? '' : channels[one.resultChannel], returned === '' ? '4' : '10'];
    });
}

export type SampleDossier = {
  code: string;
  procedure: string | null;
  field: string | null;
  channel: keyof typeof channels;
  resultChannel: keyof typeof channels | null;
  receivedAt: string;
  returnedAt: string | null;
};

/** Words that the lists themselves use are not needed: the importer reads the national numbers of channels too. */
const channels = { 'in-person': '1', online: '2', post: '3' } as const;

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
