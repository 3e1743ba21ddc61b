import { expect, test } from 'vitest';
import { closeWayBack } from './no-way-back.ts';

/** A browser's history: pages before and after, and what the app hears when somebody moves in it. */
function openBrowser(hash = '') {
  const entries: unknown[] = [null];
  let place = 0;
  const listeners: (() => void)[] = [];
  const window = {
    history: {
      get state() {
        return entries[place];
      },
      pushState(state: unknown) {
        place += 1;
        entries.splice(place, entries.length, state);
      },
    },
    location: { hash },
    addEventListener: (_name: 'popstate', listener: () => void) => void listeners.push(listener),
  };
  closeWayBack(window);
  return {
    back() {
      if (place === 0) return 'left the app';
      place -= 1;
      for (const listener of listeners) listener();
      return 'stayed';
    },
    pages: () => entries.length,
  };
}

test('however often back is pressed, the app stays, and the history does not grow', () => {
  const browser = openBrowser();
  for (let press = 0; press < 10; press += 1) expect(browser.back()).toBe('stayed');
  expect(browser.pages()).toBe(2);
});

test('a pairing link is left alone until it is read', () => {
  expect(openBrowser('#pair=123456').pages()).toBe(1);
});
