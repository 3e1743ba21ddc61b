import type { IntegrityFinding } from '@hailong/shared/contract/integrity.ts';
import { ballotSignals } from '@hailong/shared/integrity/signals.ts';
import { useId } from 'preact/hooks';
import { InnerLink } from '../../components/inner-link.tsx';
import { land } from '../../components/use-landing.ts';
import type { Review } from '../../data/use-review.ts';
import { useSpeech } from '../../speech.tsx';
import { tellFinding } from './finding-words.ts';
import { useIntegrityWords } from './integrity-words.ts';

type FindingListProps = { review: Review; title: string; findings: readonly IntegrityFinding[] };

/** What may be asked, each with the reasons it ordinarily has. */
export function FindingList({ review, title, findings }: FindingListProps) {
  const id = useId();
  if (findings.length === 0) return null;
  return (
    <section class="findings" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {findings.map((finding) => (
          <Finding key={JSON.stringify(finding)} {...{ review, finding }} />
        ))}
      </ul>
    </section>
  );
}

function Finding({ review, finding }: { review: Review; finding: IntegrityFinding }) {
  const words = useIntegrityWords();
  const { format } = useSpeech();
  const { signal } = finding;
  const ofBallots = ballotSignals.find((one) => one === signal);
  const filters = { signal: ofBallots };
  return (
    <li data-signal={signal} data-count={finding.count} data-counter={finding.counter ?? undefined}>
      <h3>{tellFinding(finding, words, format)}.</h3>
      <p>
        <b>{words.ordinary}:</b> {words.causes[signal]}
      </p>
      <p>
        <b>{words.ask}:</b> {words.asks[signal]}
      </p>
      {ofBallots !== undefined && (
        <p>
          <InnerLink href={`${review.addressOf({ filters })}#ballots`} onGo={() => showBallots(review, ofBallots)}>
            {words.ballotsLink}
          </InnerLink>
        </p>
      )}
    </li>
  );
}

function showBallots(review: Review, signal: string): void {
  review.go({ filters: { signal } });
  land(document.getElementById('ballots'));
}
