import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { factorsOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import { fill, words } from '../strings/vi.ts';

const oneDecimal = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 2 });

/** `7,5 %`; two decimals when one would show the target itself for a share beside it. */
export function formatShare(share: number | null, target: number | null = null): string {
  if (share === null) return words.noScore;
  const rounded = oneDecimal.format(share * 100);
  const misleads = target !== null && share !== target && rounded === oneDecimal.format(target * 100);
  return `${misleads ? twoDecimals.format(share * 100) : rounded} %`;
}

export function formatScore(score: number | null): string {
  return score === null ? words.noScore : oneDecimal.format(score);
}

/** `31/01/2026` */
export function formatDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

export function describeCoverage(coverage: CoverageReply): string[] {
  const { eligible, surveyed, pending, share, target } = coverage;
  const numbers = { from: formatDay(coverage.from), to: formatDay(coverage.to), surveyed, eligible };
  return [
    fill(words.coverage, { ...numbers, share: formatShare(share, target) }),
    words.basis[coverage.basis],
    verdict(coverage),
    ...(pending > 0 ? [fill(words.pending, { pending })] : []),
  ];
}

function verdict({ target, comparison, met, stillNeeded }: CoverageReply): string {
  if (target === null || comparison === null) return words.noTarget;
  if (met === null) return words.nothingYet;
  const values = {
    comparison: words.comparison[comparison],
    target: formatShare(target),
    stillNeeded: stillNeeded ?? 0,
  };
  return fill(met ? words.met : words.notMet, values);
}

export function describeScores(scores: ScoresReply): string[] {
  const { ballots } = scores;
  const period = { from: formatDay(scores.from), to: formatDay(scores.to), ballots };
  const groups = (scores.groups ?? []).flatMap((one) => [
    '',
    fill(words.group, { group: one.group ?? words.unknownGroup }),
    ...summaryLines(one),
  ]);
  return [words.scoresTitle, fill(words.scoresPeriod, period), ...summaryLines(scores), ...groups];
}

type Summary = Pick<ScoresReply, 'overall' | 'factors' | 'criteria'>;

function summaryLines({ overall, factors, criteria }: Summary): string[] {
  const lines = [scoreLine(words.overall, overall)];
  for (const factor of factorsOf(counterQuestionnaire)) {
    const item = factors.find((one) => one.id === factor.id);
    if (item !== undefined) lines.push(scoreLine(`${factor.letter}. ${factor.vi}`, item));
    for (const { id, number, vi } of factor.criteria) {
      const own = criteria.find((one) => one.id === id);
      if (own !== undefined) lines.push(`  ${scoreLine(`${number}. ${vi}`, own)}`);
    }
  }
  return lines;
}

function scoreLine(name: string, { top2, low, high, mean, n }: ScoresReply['overall']): string {
  if (top2 === null) return `${name}: ${words.noScore}`;
  const values = {
    name,
    top2: formatShare(top2 / 100),
    low: formatScore(low),
    high: formatScore(high),
    mean: formatScore(mean),
    n,
  };
  return fill(words.scoreLine, values);
}
