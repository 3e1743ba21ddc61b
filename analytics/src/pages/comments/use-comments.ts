import { type CommentState, commentStates } from '@hailong/shared/comments/states.ts';
import type { Comment, CommentsReply } from '@hailong/shared/contract/comments.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { periodQueryOf } from '../../address.ts';
import type { Review } from '../../data/use-review.ts';
import type { Answer, Query, Refusal } from '../../server-client.ts';

/** A state, or all of them. */
export type Shelf = CommentState | 'all';

/** What the address asks for; the inbox opens with what nobody has seen. */
export function shelfOf({ filters }: Review): Shelf {
  return [...commentStates, 'all' as const].find((one) => one === filters.state) ?? 'new';
}

/** As the API takes it, besides the period. */
export function queryOf(review: Review): Query {
  const { tag, criterion, search } = review.filters;
  const shelf = shelfOf(review);
  return { state: shelf === 'all' ? undefined : shelf, tag, criterion, search };
}

function wholeQuery(review: Review, after: string | null): Query {
  const period = review.period === null ? {} : periodQueryOf(review.period);
  return { unit: review.filters.unit, ...period, ...queryOf(review), after: after ?? undefined };
}

/** The pages after the first one, fetched on demand; begun anew whenever the first one is, which is another list. */
export function useMore(review: Review, first: CommentsReply) {
  const [further, setFurther] = useState<CommentsReply[]>([]);
  useEffect(() => setFurther([]), [first]);
  const next = (further.at(-1) ?? first).next;
  const more = async () => {
    const answer = await review.world.client.get<CommentsReply>('/comments', wholeQuery(review, next));
    if (answer.ok) setFurther([...further, answer.value]);
    else if (answer.status === 401) review.onSignedOut();
  };
  return { comments: [first, ...further].flatMap((page) => page.comments), next, more };
}

/** Every comment of the list that is shown, from all its pages; null when the server stopped answering. */
export async function fetchAll(review: Review): Promise<Comment[] | null> {
  const all: Comment[] = [];
  for (let after: string | null = null; ; ) {
    const answer: Answer<CommentsReply> = await review.world.client.get('/comments', wholeQuery(review, after));
    if (!answer.ok) return null;
    all.push(...answer.value.comments);
    after = answer.value.next;
    if (after === null) return all;
  }
}

export type Sorting = Pick<Comment, 'state' | 'tags' | 'note'>;
/** What a person changes; the rest stays as it is by then. */
export type SortingChange = Partial<Sorting>;
type Done = { said: string; undo: (() => void) | null };

/** Sends how a person sorted a comment, one change after the other, and can take it back. */
export function useSorting(review: Review, onDone: () => void) {
  const [done, setDone] = useState<Done | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const newest = useNewest();
  const queue = useRef(Promise.resolve());
  const send = async (id: string, sorting: Sorting, then: Done) => {
    setRefusal(null);
    const answer = await review.world.client.send<Comment>('PUT', `/comments/${id}`, sorting);
    if (!answer.ok && answer.status === 401) return review.onSignedOut();
    if (answer.ok) newest.keep(answer.value);
    setDone(answer.ok ? then : null);
    setRefusal(answer.ok ? null : answer);
    review.reload();
    onDone();
  };
  const sort = (comment: Comment, change: SortingChange, said: { done: string; undone: string }) => {
    queue.current = queue.current.then(() => {
      const { id, state, tags, note } = newest.of(comment);
      const before = { state, tags, note };
      const undo = () => void send(id, before, { said: said.undone, undo: null });
      return send(id, { ...before, ...change }, { said: said.done, undo });
    });
  };
  return { done, refusal, sort };
}

/** What the server said of a comment last: the list that is shown may be older, and would take a note back that was just written. */
function useNewest() {
  const known = useRef(new Map<string, Comment>());
  return {
    keep: (comment: Comment) => void known.current.set(comment.id, comment),
    of: (shown: Comment): Comment => {
      const own = known.current.get(shown.id);
      return own !== undefined && (own.changedAt ?? '') >= (shown.changedAt ?? '') ? own : shown;
    },
  };
}
