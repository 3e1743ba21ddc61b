import { useEffect, useRef, useState } from 'preact/hooks';
import type { PeriodQuery, Refusal } from '../server-client.ts';
import type { World } from '../world.ts';
import { type Coalesced, coalesce } from './coalesce.ts';
import { followChanges } from './follow-changes.ts';
import type { LiveState } from './live-connection.ts';
import { type Figures, loadFigures } from './load-figures.ts';

/** Figures of one question. While newer ones are under way, or refused, the last ones stay. */
export type FiguresState = {
  figures: Figures | null;
  /** When `figures` were asked for, ms; they are at least as new as this. */
  askedAtMs: number;
  refusal: Refusal | null;
};

const nothingLoaded: FiguresState = { figures: null, askedAtMs: 0, refusal: null };
/** Several surveys at once make one request; a single one still shows well within a second. */
const COALESCE_MS = 100;

/** Loads figures, and again whenever the server says that they changed. */
export function useFigures(world: World, query: PeriodQuery, onSignedOut: () => void) {
  const [loaded, setLoaded] = useState({ ...nothingLoaded, key: '' });
  const [status, setStatus] = useState<LiveState['status']>('connecting');
  const asking = useRef<Coalesced | null>(null);
  const key = JSON.stringify(query);

  useEffect(() => {
    let current = true;
    const own: PeriodQuery = JSON.parse(key);
    const load = async () => {
      const askedAtMs = world.nowMs();
      const answer = await loadFigures(world.client, own);
      if (!current) return;
      if (answer.ok) setLoaded({ figures: answer.value, askedAtMs, refusal: null, key });
      else if (answer.status === 401) onSignedOut();
      else setLoaded((last) => ({ ...(last.key === key ? last : nothingLoaded), refusal: answer, key }));
    };
    const asked = coalesce(load, COALESCE_MS);
    asking.current = asked;
    void load();
    return () => {
      current = false;
      asked.stop();
    };
  }, [world, key, onSignedOut]);

  useEffect(() => followChanges(world, { onStatus: setStatus, onChanged: () => asking.current?.ask() }), [world]);

  const state: FiguresState = loaded.key === key ? loaded : nothingLoaded;
  return { ...state, status, reload: () => asking.current?.ask() };
}
