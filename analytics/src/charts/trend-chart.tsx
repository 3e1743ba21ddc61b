import { useRef } from 'preact/hooks';
import { dayTicks } from './share-axis.ts';
import { useWidth } from './use-width.ts';

export type TrendChartPoint = {
  key: string;
  label: string;
  value: number | null;
  /** Ends of the band that chance gives, wider for few people. */
  limits: { low3: number; high3: number } | null;
  /** Not over yet: drawn hollow. */
  running: boolean;
  signal: 'up' | 'down' | null;
  /** Numbers of the notes on days of this step. */
  notes: readonly number[];
};

type Line = { value: number; text: string };
export type TrendChartProps = {
  points: readonly TrendChartPoint[];
  centre: Line | null;
  target: Line | null;
  score: (value: number) => string;
};

const HEIGHT = 352;
const margin = { top: 34, right: 14, bottom: 26, left: 34 };
const LABEL_PX = 70;
const plotHeight = HEIGHT - margin.top - margin.bottom;

const y = (score: number) => margin.top + (1 - score / 100) * plotHeight;

/** A p-chart: a share from nought to a hundred, step by step, in the band that chance gives it. */
export function TrendChart({ points, centre, target, score }: TrendChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const step = Math.max(0, width - margin.left - margin.right) / Math.max(1, points.length);
  const x = (index: number) => margin.left + (index + 0.5) * step;
  const right = width - margin.right;
  const named = namedSignals(points, step);
  const ring = Math.min(RING_PX, Math.max(SMALL_RING_PX, step));
  return (
    <div ref={holder} class="trend-chart">
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <Axes points={points} x={x} right={right} />
          {points.map(({ key, limits }, index) =>
            limits === null ? null : (
              <rect
                key={key}
                class="trend-band"
                x={x(index) - step / 2}
                width={step}
                y={y(limits.high3)}
                height={Math.max(1, y(limits.low3) - y(limits.high3))}
              />
            ),
          )}
          {centre !== null && (
            <line class="trend-centre" x1={margin.left} x2={right} y1={y(centre.value)} y2={y(centre.value)} />
          )}
          {target !== null && (
            <line class="dots-target" x1={margin.left} x2={right} y1={y(target.value)} y2={y(target.value)} />
          )}
          <path class="trend-line" d={linePath(points, x)} />
          {points.map((point, index) => (
            <Point key={point.key} point={point} x={x(index)} ring={ring} />
          ))}
          {points.map((point, index) =>
            named.has(index) ? <SignalName key={point.key} point={point} x={x(index)} score={score} /> : null,
          )}
          <Labels {...{ centre, target, right }} />
        </svg>
      )}
    </div>
  );
}

type Place = (index: number) => number;

function Axes({ points, x, right }: { points: readonly TrendChartPoint[]; x: Place; right: number }) {
  const most = Math.max(2, Math.floor((right - margin.left) / LABEL_PX));
  const named = new Set(
    dayTicks(
      points.map(({ key }) => key),
      most,
    ),
  );
  return (
    <>
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={margin.left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 6} y={y(tick) + 4} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {points.map(({ key, label }, index) =>
        named.has(key) ? (
          <text key={key} x={x(index)} y={HEIGHT - 6} text-anchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </>
  );
}

/** A step without answers leaves a gap: nothing is drawn where nothing is known. */
function linePath(points: readonly TrendChartPoint[], x: Place): string {
  return points
    .map(({ value }, index) => {
      if (value === null) return '';
      const begins = index === 0 || (points[index - 1]?.value ?? null) === null;
      return `${begins ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

const SIGNAL_PX = 64;
/** Rings of many points on a phone must not hide each other. */
const RING_PX = 9;
const SMALL_RING_PX = 6;

/** Where there is room every signal has its number, else the furthest of those on end; all numbers stand in the table. */
function namedSignals(points: readonly TrendChartPoint[], step: number): ReadonlySet<number> {
  const signals = [...points.keys()].filter((index) => points[index]?.signal != null);
  if (step >= SIGNAL_PX) return new Set(signals);
  const outwards = (index: number) => (points[index]?.value ?? 0) * (points[index]?.signal === 'up' ? 1 : -1);
  const named: number[] = [];
  let before = Number.NaN;
  for (const index of signals) {
    const last = named.at(-1);
    const isOnEnd = before === index - 1 && points[before]?.signal === points[index]?.signal;
    before = index;
    if (last === undefined || (!isOnEnd && (index - last) * step >= SIGNAL_PX)) named.push(index);
    else if (isOnEnd && outwards(index) > outwards(last)) named[named.length - 1] = index;
  }
  return new Set(named);
}

type PointProps = { point: TrendChartPoint; x: number; ring: number };

/** What stands out has a ring; the rest is a dot. */
function Point({ point: { value, running, signal, notes }, x, ring }: PointProps) {
  return (
    <g>
      {notes.length > 0 && (
        <>
          <line class="trend-note" x1={x} x2={x} y1={margin.top - 12} y2={y(0)} />
          <text class="trend-note-number" x={x} y={margin.top - 16} text-anchor="middle">
            {notes.join(', ')}
          </text>
        </>
      )}
      {value !== null && (
        <>
          <circle class={running ? 'trend-point running' : 'trend-point'} cx={x} cy={y(value)} r={ring / 2 - 0.5} />
          {signal !== null && <circle class="trend-signal" cx={x} cy={y(value)} r={ring} />}
        </>
      )}
    </g>
  );
}

type SignalNameProps = { point: TrendChartPoint; x: number; score: TrendChartProps['score'] };

/** An arrow and the number, above everything that is drawn. */
function SignalName({ point: { value, signal }, x, score }: SignalNameProps) {
  if (value === null) return null;
  return (
    <text class="trend-signal-text" x={x} y={y(value) + (signal === 'up' ? -14 : 26)} text-anchor="middle">
      {signal === 'up' ? '▲' : '▼'} {score(value)}
    </text>
  );
}

const APART_PX = 18;

/** On the lines themselves; where they lie close to each other, one above and one below. */
function Labels({ centre, target, right }: Pick<TrendChartProps, 'centre' | 'target'> & { right: number }) {
  const targetBelow = centre !== null && target !== null && target.value <= centre.value;
  const crowded = centre !== null && target !== null && Math.abs(y(centre.value) - y(target.value)) < APART_PX;
  const centreAt = crowded ? (targetBelow ? -8 : 18) : 18;
  const targetAt = targetBelow ? 18 : -8;
  return (
    <>
      {centre !== null && (
        <text
          class="trend-label"
          x={right}
          y={y(centre.value) + (targetBelow && !crowded ? -8 : centreAt)}
          text-anchor="end"
        >
          {centre.text}
        </text>
      )}
      {target !== null && (
        <text class="trend-label" x={margin.left + 6} y={y(target.value) + targetAt}>
          {target.text}
        </text>
      )}
    </>
  );
}
