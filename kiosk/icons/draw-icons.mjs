// Draws the app's icons into public/: node icons/draw-icons.mjs (set CHROMIUM where it lives elsewhere).
// The drawings are committed, so nobody who only builds needs a browser.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const accent = '#0b5f5c';
const paper = '#fbf8f1';

/** The face that says "hài lòng", as on the fourth place of the scale. `share`: how much of the icon it fills. */
function drawing(share, corner) {
  const scale = (share * 100) / 64;
  const edge = 50 - 32 * scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100%" height="100%">
    <rect width="100" height="100" rx="${corner}" fill="${accent}"/>
    <g transform="translate(${edge} ${edge}) scale(${scale})" fill="none" stroke="${paper}" stroke-linecap="round" stroke-width="3.2">
      <circle cx="32" cy="32" r="28"/>
      <path d="M17 20Q22 16 27 19M47 20Q42 16 37 19M21 41Q32 50 43 41"/>
      <path stroke-width="5" d="M23 27v1M41 27v1"/>
    </g></svg>`;
}

const icons = [
  { name: 'icon-192.png', size: 192, share: 0.78, corner: 20 },
  { name: 'icon-512.png', size: 512, share: 0.78, corner: 20 },
  // Launchers may cut a maskable icon to a circle of 80 %.
  { name: 'icon-maskable-512.png', size: 512, share: 0.6, corner: 0 },
];

const folder = mkdtempSync(join(tmpdir(), 'icons-'));
for (const { name, size, share, corner } of icons) {
  const page = join(folder, 'icon.html');
  writeFileSync(
    page,
    `<style>body{margin:0;width:${size}px;height:${size}px}svg{display:block}</style>${drawing(share, corner)}`,
  );
  execFileSync(chromium, [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    '--default-background-color=00000000',
    `--window-size=${size},${size}`,
    `--screenshot=${join(import.meta.dirname ?? '.', '../public', name)}`,
    `file://${page}`,
  ]);
}
rmSync(folder, { recursive: true });
