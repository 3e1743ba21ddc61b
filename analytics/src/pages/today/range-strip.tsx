import { usePageWords, useSpeech } from '../../speech.tsx';
import { todayEn } from '../../strings/pages/today.en.ts';
import { todayVi } from '../../strings/pages/today.vi.ts';

const WIDTH = 640;
const HEIGHT = 64;
const EDGE = 16;
const LINE = 34;

type RangeStripProps = { expected: number; low: number; high: number; target: number | null };

/** The expected share with its range on an axis from zero, and the target as a labelled line. Said in words above it. */
export function RangeStrip({ expected, low, high, target }: RangeStripProps) {
  const { format } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  const end = Math.max(high, target ?? 0) * 1.15 || 1;
  const x = (share: number) => EDGE + (share / end) * (WIDTH - 2 * EDGE);
  // Labels at the ends are set towards the middle, so that none is cut off.
  const anchor = (share: number) => (x(share) > WIDTH - 120 ? 'end' : x(share) < 120 ? 'start' : 'middle');
  return (
    <svg class="range-strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="axis" d={`M${EDGE} ${LINE}H${WIDTH - EDGE}M${EDGE} ${LINE - 6}v12`} />
      <rect class="band" x={x(low)} y={LINE - 7} width={Math.max(2, x(high) - x(low))} height="14" />
      <circle class="point" cx={x(expected)} cy={LINE} r="5" />
      <text x={x(expected)} y={HEIGHT - 2} text-anchor={anchor(expected)}>
        {format.percent(expected)}
      </text>
      {target !== null && (
        <>
          <path class="target" d={`M${x(target)} ${LINE - 14}v28`} />
          <text x={x(target)} y="13" text-anchor={anchor(target)}>
            {words.forecast.target(format.wholePercent(target))}
          </text>
        </>
      )}
    </svg>
  );
}
