import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import type { Answers } from '@hailong/shared/questionnaire/answers.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, firstPage, openBrowser } from '../browser/chromium.ts';
import { type PersonSignIn, readScores, signIn } from '../browser/dashboard-page.ts';
import { type Centre, openCentre } from '../main-job/open-centre.ts';
import { runJson } from '../processes/server-process.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await openCentre();
});
afterAll(() => centre?.close());

async function deliver(questionnaire: string, all: readonly Answers[]): Promise<void> {
  const finishedMs = Date.now();
  const submissions = all.map((answers) => ({
    id: randomUUID(),
    ...{ dossierCode: null, questionnaire, version: 1, language: 'vi', mode: 'self', answers },
    ...{ comment: null, demographics: null, outcome: 'completed' },
    startedAt: new Date(finishedMs - 60_000).toISOString(),
    finishedAt: new Date(finishedMs).toISOString(),
  }));
  const reply = await fetch(`${centre.server.url}/api/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${centre.device.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ sentAt: new Date().toISOString(), submissions }),
  });
  const { results } = (await reply.json()) as { results: { outcome: string }[] };
  expect(results.map(({ outcome }) => outcome)).toEqual(all.map(() => 'stored'));
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

const lead = (page: Page) => page.locator('.scores-lead').textContent();

test('a direct score is named as such, and never stands among the criteria', async () => {
  await deliver('sipas-short', [{ whole: 5, 'whole-access': 4 }, { whole: 4 }, { whole: 1 }, { whole: 2 }]);
  const person = await runJson<PersonSignIn>(centre.place, ['add-user', '--name', 'binh', '--role', 'leader']);
  const context = await openBrowser(join(centre.folder, 'scores'), desk);
  try {
    const page = await firstPage(context);
    await signIn(page, centre.server.url, person);
    await page.locator('tr[data-score="whole"]').waitFor();
    expect(await lead(page)).toContain('Khi được hỏi chung một câu, 50,0');
    expect([...(await readScores(page)).keys()]).toEqual(['whole', 'whole-access']);
    expect(await faultsOf(page), 'direct scores alone').toEqual([]);

    await deliver('sipas-rotating', [{ whole: 5, 'access-signage': 1, 'result-on-time': 5, 'procedure-fee': 5 }]);
    await page.locator('tr[data-score="overall"]').waitFor();
    expect(await lead(page)).toContain('66,7');
    expect(await lead(page)).toContain('từ 1 phiếu');
    const scores = await readScores(page);
    expect(scores.get('overall')).toMatchObject({ n: 3 });
    expect(scores.get('whole')).toMatchObject({ n: 5, top2: '60,0' });
    expect(scores.get('access')).toMatchObject({ n: 1, top2: '0,0' });
    await page.locator('.scores .from-what').click();
    const explained = await page.locator('dialog[open]').textContent();
    for (const said of ['Phiếu ngắn: 4.', 'Phiếu luân phiên: 1.', 'không gộp vào điểm theo tiêu chí']) {
      expect(explained).toContain(said);
    }
    expect(await faultsOf(page), 'both measures').toEqual([]);

    // A plan may put the other score first: then it leads everywhere, and is never mixed with the one it leads.
    const year = Number(centre.period.to.slice(0, 4));
    const plan = { ...quangKhe, id: `quang-khe-${year}`, year, survey: { lead: 'mean' } };
    const file = join(centre.folder, 'plan.json');
    writeFileSync(file, JSON.stringify(plan));
    await runJson(centre.place, ['load-plan', file]);
    await page.reload();
    await page.locator('tr[data-score="overall"]').waitFor();
    // Levels 1, 5, 5 of 5: 11 / 3 / 5.
    expect(await lead(page)).toContain('Điểm quy đổi 73,3');
    expect((await readScores(page)).get('overall')).toMatchObject({ n: 3, top2: '73,3' });
  } finally {
    await context.close();
  }
});
