import type { Page } from 'playwright-core';
import { until } from '../processes/until.ts';

/** Somebody who answers faster than any hand, inside the page, so that a kill may come at any moment of a survey. */
export type QuickCitizens = {
  /** What each of them wrote, in the order in which the tablet thanked for it. */
  thanked: string[];
  /** Takes surveys one after the other; each comment is `name` and a number. Resolves when done or killed. */
  answer(name: string, surveys: number): Promise<void>;
  /** Resolves at the moment at which one more was thanked. */
  nextThanks(): Promise<void>;
};

export async function bringCitizens(page: Page, thanked: string[] = []): Promise<QuickCitizens> {
  await page.exposeFunction('wasThanked', (comment: string) => void thanked.push(comment));
  return {
    thanked,
    answer: (name, surveys) => page.evaluate(takeSurveys, { name, surveys }).catch(() => {}),
    nextThanks: () => {
      const before = thanked.length;
      return until('a survey is thanked for', () => thanked.length > before, 60_000);
    },
  };
}

type Task = { name: string; surveys: number };

/** Runs in the page and knows nothing outside of itself. Whatever screen stands there, it does what one does on it. */
async function takeSurveys({ name, surveys }: Task): Promise<void> {
  const page = window as unknown as { wasThanked(comment: string): Promise<void> };
  const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
  const primary = 'main .actions .primary';
  const write = (text: string) => {
    const field = document.querySelector('textarea');
    if (field === null || field.value === text) return press(primary);
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const choose = () => {
    const levels = [...document.querySelectorAll<HTMLInputElement>('main input[type="radio"]')];
    if (levels.some((one) => one.checked)) return press(primary);
    levels[Math.floor(Math.random() * levels.length)]?.click();
  };
  const withoutCode = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Không có mã hồ sơ')?.click();

  for (let done = 0; done < surveys; ) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const screen = document.querySelector('main')?.classList ?? new DOMTokenList();
    if (screen.contains('code')) withoutCode();
    else if (screen.contains('question') || screen.contains('about')) choose();
    else if (screen.contains('comment')) write(`${name} ${done + 1}`);
    else if (screen.contains('thanks')) {
      await page.wasThanked(`${name} ${done + 1}`);
      done += 1;
      press(primary);
    } else if (!screen.contains('saving') && !screen.contains('not-saved')) press(primary);
  }
}
