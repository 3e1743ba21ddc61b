import { type CommentState, commentStates } from '@hailong/shared/comments/states.ts';
import type { CommentsReply } from '@hailong/shared/contract/comments.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import { InnerLink } from '../../components/inner-link.tsx';
import { questionName } from '../../data/question-names.ts';
import type { Review } from '../../data/use-review.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { commentsWords } from './comments-words.ts';
import { shelfOf } from './use-comments.ts';

type CommentFiltersProps = { review: Review; tags: CommentsReply['tags'] };

/** What to look for; all of it stands in the address. */
export function CommentFilters({ review, tags }: CommentFiltersProps) {
  const words = usePageWords(commentsWords);
  const { language } = useSpeech();
  const { search, tag, criterion } = review.filters;
  const choose = (filters: Record<string, string | undefined>) => review.go({ filters });
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget as HTMLFormElement).get('search')).trim();
    choose({ search: written === '' ? undefined : written });
  };
  const known = criteriaOf(counterQuestionnaire).map(({ id }) => id);
  const criteria = criterion === undefined || known.includes(criterion) ? known : [...known, criterion];
  const tagNames = tags.map((one) => one.tag);
  const shownTags = tag === undefined || tagNames.includes(tag) ? tagNames : [...tagNames, tag];
  return (
    <>
      <form class="comment-search" onSubmit={find}>
        <label>
          {words.search}
          <input key={search} name="search" type="search" maxLength={100} defaultValue={search ?? ''} />
        </label>
        <button type="submit" class="button">
          {words.find}
        </button>
      </form>
      <label>
        {words.criterion}
        <select
          value={criterion ?? ''}
          onChange={({ currentTarget }) => choose({ criterion: currentTarget.value || undefined })}
        >
          <option value="">{words.anyCriterion}</option>
          {criteria.map((id) => (
            <option key={id} value={id}>
              {questionName(id, language)}
            </option>
          ))}
        </select>
      </label>
      {shownTags.length > 0 && (
        <label>
          {words.tag}
          <select value={tag ?? ''} onChange={({ currentTarget }) => choose({ tag: currentTarget.value || undefined })}>
            <option value="">{words.anyTag}</option>
            {shownTags.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** Any choice that leaves comments out, other than their state. */
export function hasFilters({ filters: { search, tag, criterion } }: Review): boolean {
  return search !== undefined || tag !== undefined || criterion !== undefined;
}

export const noFilters = { search: undefined, tag: undefined, criterion: undefined };

export function CommentShelves({ review, counts }: { review: Review; counts: Record<CommentState, number> }) {
  const words = usePageWords(commentsWords);
  const { format } = useSpeech();
  const shown = shelfOf(review);
  const all = commentStates.reduce((sum, state) => sum + counts[state], 0);
  const shelves = [...commentStates.map((state) => [state, counts[state]] as const), ['all', all] as const];
  return (
    <nav class="comment-shelves" aria-label={words.stateChoice}>
      {shelves.map(([shelf, count]) => (
        <InnerLink
          key={shelf}
          href={review.addressOf({ filters: { state: shelf } })}
          onGo={() => review.go({ filters: { state: shelf } })}
          current={shelf === shown}
        >
          {shelf === 'all' ? words.all : words.states[shelf]} <span class="count">{format.count(count)}</span>
        </InnerLink>
      ))}
    </nav>
  );
}
