import type { Page } from 'playwright-core';
import type { PersonSignIn } from './dashboard-page.ts';

/** The figures behind the sentence at the top. */
export type ShownDay = { total: number; completed: number; declined: number; noAnswer: number; open: number };

/** As fast as a USB scanner writes. */
const SCANNER_MS_PER_KEY = 5;
/** Nobody reads a question faster: the page takes an earlier Enter for the echo of the last one. */
const READING_MS = 1_000;
const TABS_MOST = 60;

const field = '.desk-form input';

/** Presses Tab until the focus is on what `selector` finds. Fails where the keyboard cannot get there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let presses = 0; presses < TABS_MOST; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

export async function signInByKeyboard(page: Page, baseUrl: string, person: PersonSignIn): Promise<void> {
  await page.goto(new URL('/', baseUrl).href);
  await tabTo(page, 'input[autocomplete="username"]');
  await page.keyboard.type(person.name);
  await tabTo(page, 'input[autocomplete="current-password"]');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await page.locator('.header-who').waitFor();
}

/** By the navigation, as a clerk gets there. */
export async function openReturnDesk(page: Page): Promise<void> {
  await tabTo(page, '.navigation a[href="/tra-ket-qua"]');
  await page.keyboard.press('Enter');
  await page.locator('.desk').waitFor();
}

export async function chooseCounter(page: Page, name: string): Promise<void> {
  await tabTo(page, `[data-counter="${name}"]`);
  await page.keyboard.press('Enter');
  await waitForReady(page);
}

/** Waits until the field has the focus: the next scan goes there. */
export async function waitForReady(page: Page): Promise<void> {
  await page.locator(`${field}:focus:not([aria-busy="true"])`).waitFor();
}

export async function scan(page: Page, text: string, enters = 1): Promise<void> {
  await waitForReady(page);
  await page.keyboard.type(text, { delay: SCANNER_MS_PER_KEY });
  for (let press = 0; press < enters; press += 1) await page.keyboard.press('Enter');
}

/** Types last digits and waits for the dossiers that fit. */
export async function typeDigits(page: Page, digits: string): Promise<void> {
  await waitForReady(page);
  await page.keyboard.type(digits);
  await page.locator('[role="option"]').first().waitFor();
}

/** Moves down the matches until this one is chosen, and presses Enter. */
export async function takeMatch(page: Page, code: string): Promise<void> {
  const chosen = page.locator(`[data-match="${code}"][aria-selected="true"]`);
  for (let presses = 0; presses < 20 && (await chosen.count()) === 0; presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await chosen.waitFor();
  await answerYes(page);
}

/** Enter, by somebody who has read what stands there. */
export async function answerYes(page: Page): Promise<void> {
  const nowMs = await page.evaluate(() => Date.now());
  await page.clock.setFixedTime(nowMs + READING_MS);
  await page.keyboard.press('Enter');
}

/** The page's clock stands still from here on: whatever follows comes at the same moment. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now());
}

/** What the page says was done last, once it speaks of this. */
export async function waitForOutcome(page: Page, kind: 'returned' | 'undone', about: string): Promise<string> {
  const line = page.locator(`[data-outcome="${kind}"] p`, { hasText: about });
  await line.waitFor();
  return (await line.textContent()) ?? '';
}

export async function waitForQuestion(page: Page, doubt: string): Promise<void> {
  await page.locator(`[data-question="${doubt}"]`).waitFor();
}

export async function readDay(page: Page): Promise<ShownDay> {
  const value = await page.locator('.desk h1 data').getAttribute('value');
  return JSON.parse(value ?? '{}') as ShownDay;
}

/** The state that the row of a dossier shows, newest row first. */
export async function waitForState(page: Page, code: string, state: string): Promise<void> {
  await page.locator(`[data-invitation="${code}"]`).first().locator(`[data-state="${state}"]`).waitFor();
}

export async function typedText(page: Page): Promise<string> {
  return page.locator(field).inputValue();
}
