import type { PrioritiesReply, Priority } from '@hailong/shared/contract/priorities.ts';
import { periodQueryOf } from '../../address.ts';
import { InnerLink } from '../../components/inner-link.tsx';
import type { FigureColumn } from '../../data/figure-table.ts';
import { questionName } from '../../data/question-names.ts';
import type { Review } from '../../data/use-review.ts';
import { pageAt } from '../../pages.tsx';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { markOf } from './criterion-marks.ts';
import { type PrioritiesWords, prioritiesWords } from './priorities-words.ts';

const percentOf = (fraction: number | null) => (fraction === null ? null : 100 * fraction);

/** What the table and the file say of each criterion. Two standard errors stand behind ±. */
export function usePriorityColumns(review: Review, { lead, method }: PrioritiesReply): FigureColumn<Priority>[] {
  const words = usePageWords(prioritiesWords);
  const { language, format } = useSpeech();
  const { columns } = words;
  const amount = (value: number | null) => (value === null ? '–' : format.amount(value));
  const percent = (fraction: number | null) => (fraction === null ? '–' : format.percent(fraction));
  const endsOf = ({ low, high, meanLow, meanHigh }: Priority) =>
    lead === 'top2' ? ([low, high] as const) : ([meanLow, meanHigh] as const);
  const interval = ([low, high]: readonly [number | null, number | null]) =>
    low === null || high === null ? '–' : format.interval(low, high);
  const ends: FigureColumn<Priority>[] = [
    { id: 'interval', head: columns.interval, drawn: true, value: () => null, text: (one) => interval(endsOf(one)) },
    { id: 'low', head: columns.low, fileOnly: true, value: (one) => endsOf(one)[0] },
    { id: 'high', head: columns.high, fileOnly: true, value: (one) => endsOf(one)[1] },
  ];
  const scoreColumns: FigureColumn<Priority>[] = [
    {
      ...{ id: 'criterion', head: columns.criterion, class: 'text' },
      value: ({ id }) => words.numbered(markOf(id), questionName(id, language)),
    },
    { id: 'score', head: columns[lead], value: (one) => one[lead], text: (one) => amount(one[lead]) },
    ...ends,
    { id: 'n', head: columns.n, value: ({ n }) => n, text: ({ n }) => format.count(n) },
  ];
  const comments: FigureColumn<Priority> = {
    ...{ id: 'comments', head: columns.comments, value: ({ comments: count }) => count },
    cell: (one) => <CommentsLink review={review} item={one} />,
  };
  if (method === null) return [...scoreColumns, comments];
  return [
    ...scoreColumns,
    {
      ...{ id: 'influence', head: columns.influence, fileHead: columns.influenceFile },
      value: ({ influence }) => percentOf(influence),
      text: ({ influence, influenceError: error }) =>
        error === null ? percent(influence) : words.about(percent(influence), format.percent(2 * error)),
    },
    {
      ...{ id: 'error', head: columns.error, fileOnly: true },
      value: ({ influenceError }) => percentOf(influenceError),
    },
    { id: 'weight', head: columns.weight, value: ({ weight }) => weight, text: ({ weight }) => amount(weight) },
    {
      ...{ id: 'place', head: columns.place, class: 'text' },
      value: ({ place }) => (place === null ? words.unknownPlace : words.places[place]),
    },
    { id: 'sure', head: columns.sure, class: 'text', value: (one) => sureness(one, words) },
    comments,
  ];
}

function sureness({ scoreSure, influenceSure }: Priority, { sure }: PrioritiesWords): string {
  if (scoreSure && influenceSure) return sure.both;
  if (scoreSure) return sure.score;
  return influenceSure ? sure.influence : sure.neither;
}

/** Whoever may read comments is led to those of people who were not satisfied with it. */
function CommentsLink({ review, item: { id, comments } }: { review: Review; item: Priority }) {
  const words = usePageWords(prioritiesWords);
  const { format, language } = useSpeech();
  const { period, session, world, filters } = review;
  const page = pageAt('/gop-y', session.role);
  if (comments === 0) return <>{words.noComments}</>;
  if (page === null || period === null) return <>{format.count(comments)}</>;
  const unit = filters.unit === undefined ? {} : { unit: filters.unit };
  const query = new URLSearchParams({ ...periodQueryOf(period), ...unit, state: 'all', criterion: id });
  const href = `${page.path}?${query}`;
  return (
    <InnerLink href={href} onGo={() => world.go(href)}>
      {words.readComments(format.count(comments))}
      <span class="unseen">: {questionName(id, language)}</span>
    </InnerLink>
  );
}
