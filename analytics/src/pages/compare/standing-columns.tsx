import type { Lead } from '@hailong/shared/plan/plan.ts';
import type { FigureColumn } from '../../data/figure-table.ts';
import { otherLead, scoreBy } from '../../data/lead-score.ts';
import type { NamedGroup } from '../../data/standing-bands.ts';
import { useSpeech } from '../../speech.tsx';
import { useCompareWords } from './compare-words.ts';
import { scoreItemOf } from './score-item-of.ts';
import { StandingMark } from './standing-mark.tsx';

type Columns = FigureColumn<NamedGroup>[];

/** A hidden group has its name and the reason, and nothing else. */
export function useStandingColumns(lead: Lead): Columns {
  const { format } = useSpeech();
  const own = useCompareWords();
  const score = (group: NamedGroup, by: Lead = lead) => scoreBy(scoreItemOf(group), by);
  const interval = (low: number | null, high: number | null) =>
    low === null || high === null ? own.noInterval : format.interval(low, high);
  const unlessHidden = (text: (group: NamedGroup) => string) => (group: NamedGroup) =>
    group.hidden ? '–' : text(group);
  return [
    { id: 'group', head: own.columns.group, value: ({ text }) => text },
    {
      id: 'standing',
      head: own.columns.standing,
      class: 'text',
      value: ({ standing }) => (standing === null ? own.hidden : own.standings[standing]),
      cell: ({ standing }) =>
        standing === null ? <span class="group-hidden">{own.hidden}</span> : <StandingMark standing={standing} />,
    },
    {
      id: 'score',
      head: own.scores[lead],
      class: 'leading',
      value: (group) => score(group).value,
      text: unlessHidden((group) => {
        const { value } = score(group);
        return value === null ? own.noAnswer : format.score(value);
      }),
    },
    {
      id: 'interval',
      head: own.columns.interval,
      drawn: true,
      value: () => null,
      text: unlessHidden((group) => (group.n === 0 ? '–' : interval(score(group).low, score(group).high))),
    },
    { id: 'low', head: own.columns.low, value: (group) => score(group).low, fileOnly: true },
    { id: 'high', head: own.columns.high, value: (group) => score(group).high, fileOnly: true },
    {
      id: 'n',
      head: own.columns.n,
      value: ({ hidden, n }) => (hidden ? null : n),
      text: unlessHidden(({ n }) => format.count(n)),
    },
    {
      id: 'difference',
      head: own.columns.difference,
      value: ({ difference }) => difference,
      text: ({ difference }) => (difference === null ? '–' : format.points(difference)),
    },
    {
      id: 'differenceInterval',
      head: own.columns.interval,
      drawn: true,
      value: () => null,
      text: ({ differenceLow: low, differenceHigh: high }) =>
        low === null || high === null ? '–' : format.pointsRange(low, high),
    },
    { id: 'differenceLow', head: own.columns.differenceLow, value: (group) => group.differenceLow, fileOnly: true },
    { id: 'differenceHigh', head: own.columns.differenceHigh, value: (group) => group.differenceHigh, fileOnly: true },
    { id: 'p', head: own.columns.p, value: ({ p }) => p, fileOnly: true },
    {
      id: 'other',
      head: own.scores[otherLead(lead)],
      value: (group) => score(group, otherLead(lead)).value,
      fileOnly: true,
    },
  ];
}
