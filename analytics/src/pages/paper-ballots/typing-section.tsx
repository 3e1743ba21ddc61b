import type { DemographicQuestion } from '@hailong/shared/questionnaire/demographics.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useSpeech } from '../../speech.tsx';
import type { World } from '../../world.ts';
import { FormExtras } from './form-extras.tsx';
import { QuestionList } from './question-list.tsx';
import { answersTo, type TypingState } from './typing-state.ts';
import { usePaperWords } from './use-paper-words.ts';
import { type Setting, useTyping } from './use-typing.ts';

type TypingSectionProps = {
  world: World;
  setting: Setting;
  owner: string;
  questions: readonly DemographicQuestion[];
  /** Forms stored today from this browser. */
  storedToday: number;
  onStored: () => void;
  onSignedOut: () => void;
};

/** One form after the other, with the keyboard alone: the hands never leave the digits. */
export function TypingSection({ questions, storedToday, ...stack }: TypingSectionProps) {
  const words = usePaperWords();
  const { format } = useSpeech();
  const form = useRef<HTMLFormElement>(null);
  const { state, tell, store, clear } = useTyping(stack);
  const { questionnaire } = stack.setting;
  const criteria = criteriaOf(questionnaire);
  const goTo = (place: number) => form.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
  useFocusAfter(state, (criterion) =>
    goTo(
      Math.max(
        0,
        criteria.findIndex(({ id }) => id === criterion),
      ),
    ),
  );
  const isSending = state.note?.kind === 'sending';
  const answered = Object.keys(answersTo(questionnaire, state.form.answers)).length;
  const submit = (event: Event) => {
    event.preventDefault();
    store();
  };
  return (
    <form
      ref={form}
      class="paper-typing"
      aria-labelledby="paper-typing"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      <h2 id="paper-typing">{words.typing.title}</h2>
      <p class="hint">{words.typing.keys}</p>
      <TypingNote state={state} storedToday={storedToday} />
      <QuestionList {...{ questionnaire, state, tell, goTo }} />
      <FormExtras {...{ questions, tell, goTo }} form={state.form} firstPlace={criteria.length} />
      <RefusedNote state={state} />
      <p class="acts">
        <button type="submit" class="button" data-place={criteria.length + questions.length + 2}>
          {isSending ? words.typing.storing : storeWords(state, stack.setting.twice, words)}
        </button>
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            clear();
            goTo(0);
          }}
        >
          {words.typing.clear}
        </button>
        <span class="soft">{words.typing.answered(format.count(answered), format.count(criteria.length))}</span>
      </p>
    </form>
  );
}

function storeWords({ first }: TypingState, twice: boolean, { typing }: ReturnType<typeof usePaperWords>): string {
  if (first !== null) return typing.compare;
  return twice ? typing.again : typing.store;
}

/** The next form and the second time begin at the first question, a comparison at the first difference. */
function useFocusAfter({ note, differing }: TypingState, focusOn: (criterion: string | undefined) => void) {
  const focus = useRef(focusOn);
  focus.current = focusOn;
  const kind = note?.kind;
  const [difference] = differing;
  const place = useRef(difference);
  place.current = difference;
  // Before anything is shown: a fast hand types on as soon as it sees the note.
  useLayoutEffect(() => {
    if (kind === 'stored' || kind === 'second-time' || kind === 'empty') focus.current(undefined);
    if (kind === 'differs') focus.current(place.current);
  }, [kind]);
}

function TypingNote({ state: { note, differing }, storedToday }: { state: TypingState; storedToday: number }) {
  const words = usePaperWords();
  const { format } = useSpeech();
  const said = () => {
    if (note?.kind === 'stored') return words.typing.stored(format.count(storedToday));
    if (note?.kind === 'second-time') return words.typing.secondTime;
    if (note?.kind === 'differs') return words.typing.differs(differing.length, format.count(differing.length));
    return note?.kind === 'empty' ? words.typing.empty : '';
  };
  return (
    <p class="paper-note" role="status">
      {said()}
    </p>
  );
}

/** Beside the button that was pressed, not above all questions. */
function RefusedNote({ state: { note } }: { state: TypingState }) {
  const words = usePaperWords();
  if (note?.kind !== 'refused') return null;
  return (
    <div class="paper-refused">
      <ProblemNote refusal={note.refusal} />
      <p>{words.typing.kept}</p>
    </div>
  );
}
