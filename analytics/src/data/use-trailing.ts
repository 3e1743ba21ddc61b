import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Refusal } from '../server-client.ts';
import type { World } from '../world.ts';

type Trailing<Value> = { value: Value | null; refusal: Refusal | null };

/** What surrounds a live figure may be a little older than it: it is asked for less often. */
const GAP_MS = 5_000;
/** Some things change though nobody sends anything: a tablet that stays away, a day that goes by. */
const LONGEST_MS = 60_000;

/**
 * Asks at once for a new question, and again some seconds after the live figure was (`newerThanMs` moved), at the
 * latest every minute. While a newer answer is under way, or refused, the last one stays.
 * @param load the same for the life of the component
 */
export function useTrailing<Query, Value>(
  world: World,
  query: Query,
  newerThanMs: number,
  load: (client: World['client'], query: Query) => Promise<Answer<Value>>,
): Trailing<Value> {
  const [loaded, setLoaded] = useState<Trailing<Value> & { key: string }>({ value: null, refusal: null, key: '' });
  const [round, setRound] = useState(0);
  const lastAskedMs = useRef(Number.NEGATIVE_INFINITY);
  const key = JSON.stringify(query);

  useEffect(() => {
    let current = true;
    const own: Query = JSON.parse(key);
    lastAskedMs.current = world.nowMs();
    void load(world.client, own).then((answer) => {
      if (!current) return;
      if (answer.ok) setLoaded({ value: answer.value, refusal: null, key });
      else setLoaded((last) => ({ value: last.key === key ? last.value : null, refusal: answer, key }));
    });
    const latest = setTimeout(() => setRound((count) => count + 1), LONGEST_MS);
    return () => {
      current = false;
      clearTimeout(latest);
    };
  }, [world, key, load, round]);

  useEffect(() => {
    if (newerThanMs <= lastAskedMs.current) return;
    const soon = Math.max(0, lastAskedMs.current + GAP_MS - world.nowMs());
    const timer = setTimeout(() => setRound((count) => count + 1), soon);
    return () => clearTimeout(timer);
  }, [world, newerThanMs]);

  return loaded.key === key ? loaded : { value: null, refusal: null };
}
