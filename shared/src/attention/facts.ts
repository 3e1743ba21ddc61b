import type { CoverageCounts, Target } from '../coverage/coverage.ts';
import type { Day } from '../period/day.ts';
import type { Period } from '../period/month.ts';
import type { WorkingDayOptions } from '../period/working-days.ts';

export type DayCount = { day: Day; count: number };

/** The plan's current month so far. */
export type ShareFacts = {
  period: Period;
  counts: CoverageCounts;
  target: Target;
  /** Of meeting the target at the period's end, 0 … 1, where a forecast could be made. */
  chance: number | null;
};

/** A counter with at least one tablet in force. */
export type CounterFacts = {
  counter: string;
  inForceSince: Day;
  /** Days with surveys, and results handed over at its return desk, of the last `LOOK_BACK_DAYS`. */
  surveys: readonly DayCount[];
  returns: readonly DayCount[];
};

/** A tablet that was paired and not revoked. Instants in milliseconds by the server's clock. */
export type TabletFacts = {
  deviceId: string;
  name: string | null;
  counter: string;
  /** Pairing counts as being seen. */
  seenMs: number;
  queue: number;
  oldestFinishedMs: number | null;
  /** 0 … 1 */
  battery: number | null;
};

export type ListFacts = {
  /** Valid surveys of which no list knows the dossier, by the day they were given. */
  pending: readonly DayCount[];
  /** Surveys parked for a person since `parkedSince`. */
  parked: number;
  lastImportedMs: number | null;
  firstSurveyedOn: Day | null;
  /** Latest day with a survey or with a result handed over. */
  lastActiveOn: Day | null;
};

/** Everything about one unit that the rules look at; nothing about persons, and no answers. */
export type AttentionFacts = {
  nowMs: number;
  /** Closures of the centre's own. */
  working: WorkingDayOptions;
  /** Null without a target: then there is no verdict about the share. */
  share: ShareFacts | null;
  counters: readonly CounterFacts[];
  tablets: readonly TabletFacts[];
  lists: ListFacts;
};

/** Days of surveys and returns that say what is usual at a counter: four weeks of work, and Tết in between. */
export const LOOK_BACK_DAYS = 45;
