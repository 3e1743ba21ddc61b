import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { InvitationReply, InvitationsReply } from '@hailong/shared/contract/invitations.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import {
  answerQuestions,
  decline,
  goToQuestions,
  openKiosk,
  pair,
  takeOfferedSurvey,
  waitForNoOffer,
  waitForOffer,
} from '../browser/kiosk-page.ts';
import { openNetwork } from '../processes/cuttable-network.ts';
import { runJson } from '../processes/server-process.ts';
import { until } from '../processes/until.ts';
import { type Centre, openCentre, typedDigits } from './open-centre.ts';

let centre: Centre;
let desk: ReturnDesk;
beforeAll(async () => {
  centre = await openCentre();
  desk = await openDesk();
});
afterAll(() => centre?.close());

type ReturnDesk = Awaited<ReturnType<typeof openDesk>>;

/** The return desk of the centre, as the staff's page asks for it. */
async function openDesk() {
  const { token } = await runJson<{ token: string }>(centre.place, ['add-token', '--role', 'staff']);
  const call = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(`${centre.server.url}/api/v1${path}`, init);
    expect(response.status).toBe(200);
    return response.json();
  };
  return {
    giveBack: async (code: string, counter = 'Quầy 1') =>
      (await call('POST', `/dossiers/${code}/return`, { counter })) as InvitationReply,
    takeBack: (code: string) => call('DELETE', `/dossiers/${code}/return`),
    stateOf: async (code: string) => {
      const { invitations } = (await call('GET', '/invitations')) as InvitationsReply;
      return invitations.filter((one) => one.dossierCode === code).map(({ state }) => state);
    },
  };
}

/** A tablet of a counter of its own, paired through the browser. */
async function openTablet(counter: string, address = centre.server.url) {
  const { place, folder } = centre;
  const device = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', counter]);
  const context = await openBrowser(join(folder, counter), tablet);
  const page = await firstPage(context);
  await openKiosk(page, address);
  await pair(page, device.pairingCode);
  return { page, close: () => context.close() };
}

const codeOf = (place: number): string => centre.codes[place] ?? '';

test('two clerks return a dossier at once; the tablet invites once, and the survey counts for that dossier', async () => {
  const code = codeOf(0);
  const { page, close } = await openTablet('Quầy 1');
  try {
    const replies = await Promise.all([desk.giveBack(code), desk.giveBack(code)]);
    const returned = performance.now();
    await waitForOffer(page, code);
    expect(performance.now() - returned).toBeLessThan(1_000);
    expect(replies[0]?.invitationId).toBe(replies[1]?.invitationId);
    expect(await page.locator('main').textContent()).not.toContain(code);

    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

    await takeOfferedSurvey(page, { level: 5 });
    await until('the survey is stored', async () => (await desk.stateOf(code)).join() === 'completed');
    expect(await centre.coverage()).toMatchObject({ surveyed: 1, pending: 0 });
    await page.getByRole('button', { name: 'Xong', exact: true }).click();
    await page.getByText('Mời ông/bà đánh giá chất lượng phục vụ').waitFor();
    await waitForNoOffer(page, code);
  } finally {
    await close();
  }
});

test('declining is counted, a mistake vanishes from the screen, and who is answering is not disturbed', async () => {
  const [first, second, third] = [codeOf(1), codeOf(2), codeOf(3)];
  const { page, close } = await openTablet('Quầy 2');
  try {
    await desk.giveBack(first, 'Quầy 2');
    await waitForOffer(page, first);
    await decline(page);
    await until('it is declined', async () => (await desk.stateOf(first)).join() === 'declined');
    await page.getByRole('button', { name: 'Xong', exact: true }).click();

    await desk.giveBack(second, 'Quầy 2');
    await waitForOffer(page, second);
    await desk.takeBack(second);
    await waitForNoOffer(page, second, 1_000);

    await goToQuestions(page, { code: typedDigits(codeOf(4)) });
    await desk.giveBack(third, 'Quầy 2');
    expect(await page.getByRole('radio').count()).toBeGreaterThan(0);
    await answerQuestions(page);
    await page.getByRole('button', { name: 'Xong', exact: true }).click();
    await waitForOffer(page, third);
    expect(await desk.stateOf(codeOf(4))).toEqual([]);
    await page.getByRole('button', { name: 'Không phải hồ sơ của ông/bà?' }).click();
    await page.getByRole('button', { name: 'Không có mã hồ sơ' }).waitFor();
  } finally {
    await close();
  }
});

test('a tablet without a network offers what was returned meanwhile as soon as the network is back', async () => {
  const [before, meanwhile] = [codeOf(5), codeOf(6)];
  const network = await openNetwork(centre.server.url);
  const { page, close } = await openTablet('Quầy 3', network.url);
  try {
    await desk.giveBack(before, 'Quầy 3');
    await waitForOffer(page, before);
    await network.cut();
    await desk.giveBack(meanwhile, 'Quầy 3');
    await takeOfferedSurvey(page, { level: 4 });
    await page.getByRole('button', { name: 'Xong', exact: true }).click();
    expect(await desk.stateOf(before)).toEqual(['invited']);
    await network.restore();
    await waitForOffer(page, meanwhile, 60_000);
    await until('the survey arrived', async () => (await desk.stateOf(before)).join() === 'completed', 60_000);
    await waitForNoOffer(page, before);
  } finally {
    await close();
    await network.cut();
  }
});
