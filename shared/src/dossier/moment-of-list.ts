import type { DossierRow } from './list-reading.ts';
import type { LocalDateTime } from './read-local-date-time.ts';

/**
 * The moment a list speaks of: the last thing it knows to have happened. A moment after `now` is a slip of the hand (a
 * dossier received in 2062) and would make its list the newest for ever; where nothing else is left, it is `now`.
 */
export function momentOfList(rows: readonly DossierRow[], now: LocalDateTime): LocalDateTime {
  let last = '';
  for (const { receivedAt, finishedAt, returnedAt } of rows) {
    for (const moment of [receivedAt, finishedAt, returnedAt]) {
      if (moment !== null && moment > last && moment <= now) last = moment;
    }
  }
  return last === '' ? now : last;
}
