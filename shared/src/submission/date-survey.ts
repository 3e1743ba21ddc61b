import { type Day, dayOfInstant } from '../period/day.ts';

/** A tablet's clock may be this far off without anyone noticing a wrong day. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** A tablet waits weeks to deliver, months at worst; older than this is a clock that was never set. */
const OLDEST_MS = 400 * 86_400_000;
const LONGEST_SURVEY_MS = 12 * 3_600_000;

export type SurveyTimes = {
  /** The tablet's clock, milliseconds since 1970. */
  startedMs: number;
  finishedMs: number;
  /** The tablet's clock when it sent, if it said so. */
  sentMs: number | null;
  /** The server's clock when it arrived. */
  receivedMs: number;
  /** What the tablet knew of its clock when the survey was finished; absent from a tablet that does not say. */
  clock?: { offsetMs: number | null; suspect: boolean };
};

/** `right`: taken as sent; `corrected`: moved by the measured error of the tablet's clock; `uncertain`: a best guess. */
export type ClockVerdict = 'right' | 'corrected' | 'uncertain';

/**
 * The instant and Vietnamese day on which a survey was finished; never after it arrived.
 *
 * A tablet that had met the server knew at that moment how wrong its clock was (`offsetMs`): that settles it, whatever
 * was done to the clock before or since. Else what the clock said at sending tells how wrong it is, as long as nobody
 * set it in between; where the tablet saw that somebody may have (`suspect`), the guess is marked.
 * Example: sent at 10:00 by the tablet, arrived at 12:00, finished at 09:00 by the tablet → 11:00, corrected.
 */
export function dateSurvey(times: SurveyTimes): { finishedMs: number; day: Day; clock: ClockVerdict } {
  const { receivedMs } = times;
  const error = errorOf(times);
  const wrong = Math.abs(error) > CLOCK_TOLERANCE_MS;
  const finishedMs = times.finishedMs + (wrong ? error : 0);
  const impossible = finishedMs > receivedMs + CLOCK_TOLERANCE_MS || finishedMs < receivedMs - OLDEST_MS;
  if (impossible) return { finishedMs: receivedMs, day: dayOfInstant(receivedMs), clock: 'uncertain' };
  const capped = Math.min(finishedMs, receivedMs);
  const clock = isGuess(times) ? 'uncertain' : wrong ? 'corrected' : 'right';
  return { finishedMs: capped, day: dayOfInstant(capped), clock };
}

/** True time minus the tablet's, as well as anything tells. */
function errorOf({ clock, sentMs, receivedMs }: SurveyTimes): number {
  return clock?.offsetMs ?? (sentMs === null ? 0 : receivedMs - sentMs);
}

/** Nothing was measured at answering, and the clock was moved while the survey ran or may have been since. */
function isGuess({ startedMs, finishedMs, clock }: SurveyTimes): boolean {
  if (clock !== undefined && clock.offsetMs !== null) return false;
  const duration = finishedMs - startedMs;
  return clock?.suspect === true || duration < 0 || duration > LONGEST_SURVEY_MS;
}
