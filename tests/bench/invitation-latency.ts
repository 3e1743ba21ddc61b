import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { firstPage, openBrowser, tablet } from '../browser/chromium.ts';
import { openKiosk, pair } from '../browser/kiosk-page.ts';
import { runJson, type ServerPlace, type ServerProcess } from '../processes/server-process.ts';
import { atMost, type Figure, format, percentile } from './table.ts';

/** The clerk presses, the citizen looks at the tablet: within a second it must say so. */
const P95_MOST_MS = 1_000;
const counterOf = (number: number) => `Quầy mời ${number}`;

/**
 * How long it takes from the press at the return desk until the tablet of the counter hears it, and until it stands on
 * the screen, while other tablets are connected.
 */
export async function measureInvitations(
  place: ServerPlace,
  server: ServerProcess,
  { returns, tablets }: { returns: number; tablets: number },
): Promise<Figure[]> {
  const { token } = await runJson<{ token: string }>(place, ['add-token', '--role', 'staff']);
  const press = createDesk(server.url, token);
  const listeners: Listener[] = [];
  for (let number = 1; number <= tablets; number += 1) {
    const device = await runJson<{ token: string }>(place, ['add-device', '--counter', counterOf(number)]);
    listeners.push(await listen(server.url, device.token));
  }
  try {
    const heard = await measureHeard(press, listeners, returns);
    const painted = await measurePainted(press, place, server, Math.ceil(returns / 4));
    const what = `Return to tablet, ${tablets} tablets connected`;
    return [
      { what: `${what}: p50`, value: `${format(percentile(heard, 0.5))} ms` },
      atMost(`${what}: p95`, percentile(heard, 0.95), P95_MOST_MS, 'ms'),
      { what: 'Return to painted screen, Chromium: p50', value: `${format(percentile(painted, 0.5))} ms` },
      atMost('Return to painted screen, Chromium: p95', percentile(painted, 0.95), P95_MOST_MS, 'ms'),
    ];
  } finally {
    for (const one of listeners) one.leave();
  }
}

type Press = (method: 'POST' | 'DELETE', code: string, counter: string) => Promise<void>;

function createDesk(url: string, token: string): Press {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return async (method, code, counter) => {
    const body = method === 'POST' ? { body: JSON.stringify({ counter }) } : {};
    const response = await fetch(`${url}/api/v1/dossiers/${code}/return`, { method, headers, ...body });
    if (!response.ok) throw new Error(`${method} ${code}: ${response.status}`);
    await response.text();
  };
}

async function measureHeard(press: Press, listeners: readonly Listener[], returns: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < returns; round += 1) {
    const place = round % listeners.length;
    const code = codeOf('01', round);
    const heard = listeners[place]?.hears(code);
    const began = performance.now();
    await Promise.all([heard, press('POST', code, counterOf(place + 1))]);
    times.push(((await heard) ?? Number.NaN) - began);
  }
  return times;
}

function codeOf(agency: string, number: number): string {
  return `H36.88.${agency}-261008-${String(number).padStart(4, '0')}`;
}

type Listener = { hears: (code: string) => Promise<number>; leave: () => void };

/** A tablet's line, read as a program reads it. `hears` resolves with the moment at which the code was named. */
async function listen(url: string, token: string): Promise<Listener> {
  const stop = new AbortController();
  const headers = { authorization: `Bearer ${token}` };
  const { body, ok, status } = await fetch(`${url}/api/v1/kiosk/events`, { headers, signal: stop.signal });
  if (!ok || body === null) throw new Error(`GET /kiosk/events: ${status}`);
  let awaited = { code: '', resolve: (_at: number) => {} };
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const piece of body) {
      const text = decoder.decode(piece, { stream: true });
      if (awaited.code !== '' && text.includes(awaited.code)) awaited.resolve(performance.now());
    }
  };
  void read().catch(() => {});
  return {
    hears: (code) => new Promise((resolve) => Object.assign(awaited, { code, resolve })),
    leave: () => {
      awaited = { code: '', resolve: () => {} };
      stop.abort();
    },
  };
}

async function measurePainted(
  press: Press,
  place: ServerPlace,
  server: ServerProcess,
  returns: number,
): Promise<number[]> {
  const counter = counterOf(0);
  const { pairingCode } = await runJson<{ pairingCode: string }>(place, ['add-device', '--counter', counter]);
  const folder = mkdtempSync(join(tmpdir(), 'hailong-bench-'));
  const context = await openBrowser(folder, tablet);
  try {
    const page = await firstPage(context);
    await openKiosk(page, server.url);
    await pair(page, pairingCode);
    const times: number[] = [];
    for (let round = 0; round < returns; round += 1) {
      const code = codeOf('02', round);
      const painted = await watchPaint(page, code.slice(-4));
      const began = Date.now();
      await press('POST', code, counter);
      times.push((await painted()) - began);
      await press('DELETE', code, counter);
    }
    return times;
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The page itself notes when the digits stood on it for a frame; browser and benchmark read the same clock. */
async function watchPaint(page: Page, digits: string): Promise<() => Promise<number>> {
  await page.evaluate((wanted) => {
    const seen = () => document.querySelector('main')?.textContent?.includes(`…${wanted}`) === true;
    const painted = new Promise<number>((resolve) => {
      const look = () => {
        if (!seen()) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    Object.assign(window, { painted });
  }, digits);
  return () => page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}
