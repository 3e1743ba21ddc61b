import { type Day, dayOfInstant } from '@hailong/shared/period/day.ts';
import { useEffect, useState } from 'preact/hooks';
import type { World } from '../world.ts';

const LOOK_EVERY_MS = 60_000;

/** The day in Vietnam; a page that is left open overnight goes on with the next one. */
export function useToday(world: World): Day {
  const [today, setToday] = useState(() => dayOfInstant(world.nowMs()));
  useEffect(() => {
    const look = () => setToday(dayOfInstant(world.nowMs()));
    const timer = setInterval(look, LOOK_EVERY_MS);
    const stopBack = world.onBack(look);
    return () => {
      clearInterval(timer);
      stopBack();
    };
  }, [world]);
  return today;
}
