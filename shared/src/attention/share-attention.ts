import type { AttentionItem } from '../contract/attention.ts';
import { judgeCoverage } from '../coverage/coverage.ts';
import { addDays, type Day } from '../period/day.ts';
import { type WorkingDayOptions, workingDays } from '../period/working-days.ts';
import type { ShareFacts } from './facts.ts';

/** Part of the period's working days after which its share says something: before, a single dossier swings it. */
const EARLY_PART = 5;

/** A forecast that meets the target in four of five periods needs nobody; one that misses it in most needs somebody. */
const CHANCE_GOOD = 0.8;
const CHANCE_POOR = 0.5;

/**
 * The share so far is under the target after a fifth of the period's working days. At the present pace surveyed and
 * eligible dossiers both grow with the days, so the share so far is the share to expect: being under the target now and
 * being too slow to reach it are the same. Where a forecast could be made, a good chance calms, a poor one presses.
 */
export function shareAttention(facts: ShareFacts | null, today: Day, options: WorkingDayOptions): AttentionItem[] {
  if (facts === null) return [];
  const { period, counts, target, chance } = facts;
  const { met, share, stillNeeded } = judgeCoverage(counts, target);
  if (met !== false || share === null || stillNeeded === null) return [];
  const total = workingDays(period.from, period.to, options).length;
  const passed = workingDays(period.from, addDays(today, -1), options).length;
  if (total === 0 || passed * EARLY_PART < total) return [];
  if (chance !== null && chance >= CHANCE_GOOD) return [];
  const pressing = chance === null ? passed * 2 > total : chance < CHANCE_POOR;
  const { surveyed, eligible } = counts;
  const values = {
    ...{ surveyed, eligible, share, target: target.share, comparison: target.comparison, basis: target.basis },
    ...{ stillNeeded, from: period.from, to: period.to, workingDaysLeft: total - passed },
    ...(chance === null ? {} : { chance }),
  };
  return [{ code: 'share-behind-schedule', subject: '', severity: pressing ? 'act' : 'look', values }];
}
