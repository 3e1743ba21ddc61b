import type { Day } from '../period/day.ts';
import type { Lead } from '../plan/plan.ts';
import type { BallotTallies } from '../scoring/tally-ballots.ts';

/** Ballots of one counter, of days that are over and not left out. They know their day, and no minute. */
export type CounterBallots = {
  counter: string;
  ballots: number;
  /** With a clock that tells how long the answers took, and those of them answered faster than can be read. */
  measured: number;
  hasty: number;
  /** With enough answers for one level to be remarkable, and those of them with one level only. */
  long: number;
  sameLevel: number;
  /** Filled in at the tablet, and those of them with the help of staff. */
  atTablet: number;
  assisted: number;
};

/** Surveys of one tablet on one day, by participations: they know the minute, and no answer. */
export type TabletDay = {
  counter: string;
  tablet: string;
  day: Day;
  /** Minutes since midnight at which surveys ended, ascending. */
  minutes: readonly number[];
};

/**
 * `counter`: null for answers of no counter, e.g. by phone. `keptBack`: whether breakdowns of the scores hide what all of
 * its answers come to.
 */
export type CounterScores = { counter: string | null; keptBack: boolean; tallies: BallotTallies };

export type DayCounts = { day: Day; ballots: number; participations: number };

/** Everything the answers of one centre and period can be asked about. No part of it leads from one to another. */
export type IntegrityFacts = {
  counters: readonly CounterBallots[];
  /** The centre's ballots of the year before the period. */
  before: readonly CounterBallots[];
  scores: readonly CounterScores[];
  /** Which of the two scores is judged. */
  lead: Lead;
  tabletDays: readonly TabletDay[];
  unequal: readonly DayCounts[];
  hours: OpeningHours;
};

export type OpeningHours = {
  /** Minutes since midnight. */
  opens: number;
  closes: number;
  isOpenOn: (day: Day) => boolean;
};
