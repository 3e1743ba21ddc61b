import quangKhe from '@hailong/shared/plan/definitions/quang-khe-2026.json' with { type: 'json' };
import type { Plan } from '@hailong/shared/plan/plan.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createChance } from '../demo/demo-surveys.ts';
import { releasePastComments } from '../jobs/release-comments.ts';
import { sealPastDays } from '../jobs/seal-daily.ts';
import { always, answer, exclude, expectEqual, failures, moveTo, surveysOf } from '../testing/check-tallies.ts';
import { openCentre } from '../testing/open-centre.ts';
import { loadTestPlan, openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const place = (unit: string, parent: string) =>
  loadTestPlan(test, { unit: { ...quangKhe.unit, id: unit, parent } as Plan['unit'] });

it('units above lose nothing while units move, and ballots arrive, are sealed, left out and taken back at once', async () => {
  const [north, south] = [await openCentre(test), await openCentre(test)] as const;
  const [one, other] = [await openCentre(test), await openCentre(test)] as const;
  for (const centre of [one, other]) {
    await place(centre.unit, north.unit);
    await answer(test, centre, '2026-01-14', { count: 20 });
  }
  moveTo(test, '2026-01-20');
  await sealPastDays(test.world);
  const late = () => one.deliver(surveysOf('2026-01-13', 2, createChance(5)));
  for (const above of [south, north, south]) {
    const exclusion = await exclude(test, one.unit, 2);
    const takeBack = () =>
      test.call('POST', `/exclusions/${exclusion}/reversal?unit=${one.unit}`, {
        ...{ token: test.world.operatorToken, json: { reason: 'Đã hỏi lại, phiếu là thật' } },
      });
    await late();
    const [first, second] = await Promise.all([
      takeBack(),
      takeBack(),
      place(one.unit, above.unit),
      ...[sealPastDays(test.world), sealPastDays(test.world), exclude(test, other.unit, 2), late()],
      ...[place(other.unit, above.unit), releasePastComments(test.world), releasePastComments(test.world)],
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
  }
  for (const { unit } of [north, south, one, other]) expect(await failures(test, unit)).toEqual([]);
  await expectEqual(test, [south.unit, one.unit, other.unit], always, [null, 'field', 'mode', 'age']);
  expect((await north.scores('2026-01-01', '2026-01-31')).ballots).toBe(0);
  expect(await south.scores('2026-01-01', '2026-01-31')).toMatchObject({ ballots: 46, excluded: 6 });
});
