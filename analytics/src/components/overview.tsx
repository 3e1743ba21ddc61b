import { cumulativeShare } from '@hailong/shared/coverage/cumulative-share.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { ComponentChildren } from 'preact';
import { coverageSentence } from '../data/coverage-sentence.ts';
import type { Figures } from '../data/load-figures.ts';
import { targetOf } from '../data/verdict.ts';
import { useSpeech } from '../speech.tsx';
import { Announcer } from './announcer.tsx';
import { DayTable } from './day-table.tsx';
import { ShareChart } from './share-chart.tsx';
import { ShareFigure } from './share-figure.tsx';

type OverviewProps = { figures: Figures; today: Day; children: ComponentChildren };

/** The answer first: a sentence, what to do about it (`children`), the figure, the picture, its table. */
export function Overview({ figures, today, children }: OverviewProps) {
  const { words, format } = useSpeech();
  const { coverage } = figures;
  const target = targetOf(coverage);
  const days = cumulativeShare(figures.days.days);
  const sentence = coverageSentence(figures, words, format);
  return (
    <>
      <h1 class="sentence">{sentence}</h1>
      <Announcer text={sentence} />
      {children}
      <div class="overview">
        <ShareFigure figures={figures} today={today} />
        <ShareChart days={days} today={today} target={target} basis={coverage.basis} />
        <DayTable days={days} today={today} target={target} basis={coverage.basis} />
      </div>
    </>
  );
}
