import { isSwap, typingTable } from './typing-distance.ts';

/** A run of characters that are the same in both texts, or are not. */
export type MarkedPart = { text: string; differs: boolean };
export type MarkedPair = { typed: MarkedPart[]; meant: MarkedPart[] };

type Step = { typed: string; meant: string; differs: boolean };

/** Where two texts differ, by one of the shortest ways from the one to the other (see `typingDistance`). */
export function markDifferences(typed: string, meant: string): MarkedPair {
  const steps = alignment(typed, meant);
  return { typed: joinParts(steps, 'typed'), meant: joinParts(steps, 'meant') };
}

/** Walks back through the table from its last corner. */
function alignment(typed: string, meant: string): Step[] {
  const table = typingTable(typed, meant);
  const steps: Step[] = [];
  let [i, j] = [typed.length, meant.length];
  while (i > 0 || j > 0) {
    const [back, on] = stepBack(table, typed, meant, [i, j]);
    const step = { typed: typed.slice(i - back, i), meant: meant.slice(j - on, j) };
    steps.push({ ...step, differs: step.typed !== step.meant });
    [i, j] = [i - back, j - on];
  }
  return steps.reverse();
}

/** How many characters of each text the last step of the way took. */
function stepBack(table: number[][], typed: string, meant: string, [i, j]: [number, number]): [number, number] {
  const here = table[i]?.[j];
  const cost = typed[i - 1] === meant[j - 1] ? 0 : 1;
  if (i > 0 && j > 0 && table[i - 1]?.[j - 1] === (here ?? 0) - cost) return [1, 1];
  if (isSwap(typed, meant, i, j) && table[i - 2]?.[j - 2] === (here ?? 0) - 1) return [2, 2];
  return i > 0 && table[i - 1]?.[j] === (here ?? 0) - 1 ? [1, 0] : [0, 1];
}

function joinParts(steps: readonly Step[], side: 'typed' | 'meant'): MarkedPart[] {
  const parts: MarkedPart[] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    if (step[side] === '') continue;
    if (last?.differs === step.differs) last.text += step[side];
    else parts.push({ text: step[side], differs: step.differs });
  }
  return parts;
}
