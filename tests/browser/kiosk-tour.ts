import { citizenEn } from '@hailong/shared/strings/citizen.en.ts';
import { type CitizenWords, citizenVi } from '@hailong/shared/strings/citizen.vi.ts';
import type { Page } from 'playwright-core';
import type { HeldClock } from './held-clock.ts';

/** One walk of a new tablet through every screen that anybody can meet. */
export type Tour = {
  page: Page;
  clock: HeldClock;
  baseUrl: string;
  pairingCode: string;
  staffPin: string;
  language: 'vi' | 'en';
  /** Lets the return desk hand out a result at the tablet's counter. */
  offer: () => Promise<void>;
  /** Called at every screen; the walk goes on afterwards. */
  visit: (screen: string) => Promise<void>;
};

type Walker = Tour & {
  press: (part: keyof CitizenWords) => Promise<void>;
  at: (selector: string) => Promise<void>;
};

const IDLE_MS = 65_000;

export async function walkThrough(tour: Tour): Promise<void> {
  const { page, language } = tour;
  const words = language === 'vi' ? citizenVi : citizenEn;
  const walker: Walker = {
    ...tour,
    // What fades has faded.
    visit: async (screen) => {
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => {}));
      await tour.visit(screen);
    },
    press: (part) => page.getByRole('button', { name: words[part], exact: true }).click(),
    at: (selector) => page.locator(selector).waitFor(),
  };
  await beginWithPairing(walker);
  await declineOffer(walker);
  await goToQuestions(walker);
  await answerEverything(walker);
  await endOfSurvey(walker);
  await staffSide(walker);
}

async function beginWithPairing({ page, baseUrl, pairingCode, visit, at }: Walker): Promise<void> {
  await page.goto(new URL('/kiosk/', baseUrl).href);
  await at('main.pairing');
  await visit('pairing');
  const enter = async (code: string) => {
    await page.keyboard.type(code);
    await page.locator('.actions .primary').click();
  };
  await enter(pairingCode === '999999' ? '999998' : '999999');
  await at('.hint:not(:empty)');
  await visit('pairing-refused');
  for (const _ of pairingCode) await page.keyboard.press('Backspace');
  await page.route('**/kiosk/configuration', (route) => route.abort());
  await enter(pairingCode);
  await at('main.waiting');
  await visit('waiting');
  await page.unroute('**/kiosk/configuration');
  await page.reload();
  await at('main.attract');
}

/** The language belongs to one citizen, and is chosen anew by the next. */
async function chooseLanguage({ page, language, at }: Walker): Promise<void> {
  await at('main.attract');
  await page.locator(`.language[lang="${language}"]`).click();
}

async function declineOffer(walker: Walker): Promise<void> {
  const { visit, press, at, clock, offer } = walker;
  await chooseLanguage(walker);
  await visit('attract');
  await offer();
  await at('main.offering');
  await visit('offer');
  await clock.hold();
  await press('decline');
  await at('main.goodbye');
  await visit('goodbye');
  await press('done');
  await clock.letGo();
}

async function goToQuestions(walker: Walker): Promise<void> {
  const { page, language, visit, press, at } = walker;
  await chooseLanguage(walker);
  await press('start');
  await at('main.code.digits');
  await page.keyboard.type('26');
  await press('continue');
  await at('.hint:not(:empty)');
  await visit('code-digits');
  await press('scan');
  await at('.viewfinder:not(.starting)');
  await visit('scan');
  await press('back');
  await press('otherCode');
  await at('main.code.full');
  await visit('code-full');
  await press('noCode');
  await at('main.notice');
  await visit('notice');
  await press('look');
  await at('dialog[open]');
  await visit('look');
  await press('close');
  if (language === 'en') await press('helped');
  await press('consent');
}

async function answerEverything(walker: Walker): Promise<void> {
  const { page, visit, press, at, clock } = walker;
  await at('main.question');
  await visit('question');
  await press('listen');
  await at('.choose');
  await visit('question-listening');
  await press('listen');
  await press('continue');
  await at('.hint:not(:empty)');
  await visit('question-unanswered');
  // What still scrolls into view would count as a touch.
  await twoFrames(page);
  await clock.skip(IDLE_MS);
  await at('dialog.idle');
  await clock.hold();
  await visit('idle');
  await press('idleStay');
  await clock.letGo();
  const heading = page.locator('h1');
  for (let place = 0, longest = 0; await isOn(page, 'question'); place += 1) {
    const asked = (await heading.textContent()) ?? '';
    await page.locator('.level input').nth(3).check();
    if (place === 0) {
      await visit('question-chosen');
      await at('.level.discreet');
      await visit('question-discreet');
    }
    if (place > 0 && asked.length > longest) await visit('question-long');
    longest = Math.max(longest, place === 0 ? 0 : asked.length, 60);
    await goOn(walker, asked);
  }
  for (let place = 0; await isOn(page, 'about'); place += 1) {
    await visit(`about-${place + 1}`);
    const asked = (await heading.textContent()) ?? '';
    await page.locator('.option input').first().check();
    await goOn(walker, asked);
  }
}

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}

async function goOn({ page, press }: Walker, asked: string): Promise<void> {
  await press('continue');
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, asked);
}

async function isOn(page: Page, screen: string): Promise<boolean> {
  return (await page.locator(`main.${screen}`).count()) > 0;
}

async function endOfSurvey({ page, visit, press, at, clock }: Walker): Promise<void> {
  await at('main.comment');
  await page.locator('textarea').fill('Cán bộ hướng dẫn rõ ràng.');
  await visit('comment');
  await clock.hold();
  await page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException('no room is left', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
  });
  await press('send');
  await at('main.not-saved');
  await visit('not-saved');
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await press('retry');
  await at('main.thanks');
  await visit('thanks');
  await press('done');
  await clock.letGo();
}

/** By the keyboard, which opens the corner without holding it. */
async function staffSide(walker: Walker): Promise<void> {
  const { page, visit, at, staffPin } = walker;
  await chooseLanguage(walker);
  await page.getByTestId('staff-handle').focus();
  await page.keyboard.press('Enter');
  await at('dialog.staff-pin');
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await at('dialog .hint:not(:empty)');
  await visit('staff-pin');
  await page.keyboard.type(staffPin);
  await page.keyboard.press('Enter');
  await at('dialog.staff-corner');
  await visit('staff-corner');
  const tasks = page.locator('.staff-tasks .button');
  await tasks.nth(1).click();
  await at('dialog.staff-rescue');
  await visit('staff-rescue');
  await page.locator('dialog .actions .quiet').click();
  await tasks.nth(3).click();
  await at('main.recording');
  await visit('recording');
  await page.locator('.actions .primary').click();
  await at('main.recording.part');
  await visit('recording-part');
}
