import { foldedReadings, foldText } from './fold-text.ts';
import { STATUS_WORDS } from './status-aliases.ts';

/** TrangThaiHoSo of the one-stop systems, in the order of its numbers 1 to 10. */
export const dossierStatuses = [
  'registered',
  'accepted',
  'refused',
  'in-progress',
  'supplement-requested',
  'payment-requested',
  'withdrawn',
  'stopped',
  'finished',
  'returned',
] as const;
export type DossierStatus = (typeof dossierStatuses)[number];

const STATUS_NUMBER = /^0?(10|[1-9])(?:[.,]0+)?$/;

const byWording = new Map<string, DossierStatus>(
  dossierStatuses.flatMap((status) => STATUS_WORDS[status].map((word) => [foldText(word), status] as const)),
);

/** The status a number (1 to 10), a wording or our own name for it means, or null when it means none. */
export function readStatus(text: string): DossierStatus | null {
  const number = STATUS_NUMBER.exec(text.trim())?.[1];
  if (number !== undefined) return dossierStatuses[Number(number) - 1] ?? null;
  const ours = dossierStatuses.find((status) => status === text.trim().toLowerCase());
  if (ours !== undefined) return ours;
  for (const wording of foldedReadings(text)) {
    const status = byWording.get(wording);
    if (status !== undefined) return status;
  }
  return null;
}
