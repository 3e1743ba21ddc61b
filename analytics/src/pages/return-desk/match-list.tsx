import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import { useSpeech } from '../../speech.tsx';
import { useDeskSentences, useDeskWords } from './use-desk-words.ts';
import type { Matches } from './use-matches.ts';

export const matchId = (code: string) => `match-${code}`;

type MatchListProps = { id: string; matches: Matches; onTake: (dossier: DossierReply) => void };

/** Dossiers that fit what is typed. The field keeps the focus and moves among them with the arrow keys. */
export function MatchList({ id, matches, onTake }: MatchListProps) {
  const words = useDeskWords();
  const sentences = useDeskSentences();
  return (
    <div class="desk-matches">
      <p class="hint">{sentences.matches(matches)}</p>
      <div id={id} role="listbox" aria-label={words.matches.label}>
        {matches.dossiers.map((dossier) => (
          <Match key={dossier.code} dossier={dossier} chosen={dossier === matches.chosen} onTake={onTake} />
        ))}
      </div>
    </div>
  );
}

type MatchProps = { dossier: DossierReply; chosen: boolean; onTake: (dossier: DossierReply) => void };

function Match({ dossier, chosen, onTake }: MatchProps) {
  const { format } = useSpeech();
  const words = useDeskWords();
  const { code, field, procedure, receivedOn, returnedOn, status, surveyed } = dossier;
  const returned = returnedOn === null ? words.matches.returnedBefore : words.matches.returned(format.day(returnedOn));
  const facts = [
    words.matches.received(format.day(receivedOn)),
    ...(returnedOn === null && status !== 'returned' ? [] : [returned]),
    ...(surveyed ? [words.matches.surveyed] : []),
  ];
  return (
    <div
      id={matchId(code)}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      class="desk-match"
      data-match={code}
      // With the mouse alone: the keys are the field's, which must not lose the focus to what is pointed at.
      onMouseDown={(event) => event.preventDefault()}
      onMouseUp={(event) => event.button === 0 && onTake(dossier)}
    >
      <b>{code}</b>
      <span>{field ?? words.invitations.noField}</span>
      <small>{facts.join(', ')}</small>
      {procedure !== null && <small class="desk-procedure">{procedure}</small>}
    </div>
  );
}
