import type { DoubtfulBallotsReply } from '@hailong/shared/contract/integrity.ts';
import { ballotSignals } from '@hailong/shared/integrity/signals.ts';
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanding } from '../../components/use-landing.ts';
import { type Review, useReview } from '../../data/use-review.ts';
import { useSpeech } from '../../speech.tsx';
import { BallotTable } from './ballot-table.tsx';
import { useIntegrityWords } from './integrity-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const choices = [...ballotSignals, 'all'] as const;
type Choice = (typeof choices)[number];

/** Which ballots the address asks for: those answered hastily, where it says nothing. */
function choiceOf({ filters }: Review): Choice {
  return choices.find((one) => one === filters.signal) ?? 'hasty';
}

type DoubtfulBallotsProps = { review: Review; onDone: (said: string) => void };

/** Ballots with a sign of their own, to be left out with a reason. */
export function DoubtfulBallots({ review, onDone }: DoubtfulBallotsProps) {
  const { ballots: words } = useIntegrityWords();
  const choice = choiceOf(review);
  const query = { signal: choice === 'all' ? undefined : choice };
  const { value, refusal } = useReview<DoubtfulBallotsReply>(review, '/integrity/ballots', query);
  const heading = useLanding(review.world, 'ballots', value !== null);
  return (
    <section class="doubtful">
      <h2 id="ballots" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p class="soft">
        {words.lead} {words.wholeMonths}
      </p>
      <div class="review-filters">
        <label>
          {words.signal}
          <select value={choice} onChange={(event) => review.go({ filters: { signal: event.currentTarget.value } })}>
            {choices.map((one) => (
              <option key={one} value={one}>
                {words.signals[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {refusal !== null && <ProblemNote refusal={refusal} />}
      {value !== null && <Listed key={choice} reply={value} {...{ review, choice, onDone }} />}
    </section>
  );
}

type ListedProps = DoubtfulBallotsProps & { reply: DoubtfulBallotsReply; choice: Choice };

function Listed({ review, reply, choice, onDone }: ListedProps) {
  const { ballots: words, excluding } = useIntegrityWords();
  const { format } = useSpeech();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const { ballots, withheld, more } = reply;
  // What somebody else left out meanwhile is chosen no longer.
  const open = ballots.filter(({ exclusion }) => exclusion === null);
  const left = open.filter(({ ballot }) => chosen.has(ballot)).map(({ ballot }) => ballot);
  const count = left.length;
  const exclude = (reason: string) =>
    review.world.client.send('POST', '/exclusions', {
      ...{ ballots: left, reason },
      ...(choice === 'all' ? {} : { signal: choice }),
    });
  return (
    <>
      {withheld > 0 && <p>{words.withheld(withheld, format.count(withheld))}</p>}
      {more && <p>{words.more}</p>}
      {ballots.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <>
          <BallotTable ballots={ballots} chosen={new Set(left)} onChoose={setChosen} />
          <p class="acts">
            <button type="button" class="button" aria-disabled={count === 0} onClick={() => setAsking(count > 0)}>
              {count === 0 ? words.excludeNone : words.exclude(count, format.count(count))}
            </button>
          </p>
        </>
      )}
      {asking && (
        <ReasonDialog
          title={excluding.title(count, format.count(count))}
          lines={[excluding.what, excluding.notAnswers]}
          confirm={excluding.confirm}
          send={exclude}
          onClosed={() => setAsking(false)}
          onDone={() => {
            setChosen(new Set());
            onDone(excluding.done(count, format.count(count)));
          }}
          onSignedOut={review.onSignedOut}
        />
      )}
    </>
  );
}
