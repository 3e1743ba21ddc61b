import type { TrendPoint, TrendsReply } from '@hailong/shared/contract/trends.ts';
import type { TrendChartPoint } from '../../charts/trend-chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { Lazy } from '../../components/lazy.tsx';
import { directionOf, type SignalRun, signalRuns } from '../../data/signal-runs.ts';
import type { Format } from '../../format.ts';
import { useSpeech } from '../../speech.tsx';
import type { TrendsWords } from '../../strings/pages/trends.vi.ts';
import type { World } from '../../world.ts';
import { notesIn, useTrendColumns } from './trend-columns.tsx';
import { stepName } from './trend-names.ts';
import { useTrendsWords } from './trends-words.ts';

const loadChart = async () => (await import('../../charts/trend-chart.tsx')).TrendChart;

/** Below this only single points are judged (see the run rules). */
export const RUN_POINTS = 8;
const NAMED_MOST = 4;
/** Where more of the points stand out, there is no one level that they stand out from. */
const SHIFTED_FROM = 0.25;

type TrendFigureProps = { world: World; reply: TrendsReply; name: string };

/** The line, its limits and what stands out of them; the same in words and in the table. */
export function TrendFigure({ world, reply, name }: TrendFigureProps) {
  const { words, format } = useSpeech();
  const own = useTrendsWords();
  const dates = words.today.range(format.day(reply.from), format.day(reply.to));
  const { step, item, lead, target, centre, points, annotations } = reply;
  const columns = useTrendColumns(reply);
  const nameOf = (point: TrendPoint) => stepName(point, step, format);
  const drawn = points.map((point): TrendChartPoint => {
    const { top2, limits, running } = point;
    const notes = notesIn(point, annotations).map(({ id }) => annotations.findIndex((one) => one.id === id) + 1);
    return { key: point.from, label: nameOf(point), value: top2, limits, running, signal: directionOf(point), notes };
  });
  return (
    <Figure
      {...{ world, columns }}
      title={findingOf(reply, own, nameOf)}
      caption={[`${name}.`, own.caption(own.stepNames[step], dates), wholeSteps(reply, own, format)].join(' ').trim()}
      name={`xu-huong-${item}-${reply.from}_${reply.to}`}
      rows={points}
      size="own"
      rowKey={({ from }) => from}
      rowClass={({ signals }) => (signals.length > 0 ? 'signalled' : undefined)}
      aside={
        <>
          {isShifted(points) && <p>{own.shifted}</p>}
          {lead === 'mean' && <p class="soft">{own.targetOfMean}</p>}
        </>
      }
    >
      <Lazy
        load={loadChart}
        props={{
          points: drawn,
          centre: centre === null ? null : { value: centre, text: own.centre(format.score(centre)) },
          // A target for the other way to count has no place on this axis.
          target: lead === 'top2' ? { value: target, text: own.target(format.goal(target)) } : null,
          score: format.score,
        }}
      />
    </Figure>
  );
}

function findingOf(
  { points, step }: TrendsReply,
  { finding, stepNames }: TrendsWords,
  nameOf: (point: TrendPoint) => string,
): string {
  const runs = signalRuns(points);
  const found = (['down', 'up'] as const).flatMap((direction) => {
    const names = runs.filter((run) => run.direction === direction).map((run) => runName(run, finding, nameOf));
    const named = names.slice(0, NAMED_MOST).join(', ') + (names.length > NAMED_MOST ? ', …' : '');
    return names.length === 0 ? [] : [finding[direction](stepNames[step], named)];
  });
  if (found.length > 0) return found.join('. ');
  const answered = points.filter(({ n }) => n > 0).length;
  return answered < RUN_POINTS ? finding.few(String(answered)) : finding.steady;
}

/** "06/2026", "08/2026 đến 11/2026". */
function runName({ points }: SignalRun, { through }: TrendsWords['finding'], nameOf: (point: TrendPoint) => string) {
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? nameOf(first) : through(nameOf(first), nameOf(last));
}

function isShifted(points: readonly TrendPoint[]): boolean {
  const answered = points.filter(({ n }) => n > 0);
  return answered.length >= RUN_POINTS && answered.filter(directionOf).length > SHIFTED_FROM * answered.length;
}

/** Where the ends of the period cut a step, the figures are not those of the period. */
function wholeSteps({ from, to, step, points }: TrendsReply, own: TrendsWords, format: Format): string {
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined || (first.from >= from && last.to <= to)) return '';
  return own.wholeSteps(own.stepNames[step], format.day(first.from), format.day(last.to));
}
