import { cumulativeShare } from '@hailong/shared/coverage/cumulative-share.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import { coverageSentence } from '../data/coverage-sentence.ts';
import type { Figures } from '../data/load-figures.ts';
import { targetOf } from '../data/verdict.ts';
import { useSpeech } from '../speech.tsx';
import { Announcer } from './announcer.tsx';
import { DayTable } from './day-table.tsx';
import { ShareChart } from './share-chart.tsx';
import { ShareFigure } from './share-figure.tsx';

/** The answer first: a sentence, the figure, the picture, its table. */
export function Overview({ figures, today }: { figures: Figures; today: Day }) {
  const { words, format } = useSpeech();
  const { coverage } = figures;
  const target = targetOf(coverage);
  const days = cumulativeShare(figures.days.days);
  const sentence = coverageSentence(figures, words, format);
  return (
    <>
      <h1 class="sentence">{sentence}</h1>
      <Announcer text={sentence} />
      <div class="overview">
        <ShareFigure figures={figures} today={today} />
        <ShareChart days={days} today={today} target={target} basis={coverage.basis} />
        <DayTable days={days} today={today} target={target} basis={coverage.basis} />
      </div>
    </>
  );
}
