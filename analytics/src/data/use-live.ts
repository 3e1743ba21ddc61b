import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Refusal, ServerClient } from '../server-client.ts';
import type { World } from '../world.ts';
import { type Coalesced, coalesce } from './coalesce.ts';
import { followChanges } from './follow-changes.ts';
import type { LiveState } from './live-connection.ts';

/** The answer to one question. While a newer one is under way, or refused, the last one stays. */
export type Loaded<Value> = {
  value: Value | null;
  /** When `value` was asked for, ms; it is at least as new as this. */
  askedAtMs: number;
  refusal: Refusal | null;
};

const nothingLoaded = { value: null, askedAtMs: 0, refusal: null };
/** Several surveys at once make one request; a single one still shows well within a second. */
const COALESCE_MS = 100;

type Load<Query, Value> = (client: ServerClient, query: Query) => Promise<Answer<Value>>;

/**
 * Asks the server, and again whenever it says that figures of the unit changed.
 * @param query plain data; another one is another question
 * @param load the same for the life of the component
 */
export function useLive<Query, Value>(
  world: World,
  query: Query,
  load: Load<Query, Value>,
  onSignedOut: () => void,
): Loaded<Value> & { status: LiveState['status']; reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<Value> & { key: string }>({ ...nothingLoaded, key: '' });
  const [status, setStatus] = useState<LiveState['status']>('connecting');
  const asking = useRef<Coalesced | null>(null);
  const key = JSON.stringify(query);

  useEffect(() => {
    let current = true;
    const own: Query = JSON.parse(key);
    const ask = async () => {
      const askedAtMs = world.nowMs();
      const answer = await load(world.client, own);
      if (!current) return;
      if (answer.ok) setLoaded({ value: answer.value, askedAtMs, refusal: null, key });
      else if (answer.status === 401) onSignedOut();
      else setLoaded((last) => ({ ...(last.key === key ? last : nothingLoaded), refusal: answer, key }));
    };
    const asked = coalesce(ask, COALESCE_MS);
    asking.current = asked;
    void ask();
    return () => {
      current = false;
      asked.stop();
    };
  }, [world, key, load, onSignedOut]);

  useEffect(() => followChanges(world, { onStatus: setStatus, onChanged: () => asking.current?.ask() }), [world]);

  const { key: _key, ...own } = loaded.key === key ? loaded : { ...nothingLoaded, key };
  return { ...own, status, reload: () => asking.current?.ask() };
}
