import { findSpoken, partsOn } from './page-parts.ts';

/** What is to be heard anew: a whole screen, or words that appeared on one. Null where there is no screen. */
export type ScreenNews = { texts: HTMLElement[]; options: HTMLElement[] } | null;

export type ScreenWatch = {
  start(): void;
  stop(): void;
  /** The screen that was told of last. */
  screen(): HTMLElement | null;
};

export function createScreenWatch(page: Document, tell: (news: ScreenNews) => void): ScreenWatch {
  let screen: HTMLElement | null = null;
  let known = new Map<Element, string | undefined>();
  const look = () => {
    const before = screen;
    screen = findSpoken(page);
    if (screen === null) return tell(null);
    const { texts, options } = partsOn(screen);
    const fresh = screen === before ? texts.filter((one) => known.get(one) !== one.dataset.say) : texts;
    known = new Map(texts.map((one) => [one, one.dataset.say]));
    if (screen !== before || fresh.length > 0) tell({ texts: fresh, options });
  };
  const observer = new MutationObserver(look);
  return {
    start() {
      observer.observe(page.body, { subtree: true, childList: true, attributeFilter: ['data-say', 'open'] });
      look();
    },
    stop() {
      observer.disconnect();
      screen = null;
      known = new Map();
    },
    screen: () => screen,
  };
}
