import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import type { Form } from '@hailong/shared/questionnaire/form.ts';
import type { Page } from 'playwright-core';
import { makePlace, samplePlan } from '../processes/centre.ts';
import { runJson, startServerProcess } from '../processes/server-process.ts';
import { beepingMicrophone, firstPage, openBrowser, type Screen } from './chromium.ts';
import { type HeldClock, holdableClock } from './held-clock.ts';
import { type Tour, walkThrough } from './kiosk-tour.ts';

export type TourTablet = {
  page: Page;
  clock: HeldClock;
  counter: string;
  pairingCode: string;
  close: () => Promise<void>;
};

export type TourCentre = {
  url: string;
  /** A tablet that is not paired yet. */
  openTablet: (screen: Screen) => Promise<TourTablet>;
  /** Walks a new tablet of a counter of its own through every screen. */
  walk: (
    screen: Screen,
    language: Tour['language'],
    visit: (screen: string, page: Page) => Promise<void>,
  ) => Promise<void>;
  close: () => Promise<void>;
};

const STAFF_PIN = '2468';

/**
 * A centre that asks about the citizen, too, behind a PIN.
 * @param template as for `makePlace`
 */
export async function openTourCentre(template: string | null, form: Form = 'full'): Promise<TourCentre> {
  const place = await makePlace(null, template);
  const folder = mkdtempSync(join(tmpdir(), 'hailong-tour-'));
  const server = await startServerProcess(place);
  const close = async () => {
    await server.stop();
    await place.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const plan = join(folder, 'plan.json');
  writeFileSync(plan, JSON.stringify(planOf(form)));
  await runJson(place, ['load-plan', plan]);
  const { token } = await runJson<{ token: string }>(place, ['add-token', '--role', 'administrator']);
  const call = async (method: string, path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  };
  await call('PUT', '/staff-pin', { pin: STAFF_PIN });
  const codes = recentCodes();
  const list = join(folder, 'recent.csv');
  const header = 'MaHoSo;TenLinhVuc;NgayTiepNhan;KenhThucHien;HinhThuc;TrangThaiHoSo';
  writeFileSync(list, [header, ...codes.map(({ code, day }) => `${code};Hộ tịch;${day} 08:00:00;1;1;10`)].join('\r\n'));
  await runJson(place, ['import-dossiers', list]);

  let tablets = 0;
  const openTablet = async (screen: Screen): Promise<TourTablet> => {
    tablets += 1;
    const counter = `Quầy ${tablets}`;
    const { pairingCode } = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', counter]);
    const context = await openBrowser(join(folder, counter), screen, beepingMicrophone);
    const page = await firstPage(context);
    page.setDefaultTimeout(30_000);
    return { page, clock: await holdableClock(page), counter, pairingCode, close: () => context.close() };
  };
  const walk: TourCentre['walk'] = async (screen, language, visit) => {
    const { page, clock, counter, pairingCode, close: closeTablet } = await openTablet(screen);
    const code = codes[tablets - 1]?.code ?? '';
    const offer = () => call('POST', `/dossiers/${code}/return`, { counter });
    const settings = { baseUrl: server.url, pairingCode, staffPin: STAFF_PIN, language, offer };
    try {
      await walkThrough({ ...settings, page, clock, visit: (screenName) => visit(screenName, page) });
    } finally {
      await closeTablet();
    }
  };
  return { url: server.url, openTablet, walk, close };
}

function planOf(form: Form): object {
  const plan = JSON.parse(readFileSync(samplePlan, 'utf8'));
  const feedbackChannels = [
    { kind: 'portal', address: 'https://pakn.dichvucong.gov.vn/' },
    { kind: 'hotline', address: '0263 3838 123' },
  ];
  const survey = { form, demographics: ['gender', 'age', 'ethnicity'], retention: '5 năm' };
  return { ...plan, feedbackChannels, survey };
}

/** A dossier for each tablet that may be walked through. */
function recentCodes(): { code: string; day: string }[] {
  const day = addDays(dayOfInstant(Date.now()), -1);
  const short = day.slice(2).replaceAll('-', '');
  const codes = Array.from({ length: 40 }, (_, place) => `H36.99.01-${short}-${String(place + 1).padStart(4, '0')}`);
  return codes.map((code) => ({ code, day }));
}
