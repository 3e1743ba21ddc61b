import { useId } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { nameOfDossier } from './dossier-actions.ts';
import { useDeskWords } from './use-desk-words.ts';
import type { NewLink } from './use-new-link.ts';

/** Which dossier the link is for. */
export function LinkForm({ made }: { made: NewLink }) {
  const { phone: words, hints } = useDeskWords();
  const id = useId();
  return (
    <form
      class="desk-phone-form"
      onSubmit={(event) => {
        event.preventDefault();
        made.submit();
      }}
    >
      <label for={id}>{words.label}</label>
      <div class="desk-phone-line">
        <input
          id={id}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          maxLength={500}
          aria-describedby={`${id}-hint`}
          value={made.text}
          onInput={(event) => made.type(event.currentTarget.value)}
        />
        <button type="submit" class="button" aria-disabled={made.busy}>
          {words.make}
        </button>
      </div>
      <p id={`${id}-hint`} class="hint">
        {words.hint}
      </p>
      {made.hint !== null && (
        <p class="notice" role="status">
          {hints[made.hint]}
        </p>
      )}
      {made.refusal !== null && <ProblemNote refusal={made.refusal} title={words.refused} />}
      {made.choice.length > 0 && (
        <fieldset class="desk-phone-choice">
          <legend>{words.choose}</legend>
          {made.choice.map((one) => (
            <button type="button" key={one.code} class="desk-plain" onClick={() => made.choose(one.code)}>
              {one.code} <small>{nameOfDossier(one)}</small>
            </button>
          ))}
        </fieldset>
      )}
    </form>
  );
}
