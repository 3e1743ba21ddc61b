import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { shareDigits } from '@hailong/shared/coverage/share-digits.ts';
import {
  counterQuestionnaire,
  findQuestionnaire,
  formOf,
  questionnaireOfForm,
} from '@hailong/shared/questionnaire/catalogue.ts';
import { factorsOf, type Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { fill, words } from '../strings/vi.ts';

const oneDecimal = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `7,5 %`, with as many decimals as it takes not to contradict the verdict (see `shareDigits`). */
export function formatCoverageShare({ surveyed, eligible, target, comparison }: CoverageReply): string {
  if (eligible === 0) return words.noScore;
  const limit = target === null || comparison === null ? null : { share: target, comparison };
  return `${shareDigits(surveyed, eligible, limit).replace('.', ',')} %`;
}

function formatPercent(percent: number): string {
  return `${oneDecimal.format(percent)} %`;
}

export function formatScore(score: number | null): string {
  return score === null ? words.noScore : oneDecimal.format(score);
}

/** `31/01/2026` */
export function formatDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

export function describeCoverage(coverage: CoverageReply): string[] {
  const { eligible, surveyed, pending, byPhone = 0, byPaper = 0 } = coverage;
  const numbers = { from: formatDay(coverage.from), to: formatDay(coverage.to), surveyed, eligible };
  return [
    fill(words.coverage, { ...numbers, share: formatCoverageShare(coverage) }),
    words.basis[coverage.basis],
    verdict(coverage),
    ...(pending > 0 ? [fill(words.pending, { pending })] : []),
    ...(byPaper > 0 ? [fill(words.byPaper, { byPaper })] : []),
    ...(byPhone > 0 ? [fill(words.byPhone, { byPhone })] : []),
    ...excludedLines(coverage.excluded),
  ];
}

function verdict({ target, comparison, met, stillNeeded }: CoverageReply): string {
  if (target === null || comparison === null) return words.noTarget;
  if (met === null) return words.nothingYet;
  const values = {
    comparison: words.comparison[comparison],
    target: formatPercent(100 * target),
    stillNeeded: stillNeeded ?? 0,
  };
  return fill(met ? words.met : words.notMet, values);
}

/** What was left out of the scores is told wherever figures are. */
function excludedLines(excluded = 0): string[] {
  return excluded === 0 ? [] : [fill(words.excluded, { excluded })];
}

export function describeScores(scores: ScoresReply): string[] {
  const { ballots, excluded } = scores;
  const asked = findQuestionnaire(scores.questionnaire, scores.version) ?? counterQuestionnaire;
  const period = { from: formatDay(scores.from), to: formatDay(scores.to), ballots };
  const groups = (scores.groups ?? []).flatMap((one) => [
    '',
    fill(words.group, { group: one.name ?? one.group ?? words.unknownGroup }),
    ...(one.hidden ? [words.hiddenGroup] : summaryLines(one, asked)),
  ]);
  const title = asked === counterQuestionnaire ? words.scoresTitle : words.fullScoresTitle;
  return [
    title,
    fill(words.scoresPeriod, period),
    ...excludedLines(excluded),
    ...summaryLines(scores, asked),
    ...groups,
  ];
}

type Summary = Omit<NonNullable<ScoresReply['groups']>[number], 'group' | 'hidden'>;

/** Which forms, then the criteria, then apart from them what was asked directly. */
function summaryLines(summary: Summary, asked: Questionnaire): string[] {
  const { forms, modes, overall, contents = [], factors, criteria, direct } = summary;
  const lines = forms.length === 0 ? [] : [formsLine(forms), modesLine(modes)];
  lines.push(words.byCriteria, scoreLine(words.overall, overall));
  for (const content of contents) {
    const own = asked.contents.find((one) => one.id === content.id);
    lines.push(scoreLine(own?.vi ?? content.id, content));
  }
  for (const factor of factorsOf(asked)) {
    const item = factors.find((one) => one.id === factor.id);
    if (item !== undefined) lines.push(scoreLine(`${factor.letter}. ${factor.vi}`, item));
    for (const { id, number, vi } of factor.criteria) {
      const own = criteria.find((one) => one.id === id);
      if (own !== undefined) lines.push(`  ${scoreLine(`${number}. ${vi}`, own)}`);
    }
  }
  return direct === undefined ? lines : [...lines, ...directLines(direct)];
}

/** What came from paper is named only where there is any: most centres have none. */
function modesLine(modes: Summary['modes']): string {
  const onPaper = (['paper', 'file'] as const).filter((mode) => modes[mode] > 0);
  return [fill(words.modes, modes), ...onPaper.map((mode) => fill(words.modesOnPaper[mode], modes))]
    .join(', ')
    .concat('.');
}

function directLines({ ballots, overall, factors }: NonNullable<Summary['direct']>): string[] {
  const asked = factorsOf(questionnaireOfForm.short);
  const lineOf = (item: Summary['overall']) => {
    const factor = asked.find(({ id }) => id === item.id);
    return scoreLine([factor?.letter, factor?.vi].filter(Boolean).join('. '), item);
  };
  return [fill(words.direct, { ballots }), lineOf(overall), ...factors.map(lineOf)];
}

function formsLine(forms: Summary['forms']): string {
  const named = forms.map(({ questionnaire, ballots }) => {
    const form = formOf(questionnaire);
    return `${form === null ? questionnaire : words.formNames[form]} ${ballots}`;
  });
  return fill(words.forms, { forms: named.join(', ') });
}

function scoreLine(name: string, { top2, low, high, mean, n, hidden }: ScoresReply['overall']): string {
  if (hidden) return `${name}: ${words.hiddenItem}`;
  if (top2 === null) return `${name}: ${words.noScore}`;
  const values = {
    name,
    top2: formatPercent(top2),
    low: formatScore(low),
    high: formatScore(high),
    mean: formatScore(mean),
    n,
  };
  return fill(words.scoreLine, values);
}
