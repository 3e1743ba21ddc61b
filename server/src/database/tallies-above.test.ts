import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { counterForms as forms } from '@hailong/shared/questionnaire/catalogue.ts';
import { type BallotTallies, mergeBallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { always, answer, exclude, expectEqual, failures, moveTo } from '../testing/check-tallies.ts';
import { openCentre } from '../testing/open-centre.ts';
import { loadTestPlan, openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { tallyPlainly } from '../testing/plain-scores.ts';
import { atOneMoment } from './at-one-moment.ts';
import { tallyScores } from './scores.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

describe('units above', () => {
  const place = async (unit: string, parent: string | null, level = 'commune') => {
    const { parent: _parent, ...own } = { parent: null, ...quangKhe.unit };
    const moved = { ...own, id: unit, level, ...(parent === null ? {} : { parent }) };
    await loadTestPlan(test, { unit: moved as Plan['unit'] });
  };

  it('have the answers of all below, by unit too, and lose a unit that moves with all of its answers', async () => {
    const [country, north, south] = [await openCentre(test), await openCentre(test), await openCentre(test)] as const;
    const [a, b] = [await openCentre(test), await openCentre(test)] as const;
    await place(country.unit, null, 'country');
    for (const province of [north, south]) await place(province.unit, country.unit, 'province');
    for (const commune of [a, b]) await place(commune.unit, north.unit);
    await answer(test, a, '2026-01-14', { count: 6 });
    await answer(test, b, '2026-01-15', { count: 6, seed: 2 });
    await answer(test, north, '2026-01-15', { count: 6, seed: 3 });
    await sealPastDays(test.world);
    await answer(test, a, '2026-01-16', { count: 6, seed: 4 });
    const units = [country, north, south, a, b].map(({ unit }) => unit);
    const parts = [null, 'field', 'mode', 'language', 'age'] as const;
    const cut = { from: '2026-01-10', to: '2026-01-31' };
    const expectBranches = async (inNorth: [string, ...string[]], inSouth: [string, ...string[]]) => {
      for (const period of [always, cut]) {
        await expectEqual(test, inNorth, period, parts);
        await expectEqual(test, inSouth, period, parts);
        await expectEqual(test, [country.unit, ...inNorth, ...inSouth], period, parts);
      }
      await expectByUnit(country.unit, new Map(inNorth.map((one) => [one, north.unit])), inSouth);
      for (const unit of units) expect(await failures(test, unit)).toEqual([]);
    };
    await expectBranches([north.unit, a.unit, b.unit], [south.unit]);
    expect(await north.scores('2026-01-01', '2026-01-31')).toMatchObject({ ballots: 24, population: null });
    const { groups = [] } = await country.scores('2026-01-01', '2026-01-31', { by: 'unit' });
    expect(groups.map(({ group, name, ballots }) => [group, name, ballots])).toEqual([
      [north.unit, quangKhe.unit.name, 24],
    ]);

    moveTo(test, '2026-01-20');
    await sealPastDays(test.world);
    await exclude(test, a.unit, 3);
    await expectBranches([north.unit, a.unit, b.unit], [south.unit]);
    await place(a.unit, south.unit);
    await expectBranches([north.unit, b.unit], [south.unit, a.unit]);
    await answer(test, a, '2026-01-20', { count: 6, seed: 5 });
    moveTo(test, '2026-01-22');
    await sealPastDays(test.world);
    await expectBranches([north.unit, b.unit], [south.unit, a.unit]);
    await place(a.unit, null);
    await place(south.unit, null, 'province');
    expect(await country.scores('2026-01-01', '2026-01-31')).toMatchObject({ ballots: 12 });
    for (const unit of units) expect(await failures(test, unit)).toEqual([]);
  });

  /** Each province with all below it, the country's own apart. */
  async function expectByUnit(country: string, inNorth: Map<string, string>, inSouth: readonly [string, ...string[]]) {
    await atOneMoment(test.world.sql, async (sql) => {
      const scope = { unitId: country, period: always, forms, by: 'unit' as const };
      const counted = await tallyScores(sql, scope);
      const units = [country, ...inNorth.keys(), ...inSouth];
      const expected = new Map<string | null, BallotTallies>();
      for (const [unit, tallies] of await tallyPlainly(sql, { units, period: always, by: 'unit' })) {
        const top = unit === country ? country : (inNorth.get(unit ?? '') ?? inSouth[0]);
        const known = expected.get(top);
        expected.set(top, known === undefined ? tallies : mergeBallotTallies(known, tallies));
      }
      expect(counted).toEqual(expected);
    });
  }
});
