import { describe, expect, it } from 'vitest';
import { questionnaireOfForm } from '../questionnaire/catalogue.ts';
import { judgeChanges } from './judge-changes.ts';
import type { BallotTallies } from './tally-ballots.ts';
import { print } from './testing/print.ts';
import { centres, createChance, drawPeriod } from './testing/simulate-centre.ts';

const PAGES = 16;
/** Persons before and after. */
const sizes = [
  [5, 5],
  [5, 200],
  [12, 80],
  [20, 20],
  [60, 40],
  [120, 120],
] as const;
const forms = ['full', 'short', 'rotating'] as const;
const leads = ['top2', 'mean'] as const;
const ALIKE = 0.6;

/** Two periods of the same centre, again and again. */
function* drawUnchanged(form: (typeof forms)[number]): Generator<[BallotTallies, BallotTallies]> {
  const chance = createChance(20_261_121);
  for (const thresholds of Object.values(centres)) {
    const draw = (size: number) => drawPeriod(size, questionnaireOfForm[form], { thresholds, alike: ALIKE }, chance);
    for (const [before, after] of sizes) {
      for (let page = 0; page < PAGES; page += 1) yield [draw(before), draw(after)];
    }
  }
}

/** How many of all pages of unchanged centres say better or worse of anything, by each score. */
function countFalseAlarms(form: (typeof forms)[number]) {
  const alarms = { pages: 0, top2: 0, mean: 0 };
  for (const [before, after] of drawUnchanged(form)) {
    alarms.pages += 1;
    for (const lead of leads) {
      if (judgeChanges(before, after, { lead }).some(({ verdict }) => verdict !== 'cannot-tell')) alarms[lead] += 1;
    }
  }
  return alarms;
}

describe('a page of unchanged scores', () => {
  it.each(forms)('seldom says better or worse of anything: %s form', (form) => {
    const { pages, ...alarms } = countFalseAlarms(form);
    print(`false alarms, ${form} form: ${alarms.top2} of ${pages} pages by top2, ${alarms.mean} by mean`);
    // Stated: 5 %. Three standard deviations of chance above it.
    for (const lead of leads) expect(alarms[lead] / pages).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt(0.0475 / pages));
  });
});

describe('a real drop', () => {
  it.each(leads)('is found where enough answered, by %s', (lead) => {
    const chance = createChance(7);
    const form = questionnaireOfForm.full;
    let found = 0;
    for (let page = 0; page < 40; page += 1) {
      const before = drawPeriod(200, form, { thresholds: centres.good, alike: ALIKE }, chance);
      const after = drawPeriod(200, form, { thresholds: centres.good, alike: ALIKE, shift: -0.6 }, chance);
      const verdicts = judgeChanges(before, after, { lead }).map(({ verdict }) => verdict);
      expect(verdicts).not.toContain('better');
      if (verdicts[0] === 'worse') found += 1;
    }
    print(`a drop from 90 to 75 % satisfied among 200, by ${lead}: found ${found} of 40 times`);
    expect(found).toBeGreaterThanOrEqual(36);
  });
});
