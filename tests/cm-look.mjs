import { chromium } from 'playwright-core';
const [base, name, password, ...targets] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const sizes = { d: { width: 1366, height: 768 }, p: { width: 390, height: 844 } };
const login = await browser.newContext();
const lp = await login.newPage();
await lp.goto(base);
await lp.locator('input[autocomplete="username"]').fill(name);
await lp.locator('input[autocomplete="current-password"]').fill(password);
await lp.locator('form button[type="submit"]').click();
await lp.locator('.header-who').waitFor();
const state = await login.storageState();
for (const t of targets) {
  const [mode, path, file] = t.split('|');
  const ctx = await browser.newContext({ storageState: state, viewport: sizes[mode.startsWith('p') ? 'p' : 'd'], colorScheme: mode.includes('k') ? 'dark' : 'light' });
  const page = await ctx.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()); });
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  await page.goto(base + path);
  await page.locator('.review h1, .review .note').first().waitFor({ timeout: 15000 }).catch((e) => console.log(file, String(e).slice(0,100)));
  await page.waitForTimeout(1500);
  if (mode.includes('r')) await page.emulateMedia({ media: 'print' });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) console.log(file, 'overflows by', over);
  await page.screenshot({ path: `/tmp/cm/shots/${file}.png`, fullPage: !mode.includes('v') });
  await ctx.close();
}
await browser.close();
