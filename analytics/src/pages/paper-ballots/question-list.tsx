import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { useId } from 'preact/hooks';
import { useSpeech } from '../../speech.tsx';
import { levelOfKey, type TypingEvent, type TypingState } from './typing-state.ts';
import { usePaperWords } from './use-paper-words.ts';

type QuestionListProps = {
  questionnaire: Questionnaire;
  state: TypingState;
  tell: (event: TypingEvent) => void;
  /** Moves the focus to a place of the form: questions from 0, then what follows them. */
  goTo: (place: number) => void;
};

/** The criteria as they are printed, each with a field of one digit. */
export function QuestionList({ questionnaire, state, tell, goTo }: QuestionListProps) {
  const { language } = useSpeech();
  let place = -1;
  return (
    <div class="paper-questions">
      {questionnaire.contents.flatMap(({ factors }) =>
        factors.map((factor) => (
          <fieldset key={factor.id}>
            <legend>
              {factor.letter}. {factor[language]}
            </legend>
            {factor.criteria.map((criterion) => {
              place += 1;
              return (
                <Question
                  key={criterion.id}
                  {...{ questionnaire, state, tell, goTo, place }}
                  id={criterion.id}
                  text={criterion[language]}
                />
              );
            })}
          </fieldset>
        )),
      )}
    </div>
  );
}

type QuestionProps = QuestionListProps & { id: string; text: string; place: number };

function Question({ questionnaire, state, tell, goTo, place, id: criterion, text }: QuestionProps) {
  const words = usePaperWords();
  const { language } = useSpeech();
  const id = useId();
  const level = state.form.answers[criterion];
  const nameOf = (one: number | null | undefined) => {
    if (one === undefined) return '';
    return one === null ? words.typing.notApplicable : (questionnaire.scale[one - 1]?.[language] ?? '');
  };
  const answer = (key: string) => {
    const typed = levelOfKey(key);
    if (typed === undefined) return;
    tell({ kind: 'answered', criterion, level: typed });
    goTo(place + 1);
  };
  const takeBack = (backwards: boolean) => {
    if (level === undefined && backwards) goTo(place - 1);
    else tell({ kind: 'answered', criterion, level: undefined });
  };
  const differs = state.differing.includes(criterion);
  const { first } = state;
  return (
    <div class={differs ? 'paper-question differs' : 'paper-question'}>
      <label for={id}>{words.typing.question(String(place + 1), text)}</label>
      <input
        id={id}
        data-place={place}
        data-criterion={criterion}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={level === undefined ? '' : String(level ?? 0)}
        aria-invalid={differs ? 'true' : undefined}
        aria-describedby={`${id}-level`}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          const move = movesOf[event.key];
          if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
          if (event.key.length === 1 || move !== undefined) event.preventDefault();
          if (move !== undefined) goTo(place + move);
          else if (event.key === 'Backspace' || event.key === 'Delete') {
            event.preventDefault();
            takeBack(event.key === 'Backspace');
          } else answer(event.key);
        }}
        // The keyboard of a phone names no key: there the digit shows only in what was put in.
        onInput={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = level === undefined ? '' : String(level ?? 0);
          answer(value.at(-1) ?? '');
        }}
      />
      <output id={`${id}-level`} class="paper-level">
        {nameOf(level)}
        {differs && first !== null && first !== 'settled' && (
          <small>{words.typing.firstTime(nameOf(first[criterion]) || words.typing.blank)}</small>
        )}
      </output>
    </div>
  );
}

/** Keys that only move, by how many questions. */
const movesOf: Readonly<Record<string, number>> = {
  ...{ ' ': 1, Enter: 1, ArrowDown: 1, ArrowRight: 1 },
  ...{ ArrowUp: -1, ArrowLeft: -1 },
};
