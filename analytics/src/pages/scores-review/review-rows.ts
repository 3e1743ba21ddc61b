import type { ScoreChange, ScoreChangesReply, ScoreComparison } from '@hailong/shared/contract/score-changes.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import { directRows, type ScoreRow, scoreRows } from '../../data/score-rows.ts';
import type { Language } from '../../format.ts';

export type Against = ScoreComparison['against'];

export type ReviewRow = Omit<ScoreRow, 'kind'> & {
  kind: 'overall' | ScoreRow['kind'];
  /** Absent where that period is not compared with, or has not come yet. */
  changes: Partial<Record<Against, ScoreChange>>;
};

type Measure = ScoreChange['measure'];

function withChanges(row: Omit<ReviewRow, 'changes'>, changes: ScoreChangesReply | null, measure: Measure): ReviewRow {
  const found = (changes?.comparisons ?? []).flatMap(({ against, items }) => {
    const own = items.find((one) => one.id === row.item.id && one.measure === measure);
    return own === undefined ? [] : [[against, own] as const];
  });
  return { ...row, changes: Object.fromEntries(found) };
}

/** Everything, then each factor followed by its criteria. */
export function criteriaRows(
  scores: ScoresReply,
  changes: ScoreChangesReply | null,
  { overall, language }: { overall: string; language: Language },
): ReviewRow[] {
  const whole = { kind: 'overall' as const, mark: '', text: overall, item: scores.overall };
  return [whole, ...scoreRows(scores, language)].map((row) => withChanges(row, changes, 'criteria'));
}

/** The direct question on the whole, then those on the factors that were answered. */
export function directlyAskedRows(
  scores: ScoresReply,
  changes: ScoreChangesReply | null,
  { overall, language }: { overall: string; language: Language },
): ReviewRow[] {
  if (scores.direct === undefined) return [];
  const whole = { kind: 'overall' as const, mark: '', text: overall, item: scores.direct.overall };
  return [whole, ...directRows(scores.direct, language)].map((row) => withChanges(row, changes, 'direct'));
}
