import type { ForecastReply } from '@hailong/shared/contract/forecast.ts';
import { useId } from 'preact/hooks';
import { Explained, Explanation } from '../../components/explanation.tsx';
import type { Format } from '../../format.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { todayEn } from '../../strings/pages/today.en.ts';
import { type TodayWords, todayVi } from '../../strings/pages/today.vi.ts';
import { RangeStrip } from './range-strip.tsx';

/** Where the share will be at the end of the period, how sure that is, and what it asks of a day. */
export function ForecastSection({ forecast }: { forecast: ForecastReply }) {
  const { format } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  const id = useId();
  const { expected, range } = forecast;
  const isOver = forecast.asOf > forecast.to;
  if (isOver) return null;
  const sentence = forecastSentence(forecast, words, format);
  return (
    <section class="forecast" aria-labelledby={id}>
      <h2 id={id}>{sentence}</h2>
      {expected?.share != null && range?.share != null && (
        <RangeStrip
          expected={expected.share}
          low={range.share[0] ?? expected.share}
          high={range.share[1] ?? expected.share}
          target={forecast.target}
        />
      )}
      <ul class="forecast-facts">
        {needLines(forecast, words, format).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ForecastExplanation forecast={forecast} />
    </section>
  );
}

function forecastSentence({ enough, expected, range, to, chance }: ForecastReply, words: TodayWords, format: Format) {
  if (!enough || expected === null || expected.share === null || range?.share == null) return words.forecast.tooEarly;
  const percent = (fraction: number) => format.percent(fraction);
  const end = words.forecast.end({
    day: format.day(to),
    share: percent(expected.share),
    low: percent(range.share[0] ?? expected.share),
    high: percent(range.share[1] ?? expected.share),
  });
  return chance === null ? end : `${end}; ${words.forecast.chance(format.chance(chance))}`;
}

/** What is still to do, in surveys: altogether, a working day, and a counter. */
function needLines({ needed, workingDaysLeft, counters }: ForecastReply, words: TodayWords, format: Format): string[] {
  const days = words.forecast.daysLeft(format.count(workingDaysLeft));
  if (needed === null) return [days];
  if (needed.total === 0) return [days, words.forecast.noneNeeded];
  const lines = [days, words.forecast.needed(format.count(needed.total))];
  if (needed.perWorkingDay !== null) lines.push(words.forecast.perDay(format.amount(needed.perWorkingDay)));
  if (needed.perCounterAndDay !== null && counters > 1) {
    lines.push(words.forecast.perCounter(format.amount(needed.perCounterAndDay), format.count(counters)));
  }
  return lines;
}

function ForecastExplanation({ forecast }: { forecast: ForecastReply }) {
  const { words: shared, format } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  const { from, to, asOf, soFar, expected, range } = forecast;
  const whole = (amount: number | undefined) => format.count(Math.round(amount ?? 0));
  const counts = [words.forecast.soFar(format.count(soFar.surveyed), format.count(soFar.eligible), format.day(asOf))];
  if (expected !== null && range !== null) {
    counts.push(
      words.forecast.expectedCounts({
        eligible: whole(expected.eligible),
        eligibleLow: whole(range.eligible[0]),
        eligibleHigh: whole(range.eligible[1]),
        surveyed: whole(expected.surveyed),
        surveyedLow: whole(range.surveyed[0]),
        surveyedHigh: whole(range.surveyed[1]),
      }),
    );
  }
  return (
    <Explanation title={words.forecast.title}>
      <Explained name={shared.explain.dates} lines={[shared.today.range(format.day(from), format.day(to))]} />
      <Explained name={shared.explain.counts} lines={counts} />
      <Explained name={shared.explain.method} lines={words.forecast.method} />
    </Explanation>
  );
}
