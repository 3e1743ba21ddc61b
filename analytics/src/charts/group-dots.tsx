import { useRef } from 'preact/hooks';
import { useWidth } from './use-width.ts';

export type GroupDot = { id: string; text: string; value: number | null; low: number | null; high: number | null };
/** Without a title, for points that need no parts. `mark`: what the points of a part look like, so that it needs no colour. */
export type DotBand = { title: string; mark: 'up' | 'down' | 'open'; dots: readonly GroupDot[] };

export type GroupDotsProps = {
  bands: readonly DotBand[];
  /** The score of all groups together, where it stands beside them. */
  whole: number | null;
  wholeText: string;
};

const ROW = 44;
const HEAD = 34;
const TOP = 28;
const BOTTOM = 26;
const TEXT_AT = 16;
const LINE_AT = 31;
/** Room at either end of the axis, so that points and labels are not cut off. */
const EDGE = 14;
/** Narrower axes have no room for more than three numbers. */
const NARROW = 420;

/** Groups in parts, each a point with its interval on one axis from nought, beside the line of all of them together. */
export function GroupDots({ bands, whole, wholeText }: GroupDotsProps) {
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  return (
    <div ref={element} class="group-dots">
      {width > 0 && <Drawing {...{ bands, whole, wholeText, width }} />}
    </div>
  );
}

function Drawing({ bands, whole, wholeText, width }: GroupDotsProps & { width: number }) {
  const x = (score: number) => EDGE + (score / 100) * (width - 2 * EDGE);
  const starts = bands.map((_, index) => bands.slice(0, index).reduce((sum, band) => sum + heightOf(band), TOP));
  const bottom = bands.reduce((sum, band) => sum + heightOf(band), TOP);
  const ticks = width < NARROW ? [0, 50, 100] : [0, 25, 50, 75, 100];
  return (
    <svg width={width} height={bottom + BOTTOM} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={x(tick)} x2={x(tick)} y1={TOP} y2={bottom} />
          <text x={x(tick)} y={bottom + 18} text-anchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {whole !== null && (
        <>
          <line class="dots-whole" x1={x(whole)} x2={x(whole)} y1={TOP - 6} y2={bottom} />
          <text class="dots-whole-label" x={x(whole)} y={TOP - 12} text-anchor={whole > 50 ? 'end' : 'start'}>
            {wholeText}
          </text>
        </>
      )}
      {bands.map(({ title, mark, dots }, index) => (
        <g key={title}>
          <text class="dots-band" x={x(0)} y={(starts[index] ?? 0) + 22}>
            {title}
          </text>
          {dots.map((dot, place) => (
            <Row key={dot.id} {...{ dot, mark, x }} y={(starts[index] ?? 0) + headOf(title) + place * ROW} />
          ))}
        </g>
      ))}
    </svg>
  );
}

const headOf = (title: string) => (title === '' ? 0 : HEAD);
const heightOf = ({ title, dots }: DotBand) => headOf(title) + dots.length * ROW;

type RowProps = { dot: GroupDot; mark: DotBand['mark']; x: (score: number) => number; y: number };

function Row({ dot: { text, value, low, high }, mark, x, y }: RowProps) {
  const line = y + LINE_AT;
  return (
    <g>
      <text class="dots-name" x={x(0)} y={y + TEXT_AT}>
        {text}
      </text>
      <line class="chart-grid" x1={x(0)} x2={x(100)} y1={line} y2={line} />
      {low !== null && high !== null && (
        <line class={`dots-interval ${mark}`} x1={x(low)} x2={x(high)} y1={line} y2={line} />
      )}
      {value !== null && <Point mark={mark} x={x(value)} y={line} />}
    </g>
  );
}

function Point({ mark, x, y }: { mark: DotBand['mark']; x: number; y: number }) {
  if (mark === 'open') return <circle class="dots-mark open" cx={x} cy={y} r={5} />;
  const point = mark === 'up' ? -7 : 7;
  return <path class={`dots-mark ${mark}`} d={`M${x} ${y + point} ${x + 6.5} ${y - point * 0.7}H${x - 6.5}Z`} />;
}
