import type { TrendPoint, TrendsReply } from '@hailong/shared/contract/trends.ts';
import type { TrendChartPoint } from '../../charts/trend-chart.tsx';
import { Figure } from '../../components/figure.tsx';
import { Lazy } from '../../components/lazy.tsx';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import { notesIn, useTrendColumns } from './trend-columns.tsx';
import { stepName } from './trend-names.ts';
import { useTrendsWords } from './trends-words.ts';

const loadChart = async () => (await import('../../charts/trend-chart.tsx')).TrendChart;

/** Below this only single points are judged (see the run rules). */
const RUN_POINTS = 8;
const NAMED_MOST = 4;

type TrendFigureProps = { world: World; reply: TrendsReply; name: string };

/** The line, its limits and what stands out of them; the same in words and in the table. */
export function TrendFigure({ world, reply, name }: TrendFigureProps) {
  const { format } = useSpeech();
  const own = useTrendsWords();
  const { step, item, lead, target, centre, points, annotations } = reply;
  const columns = useTrendColumns(reply);
  const nameOf = (point: TrendPoint) => stepName(point, step, format);
  const drawn = points.map((point): TrendChartPoint => {
    const { top2, limits, running, signals } = point;
    const notes = notesIn(point, annotations).map(({ id }) => annotations.findIndex((one) => one.id === id) + 1);
    const signal = signals[0]?.direction ?? null;
    return { key: point.from, label: nameOf(point), value: top2, limits, running, signal, notes };
  });
  return (
    <Figure
      {...{ world, columns }}
      title={findingOf(points, own, nameOf)}
      caption={`${name}. ${own.caption(own.stepNames[step])}`}
      name={`xu-huong-${item}-${reply.from}_${reply.to}`}
      rows={points}
      size="own"
      rowKey={({ from }) => from}
      rowClass={({ signals }) => (signals.length > 0 ? 'signalled' : undefined)}
      aside={lead === 'mean' && <p class="soft">{own.targetOfMean}</p>}
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
  points: readonly TrendPoint[],
  { finding }: ReturnType<typeof useTrendsWords>,
  nameOf: (point: TrendPoint) => string,
): string {
  const unusual = points.filter(({ signals }) => signals.length > 0).map(nameOf);
  if (unusual.length > 0) {
    return finding.signals(unusual.slice(0, NAMED_MOST).join(', ') + (unusual.length > NAMED_MOST ? ', …' : ''));
  }
  const answered = points.filter(({ n }) => n > 0).length;
  return answered < RUN_POINTS ? finding.few(String(answered)) : finding.steady;
}
