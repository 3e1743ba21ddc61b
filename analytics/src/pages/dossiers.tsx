import type { PastImport } from '@hailong/shared/contract/dossiers.ts';
import { useCallback, useRef, useState } from 'preact/hooks';
import { Announcer } from '../components/announcer.tsx';
import { LiveMark } from '../components/live-mark.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useTitle } from '../components/use-title.ts';
import { useLive } from '../data/use-live.ts';
import type { PageProps } from '../pages.tsx';
import './dossiers.css';
import './dossiers/tables.css';
import { useDossiersSpeech } from './dossiers/dossiers-speech.ts';
import { FindDossier } from './dossiers/find-dossier.tsx';
import { History } from './dossiers/history.tsx';
import { ImportSection } from './dossiers/import-section.tsx';
import { type Imports, loadImports } from './dossiers/load-imports.ts';
import { RememberedColumns } from './dossiers/remembered-columns.tsx';

const none: readonly PastImport[] = [];

/** Lists of dossiers: import one, see what was imported, take the last one back, find a dossier. */
export function Dossiers({ world, onSignedOut }: PageProps) {
  const { words } = useDossiersSpeech();
  useTitle(words.title);
  const [before, setBefore] = useState<string | null>(null);
  const { value, refusal, status, askedAtMs, reload } = useLive(world, { before }, loadImports, onSignedOut);
  const last = useLast(value);
  // `reload` is another function at each rendering, and an upload must not begin again for that.
  const reloading = useRef(reload);
  reloading.current = reload;
  const onStored = useCallback(() => reloading.current(), []);
  return (
    <div class="dossiers">
      <div class="dossiers-bar">
        <LiveMark status={status} askedAtMs={askedAtMs} />
      </div>
      <Standing imports={last} isRefused={refusal !== null} />
      {refusal !== null && <ProblemNote refusal={refusal} onRetry={reload} />}
      <ImportSection world={world} past={last?.newest ?? none} onStored={onStored} onSignedOut={onSignedOut} />
      {last !== null && (
        <History {...{ world, before, onSignedOut }} imports={last} onBefore={setBefore} onDone={onStored} />
      )}
      <FindDossier world={world} onSignedOut={onSignedOut} />
      {last !== null && (
        <RememberedColumns world={world} remembered={last.remembered} onDone={onStored} onSignedOut={onSignedOut} />
      )}
    </div>
  );
}

/** Turning a page of the history is another question; until it is answered the page before stays. */
function useLast(value: Imports | null): Imports | null {
  const last = useRef(value);
  if (value !== null) last.current = value;
  return last.current;
}

/** The answer first: the latest list in use. */
function Standing({ imports, isRefused }: { imports: Imports | null; isRefused: boolean }) {
  const { words, counted, moment, instant } = useDossiersSpeech();
  if (imports === null)
    return <h1 class={isRefused ? 'sentence' : 'unseen'}>{isRefused ? words.loadFailed : words.title}</h1>;
  const latest = imports.newest.find((one) => one.undoneAt === null);
  if (latest === undefined) {
    return (
      <>
        <h1 class="sentence">{words.sentence.none}</h1>
        <p>{words.sentence.noneNext}</p>
      </>
    );
  }
  const { fileName: file, importedAt, asOf } = latest;
  const where = words.sentence.latest({ file, when: instant(importedAt), asOf: moment(asOf) });
  const { inPerson } = imports;
  const sentence = inPerson === null ? where : `${where}; ${words.sentence.inPerson(counted(inPerson))}`;
  return (
    <>
      <h1 class="sentence">{sentence}</h1>
      <Announcer text={sentence} />
    </>
  );
}
