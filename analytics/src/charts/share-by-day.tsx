import type { CumulativeDay } from '@hailong/shared/coverage/cumulative-share.ts';
import type { ShareTarget } from '@hailong/shared/coverage/share-digits.ts';
import {
  CartesianGrid,
  Label,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Format } from '../format.ts';
import { dayTicks, shareAxis } from './share-axis.ts';
import { targetLabelPlace } from './target-label.ts';

export type ShareByDayProps = {
  /** Every day of the period: the axis shows how much of it is left. */
  days: readonly CumulativeDay[];
  /** The days that have begun. */
  drawn: readonly CumulativeDay[];
  target: ShareTarget | null;
  /** The target in words, for its line. */
  limit: string;
  format: Format;
};

const margin = { top: 28, right: 32, bottom: 0, left: 0 };
const DAY_LABELS = 7;
/** Part of the axis within which the share's label would touch the target's line. */
const CROWDED = 0.16;

/** The share so far, day by day, against the target. Colours and type come from the style sheet. */
export function ShareByDay({ days, drawn, target, limit, format }: ShareByDayProps) {
  const last = new Set(drawn.map((one) => one.day));
  const points = days.map((one) => (last.has(one.day) ? one : { ...one, share: null }));
  const shares = points.map((one) => one.share);
  const ticks = shareAxis(shares, target?.share ?? null);
  const top = ticks.at(-1) ?? 1;
  const end = drawn.findLast((one) => one.share !== null);
  const isMet = end?.share != null && (target === null || end.share >= target.share);
  const isJustBelow = !isMet && end?.share != null && target !== null && target.share - end.share < CROWDED * top;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={points} margin={margin} accessibilityLayer={false}>
        <CartesianGrid vertical={false} className="chart-grid" />
        <XAxis
          dataKey="day"
          ticks={dayTicks(
            days.map((one) => one.day),
            DAY_LABELS,
          )}
          interval="preserveStartEnd"
          tickFormatter={format.dayOfMonth}
          tickLine={false}
          axisLine={false}
          tickMargin={8}
        />
        <YAxis
          domain={[0, top]}
          ticks={ticks}
          tickFormatter={format.wholePercent}
          tickLine={false}
          axisLine={false}
          width={52}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ className: 'chart-cursor' }}
          content={({ payload }) => <DayTip day={payload[0]?.payload} target={target} format={format} />}
        />
        {target !== null && (
          <ReferenceLine y={target.share} className="chart-target">
            <Label
              value={limit}
              position={targetLabelPlace(shares, target.share, top)}
              className="chart-target-label"
              offset={8}
            />
          </ReferenceLine>
        )}
        <Line
          dataKey="share"
          type="linear"
          dot={false}
          activeDot={{ r: 4 }}
          isAnimationActive={false}
          className="chart-line"
        />
        {end?.share != null && (
          <ReferenceDot x={end.day} y={end.share} r={4} className="chart-end">
            <Label
              value={format.share(end.surveyedSoFar, end.eligibleSoFar, target)}
              position={isJustBelow ? 'bottom' : 'top'}
              offset={10}
              className="chart-end-label"
            />
          </ReferenceDot>
        )}
      </LineChart>
    </ResponsiveContainer>
  );
}

type DayTipProps = { day: CumulativeDay | undefined; target: ShareTarget | null; format: Format };

function DayTip({ day, target, format }: DayTipProps) {
  if (day === undefined || day.share === null) return null;
  return (
    <p class="chart-tip">
      {format.day(day.day)} <strong>{format.share(day.surveyedSoFar, day.eligibleSoFar, target)}</strong>
      <br />
      {format.count(day.surveyedSoFar)}/{format.count(day.eligibleSoFar)}
    </p>
  );
}
