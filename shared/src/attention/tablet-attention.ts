import type { AttentionCode, AttentionItem } from '../contract/attention.ts';
import { dayOfInstant, startOfDayMs } from '../period/day.ts';
import type { WorkingDayOptions } from '../period/working-days.ts';
import type { TabletFacts } from './facts.ts';
import { OPEN_DAY_MINUTES, openMinutesBetween } from './opening-time.ts';

/** Tablets report every few minutes: half an hour is many reports missed, and still time to help today. */
const OFFLINE_MINUTES = 30;
/** Tablets switched off for the night are switched on when somebody gets to it, not at the minute of opening. */
const MORNING_MINUTES = 90;

/** A tablet sends its answers within minutes; a day later something stands in the way. */
const OLD_ANSWER_MS = 24 * 3_600_000;

/** Below, a tablet may not last the afternoon; then it goes out in the middle of a survey. */
const BATTERY_LOW = 0.15;
const BATTERY_EMPTY = 0.05;
/** An older report says nothing about the battery of now. */
const BATTERY_REPORT_MS = 3_600_000;

type Draft = Pick<AttentionItem, 'severity' | 'values'>;

export function tabletAttention(
  tablets: readonly TabletFacts[],
  nowMs: number,
  options: WorkingDayOptions,
): AttentionItem[] {
  return tablets.flatMap((tablet) => [
    ...item('device-offline', tablet, judgeSeen(tablet, nowMs, options)),
    ...item('device-holds-old-answers', tablet, judgeQueue(tablet, nowMs)),
    ...item('device-battery-low', tablet, judgeBattery(tablet, nowMs)),
  ]);
}

function item(code: AttentionCode, tablet: TabletFacts, draft: Draft | null): AttentionItem[] {
  if (draft === null) return [];
  const { deviceId, name, counter } = tablet;
  return [{ ...draft, code, subject: name ?? counter, values: { ...draft.values, deviceId, counter } }];
}

/**
 * Counted in opening time, so that no tablet is missed at night, at the weekend or over Tết. The first hours of a day
 * are forgiven to a tablet that was there until the evening before.
 */
function judgeSeen({ seenMs }: TabletFacts, nowMs: number, options: WorkingDayOptions): Draft | null {
  const minutes = openMinutesBetween(seenMs, nowMs, options);
  const minutesToday = openMinutesBetween(Math.max(seenMs, startOfDayMs(dayOfInstant(nowMs))), nowMs, options);
  const seenToday = dayOfInstant(seenMs) === dayOfInstant(nowMs);
  const forgiven = seenToday ? OFFLINE_MINUTES : MORNING_MINUTES;
  if (minutesToday <= forgiven && minutes - minutesToday <= OFFLINE_MINUTES) return null;
  return {
    severity: minutes > OPEN_DAY_MINUTES ? 'act' : 'look',
    values: { lastSeenAt: instant(seenMs), openMinutes: Math.floor(minutes) },
  };
}

function judgeQueue({ queue, oldestFinishedMs }: TabletFacts, nowMs: number): Draft | null {
  if (queue === 0 || oldestFinishedMs === null || nowMs - oldestFinishedMs <= OLD_ANSWER_MS) return null;
  return { severity: 'act', values: { queue, oldestFinishedAt: instant(oldestFinishedMs) } };
}

function judgeBattery({ battery, seenMs }: TabletFacts, nowMs: number): Draft | null {
  if (battery === null || battery >= BATTERY_LOW || nowMs - seenMs > BATTERY_REPORT_MS) return null;
  return { severity: battery < BATTERY_EMPTY ? 'act' : 'look', values: { battery, lastSeenAt: instant(seenMs) } };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
