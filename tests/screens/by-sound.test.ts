import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import clips from '../../kiosk/sound/clips.json' with { type: 'json' };
import { firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { type Ear, type EarOptions, giveEar } from '../browser/ear.ts';
import { goToQuestions, openKiosk, pair } from '../browser/kiosk-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { runJson } from '../processes/server-process.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

const criteria = criteriaOf(counterQuestionnaire).map(({ id }) => id);
/** Every level and *not applicable*, mostly those that come early in a round. */
const chosen: (number | null)[] = [2, 1, 3, 1, 5, 1, 1, null, 1, 4, 1, 1, 2, 1, 1, 1];
const levelOf = new Map(criteria.map((id, place) => [id, chosen[place] ?? null]));
const partFor = (level: number | null) => (level === null ? 'notApplicable' : `level.${level}`);
const wayThrough = ['start', 'noCode', 'consent', 'skipComment'];

/** A tablet of its own, at its invitation. */
async function withTablet(name: string, options: EarOptions, use: (page: Page, ear: Ear) => Promise<void>) {
  const { place, server, folder } = centre;
  const device = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', name]);
  const context = await openBrowser(join(folder, name), tablet);
  try {
    const page = await firstPage(context);
    const ear = await giveEar(page, options);
    await openKiosk(page, server.url);
    await pair(page, device.pairingCode);
    await use(page, ear);
  } finally {
    await context.close();
  }
}

test('with eyes closed a citizen answers everything, and the server holds just these answers', async () => {
  const awaited = Object.fromEntries(criteria.map((id) => [`criterion.${id}`, partFor(levelOf.get(id) ?? null)]));
  await withTablet('ear-1', { awaited, always: wayThrough }, async (page, ear) => {
    await ear.pressCorner();
    let wanted = '';
    for (let part = await ear.next(); part.name !== 'thanksDetail'; part = await ear.next()) {
      wanted = awaited[part.name] ?? wanted;
      if (part.name !== wanted && !wayThrough.includes(part.name)) continue;
      wanted = '';
      await ear.pressBottomEdge();
    }
    await ear.until('done');
    await ear.pressBottomEdge();

    const spoken = ear.heard.filter(({ name }) => name !== 'noted');
    expect(spoken.filter(({ name, marked }) => !marked.split(' ').includes(name))).toEqual([]);
    expect(ear.heard.filter(({ name }) => name === 'noted')).toHaveLength(criteria.length);
    const asked = spoken.filter(({ name }) => name.startsWith('criterion.')).map(({ name }) => name);
    expect(asked, 'each question is said once').toEqual(criteria.map((id) => `criterion.${id}`));

    await page.locator('.attract').waitFor();
    await expect.poll(() => traces(page)).toEqual({ marked: 0, strips: 0, source: null, paused: true });
    await expect.poll(async () => (await centre.scores()).overall.n).toBe(chosen.filter((one) => one !== null).length);
    const { criteria: stored } = await centre.scores();
    const answers = stored.map(({ id, counts, notApplicable }) => [
      id,
      notApplicable === 1 ? null : counts.indexOf(1) + 1,
    ]);
    expect(answers).toEqual([...levelOf]);
  });
});

test('whoever reads no word finds a language by its voice', async () => {
  await withTablet('ear-2', {}, async (page, ear) => {
    await page.locator('.language[lang="en"]').click();
    expect(await ear.next()).toMatchObject({ name: 'languageGreeting', language: 'en' });
    await ear.pressCorner();
    expect(await ear.until('start')).toMatchObject({ language: 'en' });
    await ear.until('languageGreeting');
    await ear.until('languageGreeting');
    expect(ear.heard.slice(1, 3)).toMatchObject([
      { name: 'invitation', language: 'en' },
      { name: 'invitationDetail', language: 'en' },
    ]);
    const greetings = ear.heard.slice(1).filter(({ name }) => name === 'languageGreeting');
    expect(greetings.map(({ language }) => language)).toEqual(['vi', 'en']);
    await ear.pressCorner();
    await expect.poll(() => traces(page)).toEqual({ marked: 0, strips: 0, source: null, paused: true });
  });
});

test('who touches a face while listening is led on, and *more time* can be heard and answered', async () => {
  await withTablet('ear-3', { always: [...wayThrough.slice(0, 3), 'idleStay'] }, async (page, ear) => {
    await page.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + (Number(document.documentElement.dataset.skew) || 0);
    });
    await ear.pressCorner();
    // The strip has the focus on every screen: a key does what a hand does.
    for (const [step, key] of [
      ['start', 'Enter'],
      ['noCode', 'Space'],
      ['consent', 'Enter'],
    ] as const) {
      await ear.until(step);
      await page.keyboard.press(key);
    }
    await ear.until('level.1');
    await page.getByRole('radio', { name: 'Hài lòng', exact: true }).check();
    expect(await ear.until('continue', 'level.2')).toMatchObject({ name: 'continue', marked: 'continue' });
    expect(await faultsOf(page), 'question').toEqual([]);

    await page.evaluate(() => {
      document.documentElement.dataset.skew = '65000';
    });
    await ear.until('idleQuestion');
    await ear.until('idleStay');
    await ear.pressBottomEdge();
    await ear.until(`criterion.${criteria[0]}`);
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

test.each(['silent', 'mute', 'missing'] as const)('a survey goes on when the sound is %s', async (fault) => {
  await withTablet(`ear-${fault}`, { fault }, async (page, ear) => {
    await ear.pressCorner();
    await page.locator('[data-say="start"][data-heard]').waitFor();
    await ear.pressBottomEdge();
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await goToQuestions(page);
    await page.getByRole('radio', { name: 'Bình thường', exact: true }).check();
    await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
    await page.getByRole('radio', { checked: false }).first().waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });
});

test('the clips play without a network', async () => {
  await withTablet('ear-offline', {}, async (page, ear) => {
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    const kept = () => page.evaluate(async () => (await (await caches.open('hailong-sounds')).keys()).length);
    await expect.poll(kept, { timeout: 60_000 }).toBe(Object.keys(clips).length);
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('.attract').waitFor();
    await ear.pressCorner();
    await ear.until('start');
    expect(ear.heard.map(({ name }) => name)).toEqual(['invitation', 'invitationDetail', 'start']);
  });
});

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

/** What reading aloud has left behind. */
function traces(page: Page) {
  return page.evaluate(() => {
    const { lastAudio } = window as unknown as { lastAudio: HTMLAudioElement };
    return {
      marked: document.querySelectorAll('[data-heard]').length,
      strips: document.querySelectorAll('.choose').length,
      source: lastAudio.getAttribute('src'),
      paused: lastAudio.paused,
    };
  });
}
