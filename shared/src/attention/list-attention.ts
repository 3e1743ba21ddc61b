import type { AttentionItem } from '../contract/attention.ts';
import { addDays, type Day, dayOfInstant } from '../period/day.ts';
import type { WorkingDayOptions } from '../period/working-days.ts';
import type { ListFacts } from './facts.ts';
import { workingDaysSince } from './opening-time.ts';

/** A province's list of yesterday is there tomorrow; what is missing from it after three working days stays missing. */
const WAITING_DAYS = 3;
const OVERDUE_DAYS = 3;
/** Two weeks without a list: the share on the page has nothing to do with the centre any more. */
const OVERDUE_PRESSING_DAYS = 10;

/** Nobody can mark a parked survey as seen, so a fortnight later it is taken for looked at, and stays in its list. */
const PARKED_FRESH_DAYS = 14;

/** Since when parked surveys count. */
export function parkedSince(today: Day): Day {
  return addDays(today, -PARKED_FRESH_DAYS);
}

export function listAttention(facts: ListFacts, today: Day, options: WorkingDayOptions): AttentionItem[] {
  return [...judgeImport(facts, today, options), ...judgePending(facts, today, options), ...judgeParked(facts)];
}

/** Only while work goes on: over Tết, or in a centre that has not begun, no list is missing. */
function judgeImport(
  { lastImportedMs, firstSurveyedOn, lastActiveOn }: ListFacts,
  today: Day,
  options: WorkingDayOptions,
): AttentionItem[] {
  const overdue = (days: number, values: AttentionItem['values'] = {}): AttentionItem => ({
    code: 'import-overdue',
    subject: '',
    severity: days > OVERDUE_PRESSING_DAYS ? 'act' : 'look',
    values: { ...values, days },
  });
  if (lastImportedMs === null) {
    return firstSurveyedOn === null ? [] : [overdue(workingDaysSince(firstSurveyedOn, today, options))];
  }
  const importedOn = dayOfInstant(lastImportedMs);
  const days = workingDaysSince(importedOn, today, options);
  if (days <= OVERDUE_DAYS || lastActiveOn === null || lastActiveOn <= importedOn) return [];
  return [overdue(days, { lastImportedAt: new Date(lastImportedMs).toISOString() })];
}

function judgePending({ pending }: ListFacts, today: Day, options: WorkingDayOptions): AttentionItem[] {
  const late = pending.filter(({ day }) => workingDaysSince(day, today, options) > WAITING_DAYS);
  const [oldest] = late.map(({ day }) => day).sort();
  if (oldest === undefined) return [];
  const count = late.reduce((sum, one) => sum + one.count, 0);
  return [{ code: 'pending-surveys', subject: '', severity: 'look', values: { count, oldest } }];
}

function judgeParked({ parked }: ListFacts): AttentionItem[] {
  if (parked === 0) return [];
  return [{ code: 'parked-surveys', subject: '', severity: 'look', values: { count: parked } }];
}
