import type { CumulativeDay } from '@hailong/shared/coverage/cumulative-share.ts';
import type { ShareTarget } from '@hailong/shared/coverage/share-digits.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import type { ComponentType } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { ShareByDayProps } from '../charts/share-by-day.tsx';
import { drawnDays, type ShareFinding, shareFinding } from '../data/share-finding.ts';
import type { Format } from '../format.ts';
import { useSpeech } from '../speech.tsx';
import type { Words } from '../strings/words.ts';

type ShareChartProps = { days: readonly CumulativeDay[]; today: Day; target: ShareTarget | null; basis: Basis };

/** Title, place and name of the chart. The drawing itself comes later, or not at all: the table does not wait for it. */
export function ShareChart({ days, today, target, basis }: ShareChartProps) {
  const { words, format } = useSpeech();
  const id = useId();
  const { Drawing, failed } = useDrawing();
  const drawn = drawnDays(days, today);
  const finding = shareFinding(drawn, target, basis);
  const title = findingTitle(finding, target, words, format);
  const limit =
    target === null
      ? words.verdict['no-target']
      : words.chart.target(words.comparison[target.comparison](format.wholePercent(target.share)));
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>
        <strong>{title}</strong>
        <span>{words.chart.caption}</span>
      </figcaption>
      <div class="drawing" role="img" aria-label={words.chart.name(title, limit)}>
        {failed && <p class="soft">{words.chart.failed}</p>}
        {Drawing !== null && finding.kind !== 'nothing-yet' && (
          <Drawing days={days} drawn={drawn} target={target} limit={limit} format={format} />
        )}
      </div>
    </figure>
  );
}

function useDrawing() {
  const [Drawing, setDrawing] = useState<ComponentType<ShareByDayProps> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    import('../charts/share-by-day.tsx').then(
      ({ ShareByDay }) => current && setDrawing(() => ShareByDay),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, []);
  return { Drawing, failed };
}

function findingTitle(finding: ShareFinding, target: ShareTarget | null, words: Words, format: Format): string {
  if (finding.kind === 'nothing-yet') return words.finding['nothing-yet'];
  const { until } = finding;
  const share = format.share(until.surveyedSoFar, until.eligibleSoFar, target);
  if (finding.kind === 'met') return words.finding.met(format.dayOfMonth(finding.since), share);
  return words.finding[finding.kind](format.dayOfMonth(until.day), share);
}
