import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Screen, tablet } from '../browser/chromium.ts';
import { openTourCentre, type TourCentre } from '../browser/open-tour.ts';

let centre: TourCentre;
beforeAll(async () => {
  centre = await openTourCentre(inject('embeddedTemplate'));
});
afterAll(() => centre?.close());

type Look = { theme: string; textSize: string; system: 'light' | 'dark'; rules: readonly string[] };

/** All that a theme or the size of the text can change. */
const ofLook = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** All rules for the usual look, the first. */
const looks: readonly Look[] = [
  { theme: 'usual', textSize: '100', system: 'light', rules: [] },
  { theme: 'contrast', textSize: '200', system: 'light', rules: [...ofLook, 'color-contrast-enhanced'] },
  { theme: 'dark', textSize: '200', system: 'light', rules: ofLook },
  { theme: 'contrast', textSize: '100', system: 'dark', rules: ['color-contrast', 'color-contrast-enhanced'] },
];

/** By rule and element. No rules named: all of axe's, its advice on good practice among them. */
async function faultsOf(page: Page, rules: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

async function faultsIn(worn: readonly Look[], screen: string, page: Page): Promise<string[]> {
  const faults: string[] = [];
  const { textSize = '100', theme = 'usual' } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  for (const { rules, system, ...look } of worn) {
    await page.emulateMedia({ colorScheme: system });
    await dress(page, look);
    const where = `${screen}, ${look.theme}, ${system}, ${look.textSize} %`;
    for (const fault of await faultsOf(page, rules)) faults.push(`${where}: ${fault}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await dress(page, { textSize, theme });
  return faults;
}

async function dress(page: Page, look: Record<'theme' | 'textSize', string>): Promise<void> {
  await page.evaluate(async (chosen) => {
    Object.assign(document.documentElement.dataset, chosen);
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  }, look);
}

const lying: Screen = { width: 1280, height: 800 };

test.each([
  ['vi', tablet, looks],
  ['en', lying, looks.slice(0, 2)],
] as const)(
  'no screen has a barrier that axe knows, in any theme or size of text (%s)',
  async (language, size, worn) => {
    const faults: string[] = [];
    await centre.walk(size, language, async (screen, page) => {
      faults.push(...(await faultsIn(worn, screen, page)));
    });
    expect(faults).toEqual([]);
  },
);
