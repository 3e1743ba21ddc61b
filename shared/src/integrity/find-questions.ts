import type { IntegrityFinding } from '../contract/integrity.ts';
import { compareAssisted } from './assisted-share.ts';
import { findBursts, joinBursts } from './bursts.ts';
import { findClosingTime } from './closing-time.ts';
import { compareCounterScores } from './counter-outlier.ts';
import type { IntegrityFacts } from './facts.ts';
import { compareHaste, tellHaste } from './hasty-share.ts';
import { findOutOfHours } from './out-of-hours.ts';
import { compareSameLevel } from './same-level.ts';
import { joinComparisons, type Suspicion } from './suspicion.ts';
import { findUnequalCounts } from './unequal-counts.ts';

/** A period in which all is as usual raises a question by chance this often at most, however much is compared. */
const FALSE_ALARMS = 0.05;

/**
 * What a supervisor may ask about the answers of a period: questions first, the least likely by chance first. Each
 * comparison is held to its part of the rate of false alarms (Bonferroni: O. J. Dunn, *Multiple Comparisons Among Means*,
 * Journal of the American Statistical Association 56, 1961).
 */
export function findQuestions(facts: IntegrityFacts): { comparisons: number; findings: IntegrityFinding[] } {
  const { counters, before, scores, lead, tabletDays, unequal, hours } = facts;
  const haste = compareHaste(counters, before);
  const { made, suspicions } = joinComparisons([
    haste,
    compareSameLevel(counters, before),
    compareAssisted(counters, before),
    compareCounterScores(scores, lead),
    findBursts(tabletDays),
    findClosingTime(tabletDays, hours),
  ]);
  const asked = joinBursts(suspicions.filter(({ chance }) => chance * made <= FALSE_ALARMS));
  const told = haste.made === 0 ? tellHaste(counters).map((one) => weigh(one, 'note')) : [];
  const facing = [...findUnequalCounts(unequal), ...findOutOfHours(tabletDays, hours)];
  const questions = [
    ...facing.filter(({ weight }) => weight === 'ask'),
    ...asked.sort((a, b) => a.chance - b.chance).map((one) => weigh(one, 'ask')),
  ];
  return { comparisons: made, findings: [...questions, ...facing.filter(({ weight }) => weight === 'note'), ...told] };
}

function weigh({ chance: _chance, ...finding }: Suspicion, weight: IntegrityFinding['weight']): IntegrityFinding {
  return { ...finding, weight };
}
