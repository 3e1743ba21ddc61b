import type { Day } from '../period/day.ts';

/** So many surveys at least hide who of them wrote. */
export const BATCH_SURVEYS = 5;

/** Days whose comments may be read together. No survey lies on a day between two batches. */
export type Batch = { firstDay: Day; lastDay: Day; surveys: number };

/**
 * The batches that days which are over make. A comment comes out with its batch, in random order, and says no more of its
 * day than the batch's first and last: who was at the counter on a day is known there, so a comment of a day with one
 * survey would have a name. A batch closes on the first day with which it holds `BATCH_SURVEYS` surveys; what
 * is left over at the end waits for more days.
 *
 * Surveys are counted, not comments: if a batch had to hold so many comments, a quiet centre would read none for
 * months, and its waiting would tell how many there are.
 * @param days in order, after the last batch, with the number of surveys stored of each
 */
export function closeBatches(days: readonly { day: Day; surveys: number }[]): Batch[] {
  const batches: Batch[] = [];
  let firstDay: Day | null = null;
  let total = 0;
  for (const { day, surveys } of days) {
    if (surveys === 0) continue;
    firstDay ??= day;
    total += surveys;
    if (total < BATCH_SURVEYS) continue;
    batches.push({ firstDay, lastDay: day, surveys: total });
    firstDay = null;
    total = 0;
  }
  return batches;
}

/**
 * The batch a comment comes out with. One that arrived after its day's batch joins the first that closes now, which then
 * begins on its day: it stands among that batch's surveys, and nobody sees which of them it is.
 * @returns null while it waits
 */
export function batchOf(day: Day, batches: readonly Batch[]): number | null {
  const place = batches.findIndex(({ lastDay }) => day <= lastDay);
  return place === -1 ? null : place;
}
