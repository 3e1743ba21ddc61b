import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { sealBallots } from '../database/seal-ballots.ts';
import { listUnits } from '../database/units.ts';
import type { World } from '../world.ts';
import { releasePastComments } from './release-comments.ts';

const LOOK_EVERY_MS = 10 * 60_000;

/**
 * Seals the ballots of the days that are over, once a day and at the start, and then lets the comments among them be read.
 * Late answers of a tablet wait for the next day's turn, so that they are sealed among others.
 * @returns stops looking; resolves when the unit at hand is done
 */
export function sealDaily(world: World): () => Promise<void> {
  let sealedOn = '';
  let stopped = false;
  let running = Promise.resolve();
  const look = async () => {
    const today = dayOfInstant(world.clock.now());
    if (sealedOn === today) return;
    sealedOn = today;
    await sealPastDays(world, () => stopped);
    await releasePastComments(world, () => stopped);
  };
  const run = () => {
    running = running.then(look).catch((error: unknown) => {
      sealedOn = '';
      world.log.error({ err: error }, 'ballots were not sealed');
    });
  };
  run();
  const timer = setInterval(run, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}

/** @returns how many ballots were sealed */
export async function sealPastDays({ sql, clock, log }: World, isStopped = () => false): Promise<number> {
  const at = new Date(clock.now());
  const before = dayOfInstant(clock.now());
  let sealed = 0;
  for (const { unitId } of await listUnits(sql)) {
    if (isStopped()) break;
    sealed += await sealBallots(sql, unitId, { before, at });
  }
  if (sealed > 0) log.info({ sealed, before }, 'ballots sealed');
  return sealed;
}
