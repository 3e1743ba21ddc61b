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
};

/** `right`: taken as sent; `corrected`: moved by the measured error of the tablet's clock; `uncertain`: a best guess. */
export type ClockVerdict = 'right' | 'corrected' | 'uncertain';

/**
 * The instant and Vietnamese day on which a survey was finished. What the tablet's clock said at sending tells how
 * wrong it is; a survey is never dated after it arrived.
 * Example: sent at 10:00 by the tablet, arrived at 12:00, finished at 09:00 by the tablet → 11:00, corrected.
 */
export function dateSurvey(times: SurveyTimes): { finishedMs: number; day: Day; clock: ClockVerdict } {
  const { startedMs, receivedMs, sentMs } = times;
  const error = sentMs === null ? 0 : receivedMs - sentMs;
  const wrong = Math.abs(error) > CLOCK_TOLERANCE_MS;
  const finishedMs = times.finishedMs + (wrong ? error : 0);
  const impossible = finishedMs > receivedMs + CLOCK_TOLERANCE_MS || finishedMs < receivedMs - OLDEST_MS;
  if (impossible) return { finishedMs: receivedMs, day: dayOfInstant(receivedMs), clock: 'uncertain' };
  const duration = times.finishedMs - startedMs;
  const movedMeanwhile = duration < 0 || duration > LONGEST_SURVEY_MS;
  const capped = Math.min(finishedMs, receivedMs);
  const clock = movedMeanwhile ? 'uncertain' : wrong ? 'corrected' : 'right';
  return { finishedMs: capped, day: dayOfInstant(capped), clock };
}
