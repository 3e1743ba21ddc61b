import type { Day } from '@hailong/shared/period/day.ts';
import { useEffect, useState } from 'preact/hooks';
import type { World } from '../world.ts';
import { type YearCut, yearCutOf } from './period-steps.ts';

/** How the plan in force today cuts its year; null until the server has said it. */
export function useYearCut(world: World, today: Day): YearCut | null {
  const [cut, setCut] = useState<YearCut | null>(null);
  useEffect(() => {
    let current = true;
    // Without an answer months of the calendar do: whatever refused the plan will be said by the figures.
    void world.client.plan(today).then((answer) => current && setCut(yearCutOf(answer.ok ? answer.value : null)));
    return () => {
      current = false;
    };
  }, [world, today]);
  return cut;
}
