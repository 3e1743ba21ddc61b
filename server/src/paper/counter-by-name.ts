import { foldText } from '@hailong/shared/dossier/fold-text.ts';

/** Finds a counter as people write it in a table: "Quầy 1", "quay 1", or "1" alone. Null for one the unit has not. */
export function counterByName(
  counters: readonly { counterId: string; counter: string }[],
): (written: string) => string | null {
  const ids = new Map<string, string>();
  // What is written out in full wins over what is left when "Quầy" is taken away.
  for (const shortened of [true, false]) {
    for (const { counterId, counter } of counters.toReversed()) {
      const folded = foldText(counter);
      ids.set(shortened ? folded.replace(/^quay(?:so)?/, '') : folded, counterId);
    }
  }
  return (written) => {
    const folded = foldText(written);
    return ids.get(folded) ?? ids.get(folded.replace(/^quay(?:so)?/, '')) ?? null;
  };
}
