import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heartbeat } from '@hailong/shared/contract/kiosk.ts';
import type { ScoresReply } from '@hailong/shared/contract/scores.ts';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { decline, goToNotice, goToQuestions, openKiosk, pair, stopSurvey, takeSurvey } from '../browser/kiosk-page.ts';
import { samplePlan } from '../processes/centre.ts';
import { runJson } from '../processes/server-process.ts';
import { until } from '../processes/until.ts';
import { type Centre, openCentre } from './open-centre.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

/** A tablet of a counter of its own, under a plan that asks in this way. */
async function openTablet(counter: string, survey: object) {
  const { place, folder, server } = centre;
  const plan = { ...JSON.parse(readFileSync(samplePlan, 'utf8')), survey };
  const path = join(folder, `${counter}.json`);
  writeFileSync(path, JSON.stringify(plan));
  await runJson(place, ['load-plan', path]);
  const device = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', counter]);
  const context = await openBrowser(join(folder, counter), tablet);
  const page = await firstPage(context);
  const sent = watchSent(page);
  await openKiosk(page, server.url);
  await pair(page, device.pairingCode);
  const before = await centre.scores();
  const scores = async () => added(before, await centre.scores());
  const stored = (ballots: number) =>
    until(`${ballots} surveys of ${counter} are stored`, async () => (await scores()).ballots === ballots);
  return { page, sent, scores, stored, close: () => context.close() };
}

/** What came since: a counter with fewer than five surveys is hidden, so that it cannot be asked for by itself. */
function added(before: ScoresReply, now: ScoresReply) {
  const counts = (scores: ScoresReply) => scores.overall.counts;
  const direct = (scores: ScoresReply) => scores.direct ?? { ballots: 0, overall: { n: 0 } };
  return {
    ballots: now.ballots - before.ballots,
    assisted: now.modes.assisted - before.modes.assisted,
    n: now.overall.n - before.overall.n,
    counts: counts(now).map((count, index) => count - (counts(before)[index] ?? 0)),
    criteria: now.criteria.map(({ id, n }, index) => ({ id, n: n - (before.criteria[index]?.n ?? 0) })),
    direct: {
      ballots: direct(now).ballots - direct(before).ballots,
      n: direct(now).overall.n - direct(before).overall.n,
    },
  };
}

/** As an administrator adds it, without a single text: sound may carry it. */
async function addLanguage(tag: string, name: string): Promise<void> {
  const { token } = await runJson<{ token: string }>(centre.place, ['add-token', '--role', 'administrator']);
  const reply = await fetch(`${centre.server.url}/api/v1/languages/${tag}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name, texts: {} }),
  });
  expect(reply.status).toBe(200);
}

/** What the tablet tells the server, as it leaves the browser. */
function watchSent(page: Page) {
  const surveys: Submission[] = [];
  const heartbeats: Heartbeat[] = [];
  page.on('request', (request) => {
    const body: unknown = request.method() === 'POST' ? request.postDataJSON() : null;
    if (request.url().endsWith('/submissions')) surveys.push(...(body as { submissions: Submission[] }).submissions);
    if (request.url().endsWith('/heartbeat')) heartbeats.push(body as Heartbeat);
  });
  return { surveys, heartbeats };
}

const done = (page: Page) => page.getByRole('button', { name: 'Xong', exact: true }).click();

test('the full form asks sixteen questions, and about the citizen what the plan says, with no answer as good as any', async () => {
  const survey = { form: 'full', demographics: ['gender', 'age', 'ethnicity'], retention: '5 năm' };
  const { page, sent, scores, stored, close } = await openTablet('Quầy đủ', survey);
  try {
    await goToNotice(page);
    await page.getByText('Thời gian lưu câu trả lời: 5 năm.').waitFor();
    await page.reload();
    await takeSurvey(page, { about: ['Nữ', null, 'Mạ'], assisted: true });
    await stored(1);
    const [only] = sent.surveys;
    expect(Object.keys(only?.answers ?? {})).toHaveLength(16);
    expect(only).toMatchObject({
      mode: 'assisted',
      outcome: 'completed',
      demographics: { gender: 'female', age: null, ethnicity: 'ma' },
    });
    expect(await scores()).toMatchObject({ assisted: 1, n: 16 });
  } finally {
    await close();
  }
});

test('the short form asks six questions for wholes, in a language of the centre’s own, and nothing about the citizen', async () => {
  await addLanguage('cma', 'Mạ');
  const { page, sent, scores, stored, close } = await openTablet('Quầy ngắn', { form: 'short' });
  try {
    await takeSurvey(page, { level: 5, addedLanguage: 'Mạ' });
    await stored(1);
    expect(sent.surveys[0]).toMatchObject({ questionnaire: 'sipas-short', mode: 'self', language: 'cma' });
    expect(sent.surveys[0]).not.toHaveProperty('demographics');
    expect(await scores()).toMatchObject({ n: 0, direct: { ballots: 1, n: 1 } });
  } finally {
    await close();
  }
});

test('the rotating form gives each criterion of a factor its turn, also over a restart of the tablet', async () => {
  const { page, sent, scores, stored, close } = await openTablet('Quầy luân phiên', { form: 'rotating' });
  try {
    for (let place = 0; place < 3; place += 1) {
      await takeSurvey(page);
      await stored(place + 1);
      await page.reload();
    }
    expect(sent.surveys.map(({ answers }) => Object.keys(answers).length)).toEqual([6, 6, 6]);
    const counted = await scores();
    const numbers = Object.fromEntries(counted.criteria.map(({ id, n }) => [id, n]));
    for (const factor of ['access', 'official', 'result', 'feedback']) {
      const ofFactor = Object.entries(numbers).filter(([id]) => id.startsWith(`${factor}-`));
      expect(
        ofFactor.map(([, n]) => n),
        factor,
      ).toEqual([1, 1, 1]);
    }
    expect(counted.direct.n).toBe(3);
  } finally {
    await close();
  }
});

test('who stops is told that the answers are kept, where the plan keeps them', async () => {
  const { page, sent, scores, stored, close } = await openTablet('Quầy giữ', { stoppedEarly: 'keep' });
  try {
    await goToQuestions(page);
    await page.getByRole('radio', { name: 'Bình thường', exact: true }).check();
    await stopSurvey(page);
    await page.getByText('Những câu ông/bà đã trả lời được lưu lại.').waitFor();
    await stored(1);
    expect(sent.surveys[0]).toMatchObject({ outcome: 'partial', comment: null });
    expect(await scores()).toMatchObject({ n: 1, counts: [0, 0, 1, 0, 0] });
    expect(await centre.coverage()).toMatchObject({ surveyed: 0 });
  } finally {
    await close();
  }
});

test('where the plan drops them, nothing of a survey that was stopped leaves the screen', async () => {
  const { page, sent, stored, close } = await openTablet('Quầy bỏ', { stoppedEarly: 'drop' });
  try {
    await goToQuestions(page);
    await page.getByRole('radio', { name: 'Bình thường', exact: true }).check();
    await stopSurvey(page);
    await page.getByText('Không có câu trả lời nào được lưu.').waitFor();
    await done(page);
    await takeSurvey(page);
    await stored(1);
    expect(sent.surveys.map(({ outcome }) => outcome)).toEqual(['completed']);
  } finally {
    await close();
  }
});

test('who begins, declines or goes away is counted, and back buttons lead nowhere', async () => {
  const { page, sent, close } = await openTablet('Quầy đếm', {});
  try {
    await goToNotice(page);
    await decline(page);
    await done(page);
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click();
    await page.getByRole('button', { name: 'Quay lại', exact: true }).click();
    await goToQuestions(page);
    for (let press = 0; press < 3; press += 1) {
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => history.state !== null);
      await page.locator('main.question').waitFor();
    }
    await page.reload();
    await until('the count arrives', () => sent.heartbeats.at(-1)?.visits?.length === 1);
    expect(sent.heartbeats.at(-1)?.visits).toMatchObject([{ started: 1, declined: 1, left: 1 }]);
  } finally {
    await close();
  }
});
