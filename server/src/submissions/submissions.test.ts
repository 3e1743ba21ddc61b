import { expect, test } from 'vitest';
import { loadTestPlan, openTestWorld } from '../testing/open-test-world.ts';

test('opens', async () => {
  const w = await openTestWorld();
  await loadTestPlan(w);
  const r = await w.call('GET', '/coverage?from=2026-01-01&to=2026-01-31', { token: w.world.operatorToken });
  expect(r.json).toMatchObject({ eligible: 0, share: null, met: null });
  await w.close();
});
