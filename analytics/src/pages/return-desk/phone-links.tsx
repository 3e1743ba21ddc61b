import type { SurveyLinkReply } from '@hailong/shared/contract/survey-links.ts';
import { useId, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLive } from '../../data/use-live.ts';
import type { PageProps } from '../../pages.tsx';
import { loadLinks, withdrawLink } from './link-actions.ts';
import { LinkForm } from './link-form.tsx';
import { LinkTable } from './link-table.tsx';
import { NewLinkPanel } from './new-link-panel.tsx';
import { useDeskWords } from './use-desk-words.ts';
import { useNewLink } from './use-new-link.ts';
import './phone-links.css';

/** The survey for those who are not at the counter: makes links, and shows what became of them. */
export function PhoneLinks({ world, session, onSignedOut }: PageProps) {
  const { phone: words } = useDeskWords();
  const id = useId();
  const live = useLive(world, {}, loadLinks, onSignedOut);
  const made = useNewLink(world, live.reload, onSignedOut);
  const [said, setSaid] = useState('');

  const withdraw = async ({ dossierCode }: SurveyLinkReply) => {
    const answer = await withdrawLink(world.client, dossierCode);
    if (!answer.ok && answer.status === 401) return onSignedOut();
    // Not found: somebody else withdrew it, or it was answered meanwhile; the list says which.
    if (answer.ok) setSaid(words.withdrawn(dossierCode));
    made.close();
    live.reload();
  };

  return (
    <section class="desk-phone" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p class="soft">{words.why}</p>
      <LinkForm made={made} />
      {made.link !== null && (
        <NewLinkPanel key={made.link.linkId} link={made.link} world={world} unit={session.unit} onClose={made.close} />
      )}
      <p class="unseen" role="status">
        {said}
      </p>
      {live.value === null && live.refusal !== null && (
        <ProblemNote refusal={live.refusal} title={words.list} onRetry={live.reload} />
      )}
      {live.value !== null && (
        <LinkTable links={live.value} nowMs={world.nowMs()} onWithdraw={(link) => void withdraw(link)} />
      )}
    </section>
  );
}
