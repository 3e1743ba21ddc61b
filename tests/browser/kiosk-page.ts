import type { Locator, Page } from 'playwright-core';

/** What a citizen would do at the tablet, in a citizen's words. */
export type SurveyPresses = {
  /** Keys to press on the keypad, digits of the date and serial; null presses *without a code*. Default: null. */
  code?: string | null;
  /** Level of every question, or of each by its place (from 0); null presses *not applicable*. Default: 4. */
  level?: Level | ((criterionIndex: number) => Level | null);
  /** Option of every question about the citizen, in their order, as its words; null presses *no answer*, as by default. */
  about?: readonly (string | null)[];
  /** Ticks that somebody helps. */
  assisted?: boolean;
  comment?: string;
  language?: 'vi' | 'en';
  /** A language of the centre's own, by the name on its button. What it does not translate is Vietnamese. */
  addedLanguage?: string;
};
type Level = 1 | 2 | 3 | 4 | 5;

const words = {
  vi: {
    language: 'Tiếng Việt',
    start: 'Bắt đầu',
    decline: 'Không, cảm ơn',
    dossier: 'Hồ sơ …',
    noCode: 'Không có mã hồ sơ',
    otherCode: 'Mã khác',
    next: 'Tiếp tục',
    consent: 'Bắt đầu trả lời',
    helped: 'Có người giúp tôi trả lời',
    scan: 'Quét mã trên giấy',
    stop: 'Dừng lại',
    noAnswer: 'Không trả lời',
    levels: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    notApplicable: 'Không áp dụng',
    comment: 'Góp ý',
    send: 'Gửi',
    thanks: 'Cảm ơn ông/bà',
    saved: 'Câu trả lời đã được lưu.',
  },
  en: {
    language: 'English',
    start: 'Start',
    decline: 'No, thank you',
    dossier: 'Dossier …',
    noCode: 'No dossier code',
    otherCode: 'Other code',
    next: 'Continue',
    consent: 'Start answering',
    helped: 'Someone is helping me answer',
    scan: 'Scan the code on the receipt',
    stop: 'Stop here',
    noAnswer: 'No answer',
    levels: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
    notApplicable: 'Not applicable',
    comment: 'Comment',
    send: 'Send',
    thanks: 'Thank you',
    saved: 'Your answers are saved.',
  },
};
type Words = (typeof words)['vi'];

/** `baseUrl`: the server's, without `/kiosk/`. */
export async function openKiosk(page: Page, baseUrl: string): Promise<void> {
  await page.goto(new URL('/kiosk/', baseUrl).href);
  await page.locator('main').waitFor();
}

/** Types a six-digit pairing code on the first screen, and waits for the invitation. */
export async function pair(page: Page, code: string): Promise<void> {
  await typeOnKeypad(page, code);
  await press(page, 'Ghép nối');
  await page.getByRole('button', { name: words.vi.start, exact: true }).waitFor();
}

/** From the invitation to the thank-you screen. */
export async function takeSurvey(page: Page, presses: SurveyPresses = {}): Promise<void> {
  await goToQuestions(page, presses);
  await answerQuestions(page, presses);
}

/** Resolves once the tablet invites for the dossier that the return desk named. */
export async function waitForOffer(page: Page, code: string, withinMs = 30_000): Promise<void> {
  await offerOf(page, code).waitFor({ timeout: withinMs });
}

/** Resolves once the tablet does not invite for this dossier any more. */
export async function waitForNoOffer(page: Page, code: string, withinMs = 30_000): Promise<void> {
  await offerOf(page, code).waitFor({ state: 'detached', timeout: withinMs });
}

/** Takes up the invitation on the screen and answers to the thank-you screen: no code is asked. */
export async function takeOfferedSurvey(page: Page, presses: Omit<SurveyPresses, 'code'> = {}): Promise<void> {
  const text = words[presses.language ?? 'vi'];
  await press(page, text.start);
  await agree(page, presses);
  await answerQuestions(page, presses);
}

/** Only the last digits are shown, in either language. */
function offerOf(page: Page, code: string) {
  const digits = code.slice(-4);
  return page.getByText(new RegExp(`^(${words.vi.dossier}|${words.en.dossier})${digits}`));
}

/** From the first question to the thank-you screen, however many are asked. */
export async function answerQuestions(page: Page, presses: SurveyPresses = {}): Promise<void> {
  await answerUnsent(page, presses);
  await press(page, words[presses.language ?? 'vi'].send);
  await expectThanks(page);
}

/** From the first question to the last screen before sending. */
export async function answerUnsent(page: Page, presses: SurveyPresses = {}): Promise<void> {
  const language = presses.language ?? 'vi';
  for (let place = 0; await isOn(page, 'question'); place += 1)
    await answerQuestion(page, words[language], levelOf(presses, place));
  for (let place = 0; await isOn(page, 'about'); place += 1) {
    await choose(page, presses.about?.[place] ?? words[language].noAnswer, words[language]);
  }
  if (presses.comment !== undefined) {
    await page.getByRole('textbox', { name: words[language].comment }).fill(presses.comment);
  }
}

/** From the invitation to the first question. */
export async function goToQuestions(page: Page, presses: SurveyPresses = {}): Promise<void> {
  await goToNotice(page, presses);
  await agree(page, presses);
}

/** From the invitation to the notice. */
export async function goToNotice(page: Page, presses: SurveyPresses = {}): Promise<void> {
  const text = words[presses.language ?? 'vi'];
  const language = presses.addedLanguage ?? (presses.language === undefined ? undefined : text.language);
  if (language !== undefined) await press(page, language);
  await press(page, text.start);
  await page.getByRole('button', { name: text.noCode }).waitFor();
  if (presses.code === null || presses.code === undefined) await press(page, text.noCode);
  else {
    await enterCode(page, presses.code, text);
    await press(page, text.next);
  }
  await page.getByRole('button', { name: text.consent }).waitFor();
}

/** From the code to the camera; what it is shown then is the test's to say. */
export async function openScan(page: Page): Promise<void> {
  await press(page, words.vi.start);
  await press(page, words.vi.scan);
}

/** From the notice to the first question. */
export async function agree(page: Page, presses: SurveyPresses = {}): Promise<void> {
  const text = words[presses.language ?? 'vi'];
  if (presses.assisted === true) await press(page, text.helped);
  await press(page, text.consent);
  await page.locator('main.question').waitFor();
}

/** On the notice, or beside an invitation of the return desk. */
export async function decline(page: Page): Promise<void> {
  await press(page, words.vi.decline);
}

/** At any question: ends the survey there. */
export async function stopSurvey(page: Page): Promise<void> {
  await press(page, words.vi.stop);
  await page.locator('main.goodbye').waitFor();
}

/** Answers the question on the screen and goes on. */
export async function answerQuestion(page: Page, text: Words, level: Level | null): Promise<void> {
  await choose(page, level === null ? text.notApplicable : (text.levels[level - 1] ?? ''), text);
}

/** Chooses one answer and goes on. */
async function choose(page: Page, name: string, text: Words): Promise<void> {
  const asked = await headingOf(page).textContent();
  const answer = page.getByRole('radio', { name, exact: true });
  // On a phone the first touch may only bring the row into view; who sees nothing chosen touches it again.
  for (let touch = 1; touch < 3 && !(await answer.isChecked()); touch += 1) await answer.click();
  await answer.check();
  await press(page, text.next);
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, asked);
}

function headingOf(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

async function isOn(page: Page, screen: string): Promise<boolean> {
  return (await page.locator(`main.${screen}`).count()) > 0;
}

/** Resolves once the tablet thanks and says that the answers are stored. */
export async function expectThanks(page: Page): Promise<void> {
  const saved = new RegExp(`${words.vi.saved}|${words.en.saved}`);
  await page.getByText(saved).waitFor();
}

/** How many surveys wait on this tablet. Reads the storage itself: no screen of a citizen shows it. */
export async function queueLength(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('hailong-kiosk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('outbox').objectStore('outbox').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

async function enterCode(page: Page, code: string, text: Words): Promise<void> {
  // Without a known agency part the full keypad is the only one, and is open already.
  const digitsOnly = /^\d+$/.test(code);
  const other = page.getByRole('button', { name: text.otherCode, exact: true });
  if (!digitsOnly && (await other.isVisible())) await other.click();
  await typeOnKeypad(page, code);
}

async function typeOnKeypad(page: Page, keys: string): Promise<void> {
  for (const key of keys) await press(page, key);
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

function levelOf({ level = 4 }: SurveyPresses, place: number): Level | null {
  return typeof level === 'function' ? level(place) : level;
}
