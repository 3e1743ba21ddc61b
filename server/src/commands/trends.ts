import { type TrendPoint, type TrendsReply, trendSteps } from '@hailong/shared/contract/trends.ts';
import { fill, words } from '../strings/vi.ts';
import { type Command, unitOption } from './command.ts';
import { formatDay, formatScore } from './format-figures.ts';
import { periodOf, periodOptions, periodUsage } from './period-options.ts';

export const trendsCommand: Command = {
  name: 'trends',
  usage: `${periodUsage} [--step ${trendSteps.join('|')}] [--item overall|FACTOR|CRITERION] [--unit ID]`,
  summary: words.summaries.trends,
  positionals: [],
  options: { ...periodOptions, ...unitOption, step: { type: 'string' }, item: { type: 'string' } },
  choices: { step: trendSteps },
  run: async (api, values) => {
    const { unit, step, item } = values;
    const trends = await api<TrendsReply>({
      method: 'GET',
      path: '/trends',
      query: { ...periodOf(values), unit, step, item },
    });
    return { json: trends, lines: describeTrends(trends) };
  },
};

export function describeTrends(trends: TrendsReply): string[] {
  const { from, to, item, step, centre, target, lead, excluded, points, annotations } = trends;
  const said = { item, step: words.trendSteps[step], from: formatDay(from), to: formatDay(to) };
  return [
    words.scoresTitle,
    fill(words.trendsPeriod, said),
    fill(words.trendsCentre, { centre: formatScore(centre) }),
    // A target for the other way to count says nothing of these figures.
    ...(lead === 'top2' ? [fill(words.trendsTarget, { target: formatScore(target) })] : []),
    ...points.map(pointLine),
    ...annotations.map(({ day, text }) => fill(words.trendsAnnotation, { day: formatDay(day), text })),
    ...(excluded > 0 ? [fill(words.trendsExcluded, { excluded })] : []),
  ];
}

function pointLine({ from, to, running, ballots, top2, low, high, limits, signals }: TrendPoint): string {
  const days = { from: formatDay(from), to: formatDay(to), ballots };
  if (top2 === null) return fill(words.trendsNoPoint, days);
  const line = fill(words.trendsPoint, {
    ...days,
    top2: formatScore(top2),
    ...{ low: formatScore(low), high: formatScore(high) },
    ...{ low3: formatScore(limits?.low3 ?? null), high3: formatScore(limits?.high3 ?? null) },
  });
  const marks = signals.map(({ rule, direction }) =>
    fill(words.trendsSignal, { rule: words.trendRules[rule] ?? rule, direction: words.trendDirections[direction] }),
  );
  return [line, ...(running ? [words.trendsRunning] : []), ...marks].join(' · ');
}
