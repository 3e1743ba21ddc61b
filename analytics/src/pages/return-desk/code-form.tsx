import { useEffect, useId } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Refusal } from '../../server-client.ts';
import { MatchList, matchId } from './match-list.tsx';
import type { Desk, Say } from './use-desk.ts';
import { useDeskSentences, useDeskWords } from './use-desk-words.ts';

/** The one field of the desk: for scanners, whole codes and last digits. */
export function CodeForm({ desk }: { desk: Desk }) {
  const words = useDeskWords();
  const id = useId();
  const { field, matches, say } = desk;
  const open = matches.dossiers.length > 0 && say?.kind !== 'question';
  useEffect(() => field.current?.focus(), [field]);
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        desk.submit();
      }}
    >
      <label for={id}>{words.field.label}</label>
      <div class="desk-line">
        <input
          ref={field}
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-matches`}
          aria-activedescendant={open && matches.chosen !== null ? matchId(matches.chosen.code) : undefined}
          aria-describedby={`${id}-hint`}
          aria-busy={desk.busy}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          maxLength={500}
          value={desk.text}
          onInput={(event) => desk.type(event.currentTarget.value)}
          onKeyDown={(event) => pressed(event, desk)}
        />
        <button type="submit" class="button" aria-disabled={desk.busy}>
          {words.field.submit}
        </button>
      </div>
      <p id={`${id}-hint`} class="hint">
        {words.field.hint}
      </p>
      {say !== null && <Said say={say} desk={desk} />}
      {open && <MatchList id={`${id}-matches`} matches={matches} onTake={desk.take} />}
    </form>
  );
}

function pressed(event: KeyboardEvent, desk: Desk): void {
  // A key that is held down is one press.
  if (event.key === 'Enter' && event.repeat) event.preventDefault();
  else if (event.key === 'Escape') desk.clear();
  else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && desk.matches.dossiers.length > 0) {
    event.preventDefault();
    desk.step(event.key === 'ArrowDown' ? 1 : -1);
  }
}

function Said({ say, desk }: { say: Say; desk: Desk }) {
  const words = useDeskWords();
  const sentences = useDeskSentences();
  if (say.kind === 'refusal') return <ProblemNote refusal={inOurWords(say.refusal, words.refused)} />;
  if (say.kind === 'hint') return <p class="notice">{words.hints[say.hint]}</p>;
  return (
    <div class="note" data-question={say.question.doubt}>
      <p>{sentences.question(say.question)}</p>
      <p class="desk-answers">
        <button type="submit" class="desk-plain">
          {words.question.yes}
        </button>
        <button type="button" class="link" onClick={desk.clear}>
          {words.question.no}
        </button>
      </p>
    </div>
  );
}

/** The server's sentences speak of surveys and requests; here a citizen waits for a result. */
function inOurWords(refusal: Refusal, words: { unreachable: string; foreign: string }): Refusal {
  if (refusal.status === 0) return { ...refusal, detail: words.unreachable };
  return refusal.code === 'dossier-of-another-unit' ? { ...refusal, detail: words.foreign } : refusal;
}
