import type { PrioritiesReply, Priority } from '@hailong/shared/contract/priorities.ts';
import { useWidth } from '../../components/use-width.ts';
import { type Room, spreadMarks } from '../../data/spread-marks.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { markOf } from './criterion-marks.ts';
import { prioritiesWords } from './priorities-words.ts';

const HEIGHT = 440;
const RADIUS = 12;
const APART = 2 * RADIUS + 2;
const EDGE = { left: 8, right: 8, top: 8, bottom: 44 };
/** A step of the axis of scores. */
const STEP = 5;
const TICK_PX = 48;
/** The least that is shown above and below the even share, as a part of it. */
const REACH = 0.6;

type Placed = Priority & { influence: number; place: NonNullable<Priority['place']> };
type Scale = (value: number) => number;

/** Criteria by score and influence, with the lines that part the four places. */
export function PriorityMap({ reply }: { reply: PrioritiesReply }) {
  const { ref, width } = useWidth<HTMLDivElement>();
  return <div ref={ref}>{width > 0 && <Drawing reply={reply} width={width} />}</div>;
}

function Drawing({ reply, width }: { reply: PrioritiesReply; width: number }) {
  const { items, lead, target, evenShare } = reply;
  const shown = items.filter((one): one is Placed => one.place !== null && one.influence !== null);
  const scoreOf = (one: Placed) => one[lead] ?? 0;
  const floor = axisFloor(Math.min(...shown.map(scoreOf)), target);
  const even = evenShare ?? 0;
  // The even share in the middle, so that high and low influence have as much room.
  const reach = Math.max(REACH * even, ...shown.map(({ influence }) => 1.15 * Math.abs(influence - even)));
  const box = { width: width - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
  const across: Scale = (score) => ((score - floor) / (100 - floor)) * box.width;
  const up: Scale = (influence) => (box.height / 2) * (1 - (influence - even) / reach);
  const at = { target: across(target), even: up(even) };
  const homes = shown.map((one) => ({
    x: across(scoreOf(one)),
    y: up(one.influence),
    room: roomOf(one.place, box, at),
  }));
  const marks = spreadMarks(homes, APART);
  return (
    <svg class="priority-map" width={width} height={HEIGHT} aria-hidden="true">
      <g transform={`translate(${EDGE.left} ${EDGE.top})`}>
        <Ground {...{ box, at, reply, reach }} evenLabel={evenLabelPlace(marks, at, box)} />
        <Axis floor={floor} across={across} {...box} />
        {shown.map(({ id, place, scoreSure }, index) => {
          const [home, mark] = [homes[index], marks[index]];
          if (home === undefined || mark === undefined) return null;
          return (
            <g key={id} class={`priority-mark ${place}${scoreSure ? ' sure' : ''}`} data-mark={id}>
              <line x1={home.x} y1={home.y} x2={mark.x} y2={mark.y} />
              <circle cx={mark.x} cy={mark.y} r={RADIUS} />
              <text x={mark.x} y={mark.y} text-anchor="middle" dominant-baseline="central">
                {markOf(id)}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}

const LABEL = { width: 140, height: 24, below: 36 };

type LabelPlace = { x: number; y: number; anchor: 'start' | 'end' };

/** The name of the middle line stands on it at an end where no mark hides it, else below the axis, away from the target's. */
function evenLabelPlace(marks: readonly { x: number; y: number }[], at: Lines, box: Box): LabelPlace {
  const near = marks.filter(({ y }) => y + RADIUS > at.even - LABEL.height && y - RADIUS < at.even);
  const start = { x: 8, anchor: 'start' } as const;
  const end = { x: box.width - 8, anchor: 'end' } as const;
  if (!near.some(({ x }) => x - RADIUS < LABEL.width)) return { ...start, y: at.even - 6 };
  if (!near.some(({ x }) => x + RADIUS > box.width - LABEL.width)) return { ...end, y: at.even - 6 };
  return { ...(at.target > box.width / 2 ? start : end), y: box.height + LABEL.below };
}

type Box = { width: number; height: number };
type Lines = { target: number; even: number };

/** A mark that gives way to another stays in its own place of the four. */
function roomOf(place: Placed['place'], { width, height }: Box, at: Lines): Room {
  const isLow = place === 'fix-first' || place === 'low';
  const isInfluential = place === 'fix-first' || place === 'keep-up';
  return {
    left: isLow ? RADIUS : at.target,
    right: isLow ? at.target : width - RADIUS,
    top: isInfluential ? RADIUS : at.even,
    bottom: isInfluential ? at.even : height - RADIUS,
  };
}

/** Leaves room on the low side of the target also where nothing is low. */
export function axisFloor(lowest: number, target: number): number {
  const below = Math.min(lowest - 2, target - 0.7 * (100 - target));
  return Math.max(0, Math.floor(below / STEP) * STEP);
}

type GroundProps = {
  box: Box;
  at: Lines;
  reply: PrioritiesReply;
  /** What the upper and the lower edge are away from the even share. */
  reach: number;
  evenLabel: LabelPlace;
};

function Ground({ box: { width, height }, at, reply: { target, evenShare }, reach, evenLabel }: GroundProps) {
  const words = usePageWords(prioritiesWords);
  const { format } = useSpeech();
  const { places } = words;
  const line = 18;
  return (
    <g>
      <rect class="priority-first" width={at.target} height={at.even} />
      <rect class="priority-frame" width={width} height={height} />
      <text class="priority-place" x={8} y={line}>
        {places['fix-first']}
      </text>
      <text class="priority-place" x={width - 8} y={line} text-anchor="end">
        {places['keep-up']}
      </text>
      <text class="priority-place" x={8} y={height - 10}>
        {places.low}
      </text>
      <text class="priority-place" x={width - 8} y={height - 10} text-anchor="end">
        {places.fine}
      </text>
      <text x={8} y={2 * line}>
        {format.percent((evenShare ?? 0) + reach)}
      </text>
      <text x={8} y={height - 10 - line}>
        {format.percent(Math.max(0, (evenShare ?? 0) - reach))}
      </text>
      <line class="priority-line" x1={at.target} x2={at.target} y1={0} y2={height} />
      <line class="priority-line" x1={0} x2={width} y1={at.even} y2={at.even} />
      <text class="priority-line-label" x={at.target} y={height + LABEL.below} text-anchor="middle">
        {words.targetLine(format.count(target))}
      </text>
      <text class="priority-line-label" x={evenLabel.x} y={evenLabel.y} text-anchor={evenLabel.anchor}>
        {words.evenLine(format.percent(evenShare ?? 0))}
      </text>
    </g>
  );
}

type AxisProps = { floor: number; across: Scale; width: number; height: number };

function Axis({ floor, across, width, height }: AxisProps) {
  const steps = (100 - floor) / STEP;
  const every = steps > Math.min(10, width / TICK_PX) ? 2 * STEP : STEP;
  const ticks = Array.from({ length: Math.floor((100 - floor) / every) + 1 }, (_, index) => 100 - index * every);
  return (
    <g>
      {ticks.map((tick) => (
        <text
          key={tick}
          x={across(tick)}
          y={height + 18}
          text-anchor={tick === 100 ? 'end' : tick === floor ? 'start' : 'middle'}
        >
          {tick}
        </text>
      ))}
    </g>
  );
}
