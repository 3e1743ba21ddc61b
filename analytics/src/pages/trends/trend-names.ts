import type { TrendStep, TrendsReply } from '@hailong/shared/contract/trends.ts';
import { directQuestions } from '@hailong/shared/questionnaire/answer-places.ts';
import { counterQuestionnaire, questionnaireOfForm } from '@hailong/shared/questionnaire/catalogue.ts';
import { factorsOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Format, Language } from '../../format.ts';
import type { TrendsWords } from '../../strings/pages/trends.vi.ts';

/** Said again here: the contract's own list would bring its schemas into the page. */
export const steps: readonly TrendStep[] = ['week', 'month', 'quarter'];

const roman = ['I', 'II', 'III', 'IV'];

/** "12/2025", "I/2026", "05/01": a month and a quarter are named after their last day, in either calendar. */
export function stepName({ from, to }: { from: string; to: string }, step: TrendStep, format: Format): string {
  if (step === 'week') return format.dayOfMonth(from);
  if (step === 'month') return format.month(to);
  return `${roman[Math.ceil(Number(to.slice(5, 7)) / 3) - 1]}/${to.slice(0, 4)}`;
}

export type ItemName = { id: string; name: string };
export type ItemGroups = Record<'pooled' | 'criteria' | 'direct', ItemName[]>;

/** Every score that can be followed, as the page calls it. */
export function itemGroups(words: TrendsWords, language: Language): ItemGroups {
  const factors = factorsOf(counterQuestionnaire);
  const [whole, ...direct] = directQuestions(questionnaireOfForm.short);
  return {
    pooled: [
      { id: 'overall', name: words.overall },
      ...factors.map((factor) => ({ id: factor.id, name: `${factor.letter}. ${factor[language]}` })),
    ],
    criteria: factors.flatMap(({ criteria }) =>
      criteria.map((one) => ({ id: one.id, name: `${one.number}. ${one[language]}` })),
    ),
    direct: [
      ...(whole === undefined ? [] : [{ id: whole.id, name: words.directWhole }]),
      ...direct.map(({ id }) => {
        const factor = factors.find((one) => id === `whole-${one.id}`);
        return { id, name: words.directFactor(factor?.[language] ?? id) };
      }),
    ],
  };
}

export function itemName({ item }: Pick<TrendsReply, 'item'>, groups: ItemGroups): string {
  return (
    Object.values(groups)
      .flat()
      .find(({ id }) => id === item)?.name ?? item
  );
}
