import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Clock } from '../clock.ts';
import { type Words, wordsOf } from '../strings/words.ts';

export const WordsContext = createContext<Words>(wordsOf('vi'));
export const useWords = (): Words => useContext(WordsContext);

const stopped: Clock = { now: () => 0, monotonic: () => 0, after: () => () => {} };
export const ClockContext = createContext<Clock>(stopped);
export const useClock = (): Clock => useContext(ClockContext);

/** Calls `task` once, `delayMs` after the component appeared, unless it is gone by then. */
export function useAfter(delayMs: number, task: () => void): void {
  const clock = useClock();
  useEffect(() => clock.after(delayMs, task), []);
}
