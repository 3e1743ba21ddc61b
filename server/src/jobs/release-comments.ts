import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { releaseComments } from '../database/release-comments.ts';
import { listUnits } from '../database/units.ts';
import type { World } from '../world.ts';

/**
 * Lets comments of past days be read, where enough surveys surround them. After sealing: only sealed ballots take part.
 * @returns how many were released
 */
export async function releasePastComments({ sql, clock, log, live }: World, isStopped = () => false): Promise<number> {
  const at = new Date(clock.now());
  const before = dayOfInstant(clock.now());
  let released = 0;
  for (const { unitId } of await listUnits(sql)) {
    if (isStopped()) break;
    const own = await releaseComments(sql, unitId, { before, at });
    if (own > 0) live.publish(unitId);
    released += own;
  }
  if (released > 0) log.info({ released, before }, 'comments released');
  return released;
}
