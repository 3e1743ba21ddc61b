export type FactorDot = { id: string; text: string; value: number | null; low: number | null; high: number | null };

export type FactorDotsProps = {
  dots: readonly FactorDot[];
  target: number;
  targetText: string;
  score: (value: number) => string;
};

const ROW = 48;
const TOP = 30;
const BOTTOM = 24;
const TEXT_AT = 22;
const LINE_AT = 36;
/** Room for a label at either end of the axis, per cent of the width. */
const EDGE = 3;

const at = (score: number) => `${EDGE + (score / 100) * (100 - 2 * EDGE)}%`;

/** A row for each score on one axis from nought: the point, its interval, and what is aimed at. No row is ranked. */
export function FactorDots({ dots, target, targetText, score }: FactorDotsProps) {
  const height = TOP + dots.length * ROW + BOTTOM;
  return (
    <svg class="factor-dots" width="100%" height={height} aria-hidden="true">
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={at(tick)} x2={at(tick)} y1={TOP} y2={height - BOTTOM} />
          <text x={at(tick)} y={height - 6} text-anchor="middle">
            {tick}
          </text>
        </g>
      ))}
      <line class="dots-target" x1={at(target)} x2={at(target)} y1={TOP - 6} y2={height - BOTTOM} />
      <text class="dots-target-label" x={at(target)} y={TOP - 12} text-anchor={target > 60 ? 'end' : 'start'}>
        {targetText}
      </text>
      {dots.map((dot, index) => (
        <Row key={dot.id} dot={dot} y={TOP + index * ROW} score={score} isWhole={index === 0} />
      ))}
    </svg>
  );
}

type RowProps = { dot: FactorDot; y: number; score: FactorDotsProps['score']; isWhole: boolean };

function Row({ dot: { text, value, low, high }, y, score, isWhole }: RowProps) {
  const line = y + LINE_AT;
  return (
    <g>
      <text class={isWhole ? 'dots-name whole' : 'dots-name'} x={at(0)} y={y + TEXT_AT}>
        {text}
        {value !== null && `: ${score(value)}`}
      </text>
      <line class="chart-grid" x1={at(0)} x2={at(100)} y1={line} y2={line} />
      {low !== null && high !== null && <line class="dots-range" x1={at(low)} x2={at(high)} y1={line} y2={line} />}
      {value !== null && <circle class="dots-point" cx={at(value)} cy={line} r={isWhole ? 6 : 5} />}
    </g>
  );
}
