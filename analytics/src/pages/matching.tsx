import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { LiveMark } from '../components/live-mark.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTitle } from '../components/use-title.ts';
import { useLive } from '../data/use-live.ts';
import type { PageProps } from '../pages.tsx';
import type { Refusal } from '../server-client.ts';
import { usePageWords, useSpeech } from '../speech.tsx';
import type { World } from '../world.ts';
import { type Extent, type Matching as Loaded, loadMatching } from './matching/load-matching.ts';
import { MatchedTable } from './matching/matched-table.tsx';
import { type MatchingWords, matchingWords } from './matching/matching-words.ts';
import { ParkedTable } from './matching/parked-table.tsx';
import { PendingSurveyItem } from './matching/pending-survey.tsx';
import './matching.css';
import './stacking-table.css';

export function Matching({ world, onSignedOut }: PageProps) {
  const words = usePageWords(matchingWords);
  useTitle(words.title);
  const [extent, setExtent] = useState<Extent>({ pendingPages: 1, parkedPages: 1 });
  // What is shown stays while more of it is under way.
  const shown = useRef<Loaded | null>(null);
  const { value, refusal, status, askedAtMs, reload } = useLive(world, extent, loadMatching, onSignedOut);
  if (value !== null) shown.current = value;
  const decision = useDecision(world, reload);
  const lists = shown.current;
  if (lists === null) {
    return refusal === null ? (
      <h1 class="unseen">{words.title}</h1>
    ) : (
      <ProblemNote refusal={refusal} title={words.failed} onRetry={reload} />
    );
  }
  return (
    <div class="matching">
      <div class="page-top">
        <LiveMark status={status} askedAtMs={askedAtMs} />
      </div>
      <h1 class="sentence" ref={decision.heading} tabIndex={-1}>
        <Standing lists={lists} words={words} />
      </h1>
      <p class={decision.said === '' ? 'unseen' : 'notice'} role="status">
        {decision.said}
      </p>
      {decision.refusal !== null && <ProblemNote refusal={decision.refusal} />}
      <PendingSection {...{ lists, words, decision }}>
        <More words={words} next={lists.pending.next} onMore={() => setExtent(morePages(extent, 'pendingPages'))} />
      </PendingSection>
      <Section title={words.matchedTitle} lead={lists.matched.length === 0 ? words.matchedEmpty : ''}>
        {lists.matched.length > 0 && (
          <MatchedTable
            matched={lists.matched}
            words={words}
            onUndo={({ submissionId, typedCode }) =>
              decision.decide(submissionId, typedCode, words.decided.undone(typedCode ?? ''))
            }
          />
        )}
      </Section>
      <Section title={words.parkedTitle} lead={lists.parked.parked.length === 0 ? words.parkedEmpty : words.parkedWhy}>
        {lists.parked.parked.length > 0 && <ParkedTable parked={lists.parked.parked} words={words} />}
        <More words={words} next={lists.parked.next} onMore={() => setExtent(morePages(extent, 'parkedPages'))} />
      </Section>
    </div>
  );
}

type Decision = ReturnType<typeof useDecision>;

/** Sends what a person decided. The pressed button goes with its row, so the focus moves to the page's sentence. */
function useDecision(world: World, reload: () => void) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const decide = async (submissionId: string, dossierCode: string | null, done: string) => {
    setRefusal(null);
    const answer = await world.client.send('PUT', `/submissions/${submissionId}/dossier`, { dossierCode });
    setSaid(answer.ok ? done : '');
    if (!answer.ok) setRefusal(answer);
    heading.current?.focus();
    reload();
  };
  return { heading, said, refusal, decide };
}

function Standing({ lists: { pending, parked }, words }: { lists: Loaded; words: MatchingWords }) {
  const { format } = useSpeech();
  const say = (of: (count: number, written: string) => string, count: number) => of(count, format.count(count));
  const others = parked.total - parked.secondSurveys;
  const parts = [pending.total === 0 ? words.nothingPending : say(words.pendingCount, pending.total)];
  if (parked.secondSurveys > 0) parts.push(say(words.secondCount, parked.secondSurveys));
  if (others > 0) parts.push(say(words.otherParked, others));
  return <>{parts.join(', ')}</>;
}

type PendingSectionProps = { lists: Loaded; words: MatchingWords; decision: Decision; children: ComponentChildren };

function PendingSection({ lists: { pending }, words, decision, children }: PendingSectionProps) {
  if (pending.pending.length === 0) return <Section title={words.pendingTitle} lead={words.pendingEmpty} />;
  return (
    <Section title={words.pendingTitle} lead={`${words.pendingWhy} ${words.marked}`}>
      <ul class="pending-surveys">
        {pending.pending.map((survey) => (
          <PendingSurveyItem
            key={survey.submissionId}
            survey={survey}
            words={words}
            onDecide={({ submissionId, dossierCode: typed }, code) =>
              decision.decide(
                submissionId,
                code,
                code === null ? words.decided.none(typed) : words.decided.dossier(typed, code),
              )
            }
          />
        ))}
      </ul>
      {children}
    </Section>
  );
}

function Section({ title, lead, children }: { title: string; lead: string; children?: ComponentChildren }) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== '' && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}

function More({ words, next, onMore }: { words: MatchingWords; next: string | null; onMore: () => void }) {
  if (next === null) return null;
  return (
    <button type="button" class="link" onClick={onMore}>
      {words.more}
    </button>
  );
}

function morePages(extent: Extent, which: keyof Extent): Extent {
  return { ...extent, [which]: extent[which] + 1 };
}
