import { type OptionKind, optionOrder } from './reading-order.ts';
import type { SaidPart } from './voice.ts';

/** What is read now: the dialog on top, else the screen. */
export function findSpoken(page: Document): HTMLElement | null {
  return [...page.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? page.querySelector<HTMLElement>('main');
}

/** What can be heard there: texts in the order of the page, and options in the order to be offered. */
export function partsOn(screen: HTMLElement): { texts: HTMLElement[]; options: HTMLElement[] } {
  const found = [...screen.querySelectorAll<HTMLElement>('[data-say]')];
  const options = found.filter(isOption).map((item) => ({ item, kind: kindOf(item) }));
  return { texts: found.filter((one) => !isOption(one)), options: optionOrder(options) };
}

/** Part names of one element, in the language that it or something around it names, else in the citizen's. */
export function saidBy(element: HTMLElement, language: string): SaidPart[] {
  const names = element.dataset.say?.split(' ').filter((name) => name !== '') ?? [];
  const own = element.closest<HTMLElement>('[lang]:not(html)')?.lang ?? language;
  const text = element.textContent ?? '';
  // Where one element is several parts its text belongs to none of them alone.
  return names.map((name) => ({ name, language: own, text: names.length === 1 ? text : '' }));
}

function kindOf(option: HTMLElement): OptionKind {
  if (radioOf(option) !== null) return 'answer';
  return option.closest('.actions') === null ? 'apart' : 'action';
}

/** Where choosing an option answers the question of the screen. */
export function radioOf(option: HTMLElement): HTMLInputElement | null {
  return option.querySelector<HTMLInputElement>('input[type="radio"]');
}

export function isOption(element: HTMLElement): boolean {
  return element.matches('button, label');
}

/** What goes on to the next screen. */
export function primaryAction(screen: HTMLElement): HTMLElement | null {
  return screen.querySelector<HTMLElement>('.actions .primary');
}

/** Whether it can still be pressed. */
export function isThere(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}
