import { commentStates } from '@hailong/shared/comments/states.ts';
import type { Comment } from '@hailong/shared/contract/comments.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { useId } from 'preact/hooks';
import { questionName } from '../../data/question-names.ts';
import { timeOfInstant } from '../../format.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { commentsWords } from './comments-words.ts';
import type { SortingChange } from './use-comments.ts';

type CommentItemProps = {
  comment: Comment;
  /** Id of the list of tags in use. */
  knownTags: string;
  /** Null: this person may only read. */
  onSort: ((comment: Comment, change: SortingChange) => void) | null;
};

/** One comment with all a person can do about it. */
export function CommentItem({ comment, knownTags, onSort }: CommentItemProps) {
  const words = usePageWords(commentsWords);
  const { format, language } = useSpeech();
  const { id, text, firstDay, lastDay, criteria, tags, note, state } = comment;
  const heading = useId();
  return (
    <li data-comment={id} data-state={state}>
      <article aria-labelledby={heading}>
        <h2 id={heading} class="comment-batch">
          {words.batch(format.day(firstDay), format.day(lastDay))} · {words.states[state]}
        </h2>
        {state === 'hidden' ? (
          <details>
            <summary>{words.hiddenText}</summary>
            <blockquote>{text}</blockquote>
          </details>
        ) : (
          <blockquote>{text}</blockquote>
        )}
        {criteria.length > 0 && (
          <p class="comment-criteria">
            {words.unsatisfied} {criteria.map((one) => questionName(one, language)).join('; ')}
          </p>
        )}
        {tags.length > 0 && (
          <ul class="comment-tags" aria-label={words.tag}>
            {tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
        {note !== null && (
          <p class="comment-note">
            <b>{words.note}</b> {note}
          </p>
        )}
        <ChangedBy comment={comment} />
        {onSort !== null && <Controls {...{ comment, knownTags, onSort }} />}
      </article>
    </li>
  );
}

function ChangedBy({ comment: { changedAt, changedBy } }: { comment: Comment }) {
  const words = usePageWords(commentsWords);
  const { format } = useSpeech();
  if (changedAt === null || changedBy === null) return null;
  const ms = Date.parse(changedAt);
  const time = words.moment(timeOfInstant(ms), format.day(dayOfInstant(ms)));
  const named = changedBy.startsWith('user:') ? changedBy.slice('user:'.length) : null;
  const person = named ?? (changedBy === 'operator' ? words.operator : words.program);
  return <p class="hint">{words.changed(person, time)}</p>;
}

type ControlsProps = Omit<CommentItemProps, 'onSort'> & { onSort: (comment: Comment, change: SortingChange) => void };

function Controls({ comment, knownTags, onSort }: ControlsProps) {
  const words = usePageWords(commentsWords);
  const { state } = comment;
  return (
    <div class="comment-controls">
      <fieldset>
        <legend class="unseen">{words.stateOf}</legend>
        {commentStates.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === state}
            onClick={() => one !== state && onSort(comment, { state: one })}
          >
            {one === state ? words.states[one] : words.setTo[one]}
          </button>
        ))}
      </fieldset>
      <Notes {...{ comment, knownTags, onSort }} />
    </div>
  );
}

function Notes({ comment, knownTags, onSort }: ControlsProps) {
  const words = usePageWords(commentsWords);
  const id = useId();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const tags = String(form.get('tags')).split(',');
    const named = [...new Set(tags.map((tag) => tag.trim().slice(0, 40)).filter((tag) => tag !== ''))].slice(0, 10);
    const note = String(form.get('note')).trim();
    onSort(comment, { tags: named, note: note === '' ? null : note });
  };
  return (
    <details class="comment-notes">
      <summary>{words.edit}</summary>
      <form onSubmit={save} class="fields">
        <div class="field">
          <label for={`${id}-tags`}>{words.tagsLabel}</label>
          <input id={`${id}-tags`} name="tags" list={knownTags} maxLength={420} value={comment.tags.join(', ')} />
        </div>
        <div class="field wide">
          <label for={`${id}-note`}>{words.noteLabel}</label>
          <textarea id={`${id}-note`} name="note" rows={3} maxLength={1000} aria-describedby={`${id}-hint`}>
            {comment.note ?? ''}
          </textarea>
          <p class="hint" id={`${id}-hint`}>
            {words.noteHint}
          </p>
        </div>
        <button type="submit" class="button">
          {words.save}
        </button>
      </form>
    </details>
  );
}
