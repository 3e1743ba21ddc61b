import type { Day } from '@hailong/shared/period/day.ts';
import { useSpeech } from '../../speech.tsx';
import { countsOfDay, type DeskDay } from './load-desk.ts';
import { useDeskWords } from './use-desk-words.ts';

/** Where the day stands, in one sentence. */
export function DaySentence({ shown: { day, counts }, today }: { shown: DeskDay; today: Day }) {
  const { format, words: shared } = useSpeech();
  const { sentence } = useDeskWords();
  const { total, invited, started, completed, declined, noAnswer } = countsOfDay(counts);
  const name = day === today ? sentence.today : sentence.day(format.day(day));
  const figures = { total, completed, declined, noAnswer, open: invited + started };
  const written = {
    day: name,
    invited: format.count(total),
    completed: format.count(completed),
    declined: format.count(declined),
    noAnswer: format.count(noAnswer),
    open: format.count(figures.open),
    rate: total === 0 ? shared.today.noShare : format.share(completed, total, null),
  };
  return (
    <h1 class="sentence">
      <data value={JSON.stringify(figures)} data-day={day}>
        {total === 0 ? sentence.none(name) : sentence.counts(written)}
      </data>
    </h1>
  );
}
