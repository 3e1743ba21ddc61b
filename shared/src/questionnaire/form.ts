/**
 * How much one citizen is asked: `full` all 16 criteria; `short` one direct question on everything and one on each
 * factor; `rotating` one direct question on everything and one criterion of each factor, in turn.
 */
export const forms = ['full', 'short', 'rotating'] as const;
export type Form = (typeof forms)[number];

/** Content whose questions ask for a whole at once. Their answers are a measure of their own, never pooled with criteria. */
export const DIRECT_CONTENT = 'direct';
