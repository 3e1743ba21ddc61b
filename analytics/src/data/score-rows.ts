import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import {
  counterQuestionnaire,
  findQuestionnaire,
  questionnaireOfForm,
} from '@hailong/shared/questionnaire/catalogue.ts';
import { factorsOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Language } from '../format.ts';

export type ScoreItem = ScoresReply['overall'];

export type ScoreRow = {
  kind: 'factor' | 'criterion';
  /** Letter of a factor, printed number of a criterion. */
  mark: string;
  text: string;
  item: ScoreItem;
};

/** Below this a score says little about the centre; it is shown and marked. */
const FEW = 5;

/** Three persons give a factor nine answers and more, so a pooled score is judged by the surveys behind it as well. */
export function isFromFew(item: ScoreItem, ballots: number): boolean {
  return item.n > 0 && Math.min(item.n, ballots) < FEW;
}

/** Factors in printed order, each followed by its criteria, in the words of the questionnaire. */
export function scoreRows(scores: ScoresReply, language: Language): ScoreRow[] {
  const items = new Map([...scores.factors, ...scores.criteria].map((one) => [one.id, one]));
  const rows: ScoreRow[] = [];
  const add = (row: Omit<ScoreRow, 'item'>, id: string) => {
    const item = items.get(id);
    if (item !== undefined) rows.push({ ...row, item });
  };
  const asked = findQuestionnaire(scores.questionnaire, scores.version) ?? counterQuestionnaire;
  for (const factor of factorsOf(asked)) {
    add({ kind: 'factor', mark: factor.letter, text: factor[language] }, factor.id);
    for (const criterion of factor.criteria) {
      add({ kind: 'criterion', mark: String(criterion.number), text: criterion[language] }, criterion.id);
    }
  }
  return rows;
}

/** The direct questions on each factor that were answered; the rotating form asks none of them. */
export function directRows({ factors }: NonNullable<ScoresReply['direct']>, language: Language): ScoreRow[] {
  return factorsOf(questionnaireOfForm.short).flatMap((factor) => {
    const item = factors.find(({ id, n }) => id === factor.id && n > 0);
    return item === undefined
      ? []
      : [{ kind: 'criterion' as const, mark: factor.letter, text: factor[language], item }];
  });
}

/** The names of the levels, worst to best. */
export function levelNames(language: Language): string[] {
  return counterQuestionnaire.scale.map((one) => one[language]);
}
