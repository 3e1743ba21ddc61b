import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import { dossierCodePrefix } from '@hailong/shared/dossier/code.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../server-client.ts';
import type { World } from '../../world.ts';
import { findDossiers, type Wanted } from './dossier-actions.ts';
import { rankMatches, suggestedMatch } from './rank-matches.ts';
import type { Typed } from './read-typed.ts';

/** Long enough that a scanner, and a person typing a number they know, ask once and not at each digit. */
const TYPING_PAUSE_MS = 150;
/** So many fit on a small screen below the field. */
export const MATCHES_SHOWN = 6;

type Found = { key: string; dossiers: readonly DossierReply[]; more: boolean };
const nothingFound: Found = { key: '', dossiers: [], more: false };

export type Matches = {
  dossiers: readonly DossierReply[];
  more: boolean;
  /** These are the answer to what stands in the field now, and nothing newer is under way. */
  settled: boolean;
  chosen: DossierReply | null;
  choose: (code: string) => void;
  /** Moves the choice; ends at both ends. */
  step: (by: 1 | -1) => void;
  /** Without waiting for a pause. */
  askNow: () => Promise<Refusal | null>;
};

/**
 * Dossiers that fit what is typed, while it is typed: the newest answer wins, and an older one stays until then.
 * @param resting asks nothing: what is typed is being acted on
 */
export function useMatches(world: World, typed: Typed, resting: boolean): Matches {
  const wanted = wantedOf(typed);
  const key = wanted === null ? '' : JSON.stringify(wanted);
  const [found, setFound] = useState(nothingFound);
  const [picked, setPicked] = useState<string | null>(null);
  const newest = useRef(key);
  newest.current = key;

  async function ask(asked: string): Promise<Refusal | null> {
    const answer = await findDossiers(world.client, JSON.parse(asked) as Wanted);
    if (!answer.ok) return answer;
    if (newest.current === asked) setFound({ key: asked, ...answer.value });
    return null;
  }

  useEffect(() => setPicked(null), [key]);

  const answered = found.key === key;
  useEffect(() => {
    if (key === '' || answered || resting) return;
    const timer = setTimeout(() => void ask(key), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [world, key, answered, resting]);

  const fitting = wanted === null ? [] : rankMatches(found.dossiers, wanted);
  const dossiers = fitting.slice(0, MATCHES_SHOWN);
  const chosen = dossiers.find((one) => one.code === picked) ?? suggestedMatch(dossiers);
  return {
    dossiers,
    more: found.more || fitting.length > MATCHES_SHOWN,
    settled: key !== '' && answered,
    chosen,
    choose: setPicked,
    step: (by) => {
      const at = chosen === null ? -1 : dossiers.indexOf(chosen);
      const last = dossiers.length - 1;
      const to = at === -1 && by === -1 ? last : Math.min(Math.max(at + by, 0), last);
      setPicked(dossiers[to]?.code ?? null);
    },
    askNow: async () => (key === '' ? null : ask(key)),
  };
}

/** A code that is still being typed is asked for when it is whole. */
function wantedOf(typed: Typed): Wanted | null {
  if (typed.kind === 'ending') return typed;
  return typed.kind === 'code' && dossierCodePrefix(typed.code) !== null ? typed : null;
}
