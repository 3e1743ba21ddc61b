/** What becomes of a comment, from its arrival on. */
export const commentStates = ['new', 'in-progress', 'answered', 'hidden'] as const;
export type CommentState = (typeof commentStates)[number];
