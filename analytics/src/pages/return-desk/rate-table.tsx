import type { InvitationCountsReply } from '@hailong/shared/contract/invitations.ts';
import { useSpeech } from '../../speech.tsx';
import { countsOfDay } from './load-desk.ts';
import { useDeskWords } from './use-desk-words.ts';

type Counts = { total: number; completed: number };

/** How many of the invited answered, at each counter. */
export function RateTable({ counts }: { counts: InvitationCountsReply }) {
  const { format } = useSpeech();
  const { rates: names } = useDeskWords();
  if (counts.counters.length === 0) return null;
  return (
    <div class="desk-rates">
      <table>
        <caption>{names.caption(format.day(counts.from))}</caption>
        <thead>
          <tr>
            {[names.counter, names.invited, names.completed, names.rate].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.counters.map((one) => (
            <RateRow key={one.counter} name={one.counter} counts={one} />
          ))}
        </tbody>
        <tfoot>
          <RateRow name={names.all} counts={countsOfDay(counts)} />
        </tfoot>
      </table>
      <p class="hint">{names.note}</p>
    </div>
  );
}

function RateRow({ name, counts: { total, completed } }: { name: string; counts: Counts }) {
  const { format, words } = useSpeech();
  return (
    <tr data-rate={name}>
      <th scope="row">{name}</th>
      <td>{format.count(total)}</td>
      <td>{format.count(completed)}</td>
      <td>{total === 0 ? words.today.noShare : format.share(completed, total, null)}</td>
    </tr>
  );
}
