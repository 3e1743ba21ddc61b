import { useRef } from 'preact/hooks';
import { useWidth } from './use-width.ts';

/** Shares 0–1; without one, what to say instead. */
export type MixBar = { id: string; text: string; dossiers: number | null; ballots: number | null; instead: string };

export type MixBarsProps = {
  bars: readonly MixBar[];
  names: { dossiers: string; ballots: string };
  /** Beside a bar: the share as people read it. */
  percent: (share: number) => string;
};

const ROW = 66;
const TOP = 30;
const BAR = 12;
const NAME_AT = 16;
const BARS_AT = 23;
const GAP = 5;
/** Room for the number behind the longest bar. */
const NUMBER = 72;

/** For each group two bars from nought: its share of the dossiers, and under it of the answers. */
export function MixBars({ bars, names, percent }: MixBarsProps) {
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const most = Math.max(0.01, ...bars.flatMap(({ dossiers, ballots }) => [dossiers ?? 0, ballots ?? 0]));
  const long = (share: number) => Math.max(1, (share / most) * (width - NUMBER));
  return (
    <div ref={element} class="mix-bars">
      {width > 0 && (
        <svg width={width} height={TOP + bars.length * ROW} aria-hidden="true">
          <rect class="mix-dossiers" x={0} y={4} width={BAR} height={BAR} />
          <text x={BAR + 6} y={15}>
            {names.dossiers}
          </text>
          <rect class="mix-ballots" x={100} y={4} width={BAR} height={BAR} />
          <text x={100 + BAR + 6} y={15}>
            {names.ballots}
          </text>
          {bars.map(({ id, text, dossiers, ballots, instead }, index) => (
            <g key={id} transform={`translate(0 ${TOP + index * ROW})`}>
              <text class="mix-name" x={0} y={NAME_AT}>
                {text}
              </text>
              <Bar kind="mix-dossiers" y={BARS_AT} {...{ share: dossiers, long, percent, instead: '' }} />
              <Bar kind="mix-ballots" y={BARS_AT + BAR + GAP} {...{ share: ballots, long, percent, instead }} />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

type BarProps = Pick<MixBarsProps, 'percent'> & {
  kind: string;
  instead: string;
  y: number;
  share: number | null;
  long: (share: number) => number;
};

function Bar({ kind, y, share, long, percent, instead }: BarProps) {
  const middle = y + BAR - 1;
  if (share === null) {
    return (
      <text x={0} y={middle}>
        {instead}
      </text>
    );
  }
  return (
    <>
      <rect class={kind} x={0} y={y} width={long(share)} height={BAR} />
      <text x={long(share) + 6} y={middle}>
        {percent(share)}
      </text>
    </>
  );
}
