import type { ProblemCode } from '../problem.ts';

/** A sentence per problem: what happened, that nothing was lost, what to do now. `{detail}` names the value. */
export type ProblemWords = Record<ProblemCode, string>;

/** The sentence for a code, with the value at fault put in. */
export function problemSentence(words: ProblemWords, code: ProblemCode, detail: string): string {
  return words[code]
    .replaceAll('{detail}', () => detail)
    .replace(/ \(\)/g, '')
    .trim();
}
