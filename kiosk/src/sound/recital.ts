import type { Clock } from '../clock.ts';
import { isOption, isThere, saidBy } from './page-parts.ts';
import { type Reading, type ReadingStep, readingOrder } from './reading-order.ts';
import { pause, type SaidPart, type Voice } from './voice.ts';

/** Long enough for a hand: a press just after the words is meant for the words just heard. */
const AFTER_OPTION_MS = 900;
const AFTER_TEXT_MS = 350;

type Manner = {
  language: string;
  delayMs?: number;
  /** What is said before all else; asked for when the delay is over. */
  opening(): readonly SaidPart[];
};

/** Reads one screen aloud and marks what is heard. */
export type Recital = {
  begin(reading: Reading<HTMLElement>, manner: Manner): Promise<void>;
  /** @returns ends when something else is to be heard */
  hush(): AbortSignal;
  /** Whether something is being read, and the option that a press chooses now. */
  heard(): { reading: boolean; option: HTMLElement | null };
};

export function createRecital({ voice, clock, page }: { voice: Voice; clock: Clock; page: Document }): Recital {
  let saying = new AbortController();
  let heard: ReturnType<Recital['heard']> = { reading: false, option: null };

  const hush = () => {
    saying.abort();
    saying = new AbortController();
    heard = { reading: false, option: null };
    mark(page, null);
    return saying.signal;
  };

  const say = async ({ kind, item }: ReadingStep<HTMLElement>, language: string, signal: AbortSignal) => {
    mark(page, item);
    heard = { reading: true, option: kind === 'option' ? item : null };
    for (const part of saidBy(item, language)) await voice.say(part, signal);
    await pause(kind === 'option' ? AFTER_OPTION_MS : AFTER_TEXT_MS, clock, signal);
  };

  return {
    async begin(reading, { language, delayMs = 0, opening }) {
      const signal = hush();
      heard = { reading: true, option: null };
      await pause(delayMs, clock, signal);
      if (signal.aborted) return;
      for (const part of opening()) await voice.say(part, signal);
      for (const step of readingOrder(reading)) {
        if (signal.aborted) return;
        if (isThere(step.item)) await say(step, language, signal);
      }
      if (!signal.aborted) hush();
    },
    hush,
    heard: () => heard,
  };
}

/** The part being heard, for those who see: styles know it by `data-heard`. */
function mark(page: Document, heard: HTMLElement | null): void {
  for (const one of page.querySelectorAll('[data-heard]')) one.removeAttribute('data-heard');
  if (heard === null) return;
  heard.dataset.heard = isOption(heard) ? 'option' : 'text';
  heard.scrollIntoView({ block: 'nearest' });
}
