import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = read('./tokens.css');

type Ground = 'light' | 'dark';
type Palette = Readonly<Record<string, Record<Ground, string>>>;

/** Colours of a block of tokens, on a light ground and on a dark one. */
function paletteOf(block: string): Palette {
  const found = block.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return Object.fromEntries([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** What stands between the braces after the last of these words. */
function blockAfter(words: string): string {
  const from = tokens.indexOf(words);
  if (from < 0) throw new Error(`no ${words}`);
  return tokens.slice(tokens.indexOf('{', from + words.length - 1) + 1, tokens.indexOf('}', from));
}

const usual = paletteOf(blockAfter(':root,\n[data-theme]'));
const chosen = paletteOf(blockAfter('[data-theme="contrast"]'));
const ofSystem = paletteOf(blockAfter('(prefers-contrast: more) {\n  :root,\n  [data-theme]'));

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Text, and every ground it stands on somewhere. */
const written: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'paper-raised', 'accent-wash']],
  ['ink-soft', ['paper', 'paper-raised', 'accent-wash']],
  ['accent', ['paper', 'paper-raised']],
  ['accent-ink', ['accent', 'accent-pressed']],
  ['paper', ['ink']],
];

/** Borders of what can be pressed, marks of what is chosen: 3 : 1 against what lies beside them. */
const drawn: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['paper', 'paper-raised']],
  ['accent', ['paper', 'paper-raised']],
];

function tooFaint(palette: Palette, pairs: typeof written, least: number): string[] {
  return (['light', 'dark'] as const).flatMap((ground) =>
    pairs.flatMap(([front, grounds]) =>
      grounds
        .map((behind) => ({ behind, ratio: contrast(palette[front]?.[ground] ?? '', palette[behind]?.[ground] ?? '') }))
        .filter(({ ratio }) => !(ratio >= least))
        .map(({ behind, ratio }) => `${front} on ${behind}, ${ground}: ${ratio.toFixed(2)}`),
    ),
  );
}

test('text can be read in every theme, and what can be pressed can be told from the paper', () => {
  expect(tooFaint(usual, written, 4.5)).toEqual([]);
  expect(tooFaint(usual, drawn, 3)).toEqual([]);
  expect(tooFaint(chosen, written, 7)).toEqual([]);
  expect(tooFaint(chosen, drawn, 7)).toEqual([]);
});

test('high contrast is the same, chosen on the tablet or set in its system', () => {
  expect(Object.keys(chosen).length).toBeGreaterThan(8);
  expect(ofSystem).toEqual(chosen);
});

test('every style takes its colours and distances from the tokens that there are', () => {
  const styles = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.css'));
  styles.push('../recording/recording.css', '../phone/phone.css');
  const all = styles.map((name) => read(`./${name}`)).join('\n');
  const given = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  expect([...used].filter((name) => !given.has(name))).toEqual([]);

  const own = styles.filter((name) => name !== 'tokens.css' && /#[0-9a-f]{3,8}\b|rgba?\(|hsl/i.test(read(`./${name}`)));
  expect(own).toEqual([]);
});

test('the pages for staff call the same things by the same names', () => {
  const pages = read('../../../analytics/src/styles/tokens.css');
  const shared = [
    'paper',
    'ink',
    'ink-soft',
    'accent',
    'accent-ink',
    'line',
    'line-strong',
    'text-s',
    'text-m',
    'text-l',
  ];
  for (const name of [...shared, 'space-1', 'space-2', 'space-3', 'space-4', 'space-5', 'space-6', 'space-7']) {
    expect(pages, name).toContain(`--${name}:`);
    expect(tokens, name).toContain(`--${name}:`);
  }
});
