import type { Clock } from '../clock.ts';
import { partsOn, primaryAction, radioOf } from './page-parts.ts';
import { createRecital } from './recital.ts';
import { createScreenWatch } from './screen-watch.ts';
import type { SaidPart, Voice } from './voice.ts';

/** A choice is seen for so long before the next screen comes. */
const CHOICE_SEEN_MS = 400;
/** Until then a press has shown a new screen, or has changed nothing. */
const AFTER_PRESS_MS = 700;
/** A hand that shakes presses twice: the second press must not pass over the next question. */
const ECHO_MS = 600;

export type Reader = {
  /** Reads the screen, and each one that follows, until `stop`. */
  start(language: string): void;
  /** Chooses the option that is being heard. */
  choose(): void;
  /** A language presents itself. */
  greet(language: string): void;
  /** Falls silent and forgets what it read. */
  stop(): void;
};

/** Follows the page: whatever carries `data-say` is read in order, and again on every screen that comes. */
export function createReader(world: { voice: Voice; clock: Clock; page: Document }): Reader {
  const { voice, clock, page } = world;
  const recital = createRecital(world);
  let language = 'vi';
  let pressedAt = Number.NEGATIVE_INFINITY;
  let choice: 'none' | 'made' | 'unconfirmed' = 'none';

  /** That a choice was noted, never which: the officer hears it, too. */
  const opening = (): SaidPart[] => {
    if (choice === 'none') return [];
    choice = 'none';
    return [{ name: 'noted', language, text: '' }];
  };
  const readOptions = (options: HTMLElement[], { first = 0, delayMs = 0 } = {}) =>
    void recital.begin({ texts: [], options, first }, { language, delayMs, opening });

  const watch = createScreenWatch(page, (news) => {
    if (news === null) recital.hush();
    else void recital.begin(news, { language, opening });
  });

  /** Somebody touched an answer: what is left to do is to go on. */
  const touched = ({ target }: Event) => {
    const screen = watch.screen();
    if (choice === 'made' || screen === null) return;
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const { options } = partsOn(screen);
    const action = primaryAction(screen);
    readOptions(options, { first: action === null ? 0 : Math.max(0, options.indexOf(action)) });
  };

  /** Who hears can't look for *continue*: an answer goes on by itself. */
  const answer = (radio: HTMLInputElement, on: HTMLElement) => {
    recital.hush();
    choice = 'made';
    radio.click();
    clock.after(CHOICE_SEEN_MS, () => {
      if (choice !== 'made' || watch.screen() !== on) return;
      choice = 'unconfirmed';
      readOptions(partsOn(on).options, { delayMs: AFTER_PRESS_MS });
      primaryAction(on)?.click();
    });
  };

  const choose = () => {
    const echo = clock.monotonic() - pressedAt < ECHO_MS;
    pressedAt = clock.monotonic();
    const screen = watch.screen();
    if (echo || screen === null) return;
    const { texts, options } = partsOn(screen);
    const { reading, option } = recital.heard();
    if (option === null) return void recital.begin({ texts: reading ? [] : texts, options }, { language, opening });
    const radio = radioOf(option);
    if (radio !== null) return answer(radio, screen);
    // A tick that was set or taken away brings no new screen.
    if (option.matches('label, [aria-pressed]')) choice = 'unconfirmed';
    readOptions(options, { delayMs: AFTER_PRESS_MS });
    option.click();
  };

  const stop = () => {
    watch.stop();
    page.removeEventListener('change', touched);
    recital.hush();
    choice = 'none';
  };
  return {
    start(chosen) {
      stop();
      language = chosen;
      page.addEventListener('change', touched);
      watch.start();
    },
    choose,
    greet: (chosen) => void voice.say({ name: 'languageGreeting', language: chosen, text: '' }, recital.hush()),
    stop,
  };
}
