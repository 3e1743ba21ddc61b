import type { Lead } from '@hailong/shared/plan/plan.ts';
import { LevelBar } from '../../components/level-bar.tsx';
import { useReviewWords } from '../../components/review-words.ts';
import { Whisker } from '../../components/whisker.tsx';
import type { FigureColumn } from '../../data/figure-table.ts';
import { otherLead, scoreBy } from '../../data/lead-score.ts';
import { useSpeech } from '../../speech.tsx';
import { ChangeCell } from './change-cell.tsx';
import type { Against, ReviewRow } from './review-rows.ts';
import { useScoresWords } from './scores-words.ts';

type Columns = FigureColumn<ReviewRow>[];

/** The leading score with all that belongs to it; behind it, apart, the other way to count. */
export function useScoreColumns(lead: Lead, target: number, sides: readonly Against[]): Columns {
  const score = useScoreColumn(lead);
  const spread = useSpreadColumns(lead, target);
  const counted = useCountColumns();
  const changes = useChangeColumns(sides);
  const other = useScoreColumn(otherLead(lead));
  return [...score, ...spread, ...changes, ...counted, ...other.slice(2).map(asOther)];
}

const asOther = (column: FigureColumn<ReviewRow>) => ({ ...column, id: `other-${column.id}`, class: 'other-method' });

/** Name and id, then a score with the ends of its interval for the file. */
function useScoreColumn(lead: Lead): Columns {
  const { words, format } = useSpeech();
  const { columns: own } = useScoresWords();
  return [
    {
      id: 'item',
      head: own.item,
      value: ({ mark, text }) => [mark, text].filter((part) => part !== '').join('. '),
      cell: ({ kind, mark, text }) => (
        <span class={kind === 'overall' ? undefined : 'marked'}>
          {kind !== 'overall' && <span class="mark">{mark}</span>}
          {text}
        </span>
      ),
    },
    { id: 'id', head: own.id, value: ({ item }) => item.id, fileOnly: true },
    {
      id: 'score',
      head: own.score[lead],
      class: 'leading',
      value: ({ item }) => scoreBy(item, lead).value,
      text: ({ item }) => {
        const { value } = scoreBy(item, lead);
        return value === null ? words.scores.notYet : format.score(value);
      },
    },
    {
      id: 'low',
      head: own.low,
      fileHead: `${own.score[lead]}: ${own.low}`,
      value: ({ item }) => scoreBy(item, lead).low,
      fileOnly: true,
    },
    {
      id: 'high',
      head: own.high,
      fileHead: `${own.score[lead]}: ${own.high}`,
      value: ({ item }) => scoreBy(item, lead).high,
      fileOnly: true,
    },
  ];
}

function useSpreadColumns(lead: Lead, target: number): Columns {
  const { words, format } = useSpeech();
  const own = useScoresWords();
  return [
    {
      id: 'interval',
      head: own.interval,
      drawn: true,
      value: () => null,
      text: ({ item }) => {
        const { value, low, high } = scoreBy(item, lead);
        if (value === null) return words.today.noShare;
        return low === null || high === null ? own.noInterval : format.interval(low, high);
      },
    },
    {
      id: 'axis',
      head: own.columns.axis,
      class: 'drawn axis',
      drawn: true,
      value: () => null,
      cell: ({ item }) => {
        const { value, low, high } = scoreBy(item, lead);
        return value === null || low === null || high === null ? (
          ' '
        ) : (
          <Whisker score={value} low={low} high={high} target={target} />
        );
      },
    },
  ];
}

function useCountColumns(): Columns {
  const { format } = useSpeech();
  const { columns: own } = useScoresWords();
  const level = (index: number): FigureColumn<ReviewRow> => ({
    id: `level-${index + 1}`,
    head: own.level(index + 1),
    class: 'level',
    value: ({ item }) => item.counts[index] ?? 0,
    text: ({ item }) => format.count(item.counts[index] ?? 0),
  });
  return [
    { id: 'n', head: own.n, value: ({ item }) => item.n, text: ({ item }) => format.count(item.n) },
    {
      id: 'levels',
      head: own.levels,
      class: 'drawn',
      drawn: true,
      value: () => null,
      cell: ({ item }) =>
        item.n === 0 ? (
          ' '
        ) : (
          <>
            <LevelBar counts={item.counts} />
            <span class="unseen">{item.counts.map((count) => format.count(count)).join(' · ')}</span>
          </>
        ),
    },
    ...[0, 1, 2, 3, 4].map(level),
    {
      id: 'not-applicable',
      head: own.notApplicable,
      class: 'level',
      value: ({ item }) => item.notApplicable,
      text: ({ item }) => format.count(item.notApplicable),
    },
  ];
}

function useChangeColumns(sides: readonly Against[]): Columns {
  const { columns: own } = useScoresWords();
  const { verdicts } = useReviewWords();
  return sides.flatMap((against): Columns => {
    const fileOnly = (id: 'before' | 'beforeN' | 'p') => ({
      id: `${id}-${against}`,
      head: own[id][against],
      value: ({ changes }: ReviewRow) => changes[against]?.[id] ?? null,
      fileOnly: true,
    });
    return [
      {
        id: `change-${against}`,
        head: own.change[against],
        class: 'change-column',
        value: ({ changes }) => changes[against]?.difference ?? null,
        cell: ({ changes }) => <ChangeCell change={changes[against]} />,
      },
      {
        id: `verdict-${against}`,
        head: own.verdict[against],
        value: ({ changes: { [against]: change } }) => (change === undefined ? null : verdicts[change.verdict]),
        fileOnly: true,
      },
      fileOnly('before'),
      fileOnly('beforeN'),
      fileOnly('p'),
    ];
  });
}
