import type { Annotation, TrendPoint, TrendsReply } from '@hailong/shared/contract/trends.ts';
import type { FigureColumn } from '../../data/figure-table.ts';
import { useSpeech } from '../../speech.tsx';
import { stepName } from './trend-names.ts';
import { useTrendsWords } from './trends-words.ts';

type Columns = FigureColumn<TrendPoint>[];

/** What happened in a step, in the order of days. */
export function notesIn({ from, to }: TrendPoint, annotations: readonly Annotation[]): Annotation[] {
  return annotations.filter(({ day }) => from <= day && day <= to);
}

/** The signals of a point in words: "vượt giới hạn (thấp)". */
export function useSignalWords(): (point: TrendPoint) => string {
  const own = useTrendsWords();
  return ({ signals }) =>
    signals.map(({ rule, direction }) => own.signal(own.rules[rule] ?? rule, own.directions[direction])).join('; ');
}

export function useTrendColumns({ step, annotations }: TrendsReply): Columns {
  const { words, format } = useSpeech();
  const own = useTrendsWords();
  const { columns } = own;
  const signalWords = useSignalWords();
  const count = (id: 'ballots' | 'persons' | 'n'): FigureColumn<TrendPoint> => ({
    id,
    head: columns[id],
    value: (point) => point[id],
    text: (point) => format.count(point[id]),
  });
  const score = (id: 'top2' | 'mean'): FigureColumn<TrendPoint> => ({
    id,
    head: columns[id],
    class: id === 'top2' ? 'leading' : 'other-method',
    value: (point) => point[id],
    text: (point) => {
      const value = point[id];
      return value === null ? words.today.noShare : format.score(value);
    },
  });
  const notes: FigureColumn<TrendPoint> = {
    id: 'annotations',
    head: columns.annotations,
    class: 'text',
    value: (point) =>
      notesIn(point, annotations)
        .map(({ day, text }) => `${format.dayOfMonth(day)}: ${text}`)
        .join('; '),
  };
  return [
    {
      id: 'from',
      head: columns.step[step],
      fileHead: columns.from,
      value: ({ from }) => from,
      text: (point) => `${stepName(point, step, format)}${point.running ? ` (${own.running})` : ''}`,
    },
    { id: 'to', head: columns.to, value: ({ to }) => to, text: ({ to }) => format.day(to) },
    count('ballots'),
    count('persons'),
    count('n'),
    score('top2'),
    ...rangeColumns({
      ...{ id: 'interval', head: columns.interval, ends: [columns.low, columns.high] },
      range: ({ low, high }) => ({ low, high }),
      text: format.interval,
    }),
    ...rangeColumns({
      ...{ id: 'limits', head: columns.limits, ends: [columns.low3, columns.high3] },
      range: ({ limits }) => ({ low: limits?.low3 ?? null, high: limits?.high3 ?? null }),
      text: format.interval,
    }),
    {
      id: 'signals',
      head: columns.signals,
      class: 'text signals',
      value: (point) => signalWords(point),
      text: (point) => signalWords(point) || own.noSignal,
    },
    ...(annotations.length > 0 ? [notes] : []),
    score('mean'),
  ];
}

type Range = { low: number | null; high: number | null };
type RangeColumn = {
  id: string;
  head: string;
  ends: readonly [string, string];
  range: (point: TrendPoint) => Range;
  text: (low: number, high: number) => string;
};

/** Two ends in one column for people, each in its own for the file. */
function rangeColumns({ id, head, ends, range, text }: RangeColumn): Columns {
  return [
    {
      id,
      head,
      drawn: true,
      value: () => null,
      text: (point) => {
        const { low, high } = range(point);
        return low === null || high === null ? '–' : text(low, high);
      },
    },
    { id: `${id}-low`, head: ends[0], value: (point) => range(point).low, fileOnly: true },
    { id: `${id}-high`, head: ends[1], value: (point) => range(point).high, fileOnly: true },
  ];
}
