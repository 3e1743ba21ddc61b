import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser on this machine: one that is there, else one that can be installed; never a skipped test. */
export function findOrInstallChromium(): string {
  const found = find();
  if (found !== null) return found;
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (asRoot) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core'], { stdio: 'ignore' });
  }
  const installed = find();
  if (installed !== null) return installed;
  throw new Error(
    'No Chromium found. Run `npx playwright-core install chromium`, install the package `chromium`, or set CHROMIUM_PATH.',
  );
}

function find(): string | null {
  return [...places, downloaded()].find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** Where `npx playwright-core install chromium` puts its own. */
function downloaded(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** Away from everything but the tests' own server. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Screen = { width: number; height: number };
export const tablet: Screen = { width: 800, height: 1280 };
export const phone: Screen = { width: 390, height: 844 };
export const desk: Screen = { width: 1366, height: 768 };

/** A browser that keeps what it stores in `profileFolder`: opened again, it is the same tablet. */
export async function openBrowser(
  profileFolder: string,
  viewport: Screen,
  flags: readonly string[] = [],
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileFolder, {
    executablePath: findOrInstallChromium(),
    args: [...quiet, ...flags],
    viewport,
    locale: 'vi-VN',
    timezoneId: 'America/Phoenix',
  });
}

/** A microphone that beeps, and a person who allowed the page to use it. */
export const beepingMicrophone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Many tablets in one browser, each a context of its own that is forgotten when it closes. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findOrInstallChromium(), args: quiet });
}

/** Ends every process of the browser at once, as a power cut does. */
export function killBrowser(profileFolder: string): void {
  const listed = execFileSync('pgrep', ['-f', `user-data-dir=${profileFolder}( |$)`], { encoding: 'utf8' });
  for (const id of listed.trim().split('\n').map(Number)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended with the process before it.
    }
  }
}

/** The page a persistent browser opens with. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}
