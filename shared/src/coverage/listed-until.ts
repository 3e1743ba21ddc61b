import type { LocalDateTime } from '../dossier/read-local-date-time.ts';
import { addDays, type Day } from '../period/day.ts';

/** After this hour a centre receives no more dossiers. */
const CLOSED_FROM = 'T16:30:00';

/**
 * The last day whose dossiers are all in the lists, as far as the newest list tells.
 * @param asOf the moment the list speaks of: its latest one, civil time of Vietnam. A list that knows no times of day
 *   says midnight; it holds the whole day unless it was imported on that same day.
 */
export function listedUntil({ asOf, importedOn }: { asOf: LocalDateTime; importedOn: Day }): Day {
  const day = asOf.slice(0, 10);
  const isWhole = day < importedOn || asOf.slice(10) >= CLOSED_FROM;
  return isWhole ? day : addDays(day, -1);
}
