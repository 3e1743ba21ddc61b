import type { Page } from 'playwright-core';

export type PersonSignIn = { name: string; password: string };
export type ShownShare = {
  /** As people read it, "7,5 %". */
  text: string;
  surveyed: number;
  eligible: number;
  verdict: string;
};
/** A score as people read it, and the number of answers behind it. */
export type ShownScore = { top2: string; n: number };

const shareSelector = 'data[data-surveyed]';

/** Signs in at the dashboard's first page and waits until it says who is signed in. */
export async function signIn(page: Page, baseUrl: string, person: PersonSignIn): Promise<void> {
  await page.goto(new URL('/', baseUrl).href);
  await page.locator('input[autocomplete="username"]').fill(person.name);
  await page.locator('input[autocomplete="current-password"]').fill(person.password);
  await page.locator('form button[type="submit"]').click();
  await page.locator('.header-who').waitFor();
}

/** Opens the figures of a period; without one, of the current month. */
export async function openToday(page: Page, baseUrl: string, period?: { from: string; to: string }): Promise<void> {
  const address = new URL('/', baseUrl);
  if (period !== undefined) address.search = new URLSearchParams(period).toString();
  await page.goto(address.href);
  await page.locator(`${shareSelector}, .empty`).first().waitFor();
}

export async function readShare(page: Page): Promise<ShownShare> {
  const share = page.locator(shareSelector);
  const attribute = async (name: string) => (await share.getAttribute(name)) ?? '';
  return {
    text: ((await share.textContent()) ?? '').replaceAll('\u00a0', ' '),
    surveyed: Number(await attribute('data-surveyed')),
    eligible: Number(await attribute('data-eligible')),
    verdict: await attribute('data-verdict'),
  };
}

/** Scores by the id of their criterion or factor; `overall` is one of them. */
export async function readScores(page: Page): Promise<Map<string, ShownScore>> {
  const rows = await page.locator('tr[data-score]').evaluateAll((found) =>
    found.map((row) => {
      const top2 = row.querySelector('data[data-n]');
      return {
        id: row.getAttribute('data-score') ?? '',
        top2: top2?.textContent ?? '',
        n: Number(top2?.getAttribute('data-n')),
      };
    }),
  );
  return new Map(rows.map(({ id, ...score }) => [id, score]));
}

/** Waits until the page shows this many surveyed dossiers, without reloading it. */
export async function waitForSurveyed(page: Page, count: number, withinMs = 60_000): Promise<void> {
  await page.locator(`data[data-surveyed="${count}"]`).waitFor({ timeout: withinMs });
}

/** Waits until the page says that it follows changes by itself. */
export async function waitForLive(page: Page): Promise<void> {
  await page.locator('[data-live="live"]').waitFor();
}
