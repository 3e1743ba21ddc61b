import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import type { Doubt } from './dossier-actions.ts';
import type { Typed } from './read-typed.ts';

export type Question = { doubt: Doubt; code: string; dossier: DossierReply | null };
export type Hint = 'nothing' | 'too-short' | 'no-code' | 'none-found' | 'choose';

export type Decision =
  | { kind: 'hint'; hint: Hint }
  /** Look for it in the lists first. */
  | { kind: 'look-up'; code: string }
  /** On the screen, and chosen. */
  | { kind: 'chosen'; dossier: DossierReply }
  /** The question was read and answered. */
  | { kind: 'confirmed'; code: string }
  /** Show what fits before anything is returned. */
  | { kind: 'show-matches' };

type Shown = { question: Question | null; settled: boolean; found: number; chosen: DossierReply | null };

/** What Enter means. Nothing is returned by its last digits that was not on the screen when Enter was pressed. */
export function decideEnter(typed: Typed, { question, settled, found, chosen }: Shown): Decision {
  if (question !== null) return { kind: 'confirmed', code: question.code };
  if (typed.kind === 'code') return { kind: 'look-up', code: typed.code };
  if (typed.kind !== 'ending') return { kind: 'hint', hint: typed.kind };
  if (!settled) return { kind: 'show-matches' };
  if (chosen !== null) return { kind: 'chosen', dossier: chosen };
  return { kind: 'hint', hint: found === 0 ? 'none-found' : 'choose' };
}
