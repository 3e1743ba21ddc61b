import type { Exclusion, ExclusionsReply } from '@hailong/shared/contract/integrity.ts';
import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useLanding } from '../../components/use-landing.ts';
import { type Review, useReview } from '../../data/use-review.ts';
import { useSpeech } from '../../speech.tsx';
import { useActorWords, useIntegrityWords } from './integrity-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type ExclusionListProps = { review: Review; mayChange: boolean; onDone: (said: string) => void };

/** Everything that was ever left out, with its reason, and the way back. */
export function ExclusionList({ review, mayChange, onDone }: ExclusionListProps) {
  const { exclusions: words } = useIntegrityWords();
  const { format } = useSpeech();
  const [reverting, setReverting] = useState<Exclusion | null>(null);
  const { value, refusal } = useReview<ExclusionsReply>(review, '/exclusions');
  const heading = useLanding(review.world, 'exclusions', value !== null);
  return (
    <section class="exclusions">
      <h2 id="exclusions" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      {refusal !== null && <ProblemNote refusal={refusal} />}
      {value?.exclusions.length === 0 && <p class="soft">{words.none}</p>}
      {value !== null && value.exclusions.length > 0 && (
        <ExclusionTable exclusions={value.exclusions} onRevert={mayChange ? setReverting : null} />
      )}
      {reverting !== null && (
        <ReasonDialog
          title={words.revertTitle(reverting.ballots, format.count(reverting.ballots))}
          lines={[words.revertWhat]}
          confirm={words.revertConfirm}
          send={(reason) => review.world.client.send('POST', `/exclusions/${reverting.id}/reversal`, { reason })}
          onClosed={() => setReverting(null)}
          onDone={() => onDone(words.done(reverting.ballots, format.count(reverting.ballots)))}
          onSignedOut={review.onSignedOut}
        />
      )}
    </section>
  );
}

type ExclusionTableProps = { exclusions: readonly Exclusion[]; onRevert: ((one: Exclusion) => void) | null };

function ExclusionTable({ exclusions, onRevert }: ExclusionTableProps) {
  const { exclusions: words } = useIntegrityWords();
  return (
    <ScrollRegion class="figure-table" label={words.title}>
      <table>
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col" class="text">
              {words.by}
            </th>
            <th scope="col">{words.count}</th>
            <th scope="col" class="text">
              {words.reason}
            </th>
            <th scope="col" class="text">
              {words.state}
            </th>
            {onRevert !== null && (
              <th scope="col" class="text">
                {words.act}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {exclusions.map((one) => (
            <ExclusionRow key={one.id} exclusion={one} onRevert={onRevert} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type ExclusionRowProps = { exclusion: Exclusion; onRevert: ExclusionTableProps['onRevert'] };

function ExclusionRow({ exclusion, onRevert }: ExclusionRowProps) {
  const { exclusions: words } = useIntegrityWords();
  const { format } = useSpeech();
  const { person, moment } = useActorWords();
  const { id, ballots, reason, excludedAt, excludedBy, revertedAt, revertedBy, revertReason } = exclusion;
  const isInForce = revertedAt === null;
  const state = isInForce
    ? words.inForce
    : words.reverted(moment(revertedAt), person(revertedBy ?? ''), revertReason ?? '');
  return (
    <tr data-exclusion={id} class={isInForce ? undefined : 'undone'}>
      <th scope="row">{moment(excludedAt)}</th>
      <td class="text">{person(excludedBy)}</td>
      <td>{format.count(ballots)}</td>
      <td class="text">{reason}</td>
      <td class="text">{state}</td>
      {onRevert !== null && (
        <td class="text">
          {isInForce && (
            <button
              type="button"
              class="link"
              aria-label={words.revertOf(format.count(ballots), moment(excludedAt))}
              onClick={() => onRevert(exclusion)}
            >
              {words.revert}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
