import type { DossierReply } from '@hailong/shared/contract/dossiers.ts';
import { doubtOf, type Wanted } from './dossier-actions.ts';

/**
 * Those that fit what is typed: what is still to be handed over comes first, otherwise in the server's order, newest
 * first. An answer to fewer digits serves until the one to more of them is there.
 */
export function rankMatches(dossiers: readonly DossierReply[], wanted: Wanted): readonly DossierReply[] {
  const fitting = dossiers.filter(({ code }) =>
    wanted.kind === 'code' ? code === wanted.code : code.replaceAll('-', '').endsWith(wanted.ending),
  );
  return [...fitting.filter(isOpen), ...fitting.filter((one) => !isOpen(one))];
}

/** The only one, or the only one whose result was not handed over yet. Among several a person chooses. */
export function suggestedMatch(dossiers: readonly DossierReply[]): DossierReply | null {
  const open = dossiers.filter(isOpen);
  const [only, second] = open.length > 0 ? open : dossiers;
  return only !== undefined && second === undefined ? only : null;
}

function isOpen(dossier: DossierReply): boolean {
  return doubtOf(dossier) === null;
}
