const WIDTH = 120;
const EDGE = 5;
const HEIGHT = 16;

const x = (score: number) => EDGE + (score / 100) * (WIDTH - 2 * EDGE);

type WhiskerProps = { score: number; low: number; high: number; target?: number };

/** A score and its interval on 0–100. The same numbers stand beside it as text. */
export function Whisker({ score, low, high, target }: WhiskerProps) {
  const middle = HEIGHT / 2;
  return (
    <svg class="whisker" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path class="axis" d={`M${x(0)} ${middle}H${x(100)}M${x(0)} 4v8M${x(50)} 5v6M${x(100)} 4v8`} />
      {target !== undefined && <path class="target" d={`M${x(target)} 1v14`} />}
      <path class="range" d={`M${x(low)} ${middle}H${x(high)}M${x(low)} 4v8M${x(high)} 4v8`} />
      <circle class="point" cx={x(score)} cy={middle} r="3.5" />
    </svg>
  );
}

/** The scale above a column of whiskers. */
export function WhiskerScale() {
  return (
    <svg class="whisker" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <text class="scale-first" x="0" y="12">
        0
      </text>
      <text class="scale-middle" x={x(50)} y="12">
        50
      </text>
      <text class="scale-last" x={WIDTH} y="12">
        100
      </text>
    </svg>
  );
}
