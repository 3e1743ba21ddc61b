import type { DemographicQuestion } from '@hailong/shared/questionnaire/demographics.ts';
import { useId } from 'preact/hooks';
import { useSpeech } from '../../speech.tsx';
import type { TypedForm, TypingEvent } from './typing-state.ts';
import { usePaperWords } from './use-paper-words.ts';

type FormExtrasProps = {
  form: TypedForm;
  questions: readonly DemographicQuestion[];
  /** The place after the questions, where this begins. */
  firstPlace: number;
  tell: (event: TypingEvent) => void;
  goTo: (place: number) => void;
};

/** What stands on the form besides its questions. Enter goes on to the next field, and in the end to the button. */
export function FormExtras({ form, questions, firstPlace, tell, goTo }: FormExtrasProps) {
  const words = usePaperWords();
  const { language } = useSpeech();
  const id = useId();
  const commentPlace = firstPlace + 1 + questions.length;
  const onEnter = (place: number) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    goTo(place + 1);
  };
  return (
    <div class="paper-extras">
      <div class="field">
        <label for={`${id}-code`}>{words.typing.code}</label>
        <input
          id={`${id}-code`}
          data-place={firstPlace}
          value={form.code}
          maxLength={100}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => tell({ kind: 'code', code: event.currentTarget.value })}
          onKeyDown={onEnter(firstPlace)}
        />
      </div>
      {questions.map((question, index) => (
        <div class="field" key={question.id}>
          <label for={`${id}-${question.id}`}>{words.typing.person[question.id]}</label>
          <select
            id={`${id}-${question.id}`}
            data-place={firstPlace + 1 + index}
            value={form.person[question.id] ?? ''}
            onChange={(event) => tell({ kind: 'person', question: question.id, option: event.currentTarget.value })}
            onKeyDown={onEnter(firstPlace + 1 + index)}
          >
            <option value="">{words.typing.noAnswer}</option>
            {question.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option[language]}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div class="field wide">
        <label for={`${id}-comment`}>{words.typing.comment}</label>
        <textarea
          id={`${id}-comment`}
          data-place={commentPlace}
          rows={2}
          maxLength={4000}
          value={form.comment}
          aria-describedby={`${id}-hint`}
          onInput={(event) => tell({ kind: 'comment', comment: event.currentTarget.value })}
          onKeyDown={onEnter(commentPlace)}
        />
        <p id={`${id}-hint`} class="hint">
          {words.typing.commentHint}
        </p>
      </div>
    </div>
  );
}
