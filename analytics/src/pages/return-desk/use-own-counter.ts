import { useState } from 'preact/hooks';
import type { World } from '../../world.ts';
import type { Counter } from './load-desk.ts';

/** The counter this browser stands at, remembered for each unit. A single one needs no choice. */
export function useOwnCounter(world: World, unitId: string, counters: readonly Counter[]) {
  const key = `hailong-counter ${unitId}`;
  const [id, setId] = useState(() => world.recall(key));
  const [changing, setChanging] = useState(false);
  const remembered = counters.find((one) => one.counterId === id) ?? null;
  const [only, second] = counters;
  const single = second === undefined ? (only ?? null) : null;
  const choose = ({ counterId }: Counter) => {
    world.remember(key, counterId);
    setId(counterId);
    setChanging(false);
  };
  return {
    counter: changing ? null : (remembered ?? single),
    gone: id !== null && remembered === null,
    choose,
    change: () => setChanging(true),
  };
}
