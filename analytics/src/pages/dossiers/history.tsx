import type { PastImport, UndoneImport } from '@hailong/shared/contract/dossiers.ts';
import { useRef, useState } from 'preact/hooks';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import type { World } from '../../world.ts';
import { type DossiersSpeech, useDossiersSpeech } from './dossiers-speech.ts';
import type { Imports } from './load-imports.ts';
import { UndoDialog } from './undo-dialog.tsx';

type HistoryProps = {
  world: World;
  imports: Imports;
  before: string | null;
  onBefore: (before: string | null) => void;
  onDone: () => void;
  onSignedOut: () => void;
};
type Undone = { of: PastImport; result: UndoneImport };

/** The lists that were imported, and the way back from the newest. */
export function History({ world, imports, before, onBefore, onDone, onSignedOut }: HistoryProps) {
  const { words } = useDossiersSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked, setAsked] = useState<PastImport | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const { shown } = imports;

  function finish(of: PastImport, result: UndoneImport) {
    setAsked(null);
    setUndone({ of, result });
    // The button that was pressed goes with the row's state.
    heading.current?.focus();
    onDone();
  }

  return (
    <section class="history">
      <h2 ref={heading} tabIndex={-1}>
        {words.history.title}
      </h2>
      <div role="status">{undone !== null && <UndoneNote {...undone} />}</div>
      {shown.imports.length === 0 ? (
        <p class="soft">{words.history.emptyHint}</p>
      ) : (
        <HistoryTable imports={shown.imports} onUndo={setAsked} />
      )}
      <p class="acts">
        {before !== null && (
          <button type="button" class="link" onClick={() => onBefore(null)}>
            {words.history.newest}
          </button>
        )}
        {shown.next !== null && (
          <button type="button" class="link" onClick={() => onBefore(shown.next)}>
            {words.history.older}
          </button>
        )}
      </p>
      {asked !== null && (
        <UndoDialog
          key={asked.importId}
          {...{ world, onSignedOut }}
          past={asked}
          onKeep={() => setAsked(null)}
          onUndone={(result) => finish(asked, result)}
        />
      )}
    </section>
  );
}

function UndoneNote({ of, result }: Undone) {
  const { words, counted } = useDossiersSpeech();
  const { removed, changed, after } = result;
  return (
    <p class="notice" data-undone={of.importId}>
      {words.undo.done(of.fileName, counted(removed), counted(changed))}{' '}
      {words.undo.nowLeft(counted(after.dossiers), counted(after.inPerson), counted(after.pending))}
    </p>
  );
}

type TableProps = { imports: readonly PastImport[]; onUndo: (past: PastImport) => void };

function HistoryTable({ imports, onUndo }: TableProps) {
  const { words } = useDossiersSpeech();
  const { history } = words;
  return (
    <ScrollRegion class="list-table history-table" label={history.title}>
      <table>
        <caption class="unseen">{history.title}</caption>
        <thead>
          <tr>
            <th scope="col">{history.file}</th>
            {[history.when, history.who, history.source, history.asOf].map((name) => (
              <th key={name} scope="col" class="text">
                {name}
              </th>
            ))}
            {[history.read, history.created, history.updated, history.unchanged, history.problems].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" class="text">
              {history.state}
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((past) => (
            <HistoryRow key={past.importId} past={past} onUndo={() => onUndo(past)} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function HistoryRow({ past, onUndo }: { past: PastImport; onUndo: () => void }) {
  const speech = useDossiersSpeech();
  const { words, format, moment, instant } = speech;
  const { history } = words;
  const texts = [
    [history.when, instant(past.importedAt)],
    [history.who, writtenActor(past.actor, speech)],
    [history.source, history.sources[past.source]],
    [history.asOf, moment(past.asOf)],
  ] as const;
  const counts = [
    [history.read, past.read],
    [history.created, past.created],
    [history.updated, past.updated],
    [history.unchanged, past.unchanged],
    [history.problems, past.problems],
  ] as const;
  return (
    <tr data-import={past.importId} class={past.undoneAt === null ? undefined : 'undone'}>
      <th scope="row">{past.fileName}</th>
      {texts.map(([name, text]) => (
        <td key={name} class="text" data-label={name}>
          {text}
        </td>
      ))}
      {counts.map(([name, count]) => (
        <td key={name} data-label={name}>
          {format.count(count)}
        </td>
      ))}
      <td class="text" data-label={history.state}>
        {past.undoneAt === null
          ? history.kept
          : history.undone(instant(past.undoneAt), writtenActor(past.undoneBy ?? '', speech))}
        {past.undoable && (
          <button type="button" class="link undo" aria-haspopup="dialog" onClick={onUndo}>
            {history.undo}
            <span class="unseen"> {past.fileName}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

/** The audit log's `user:lan`, as people call them. */
function writtenActor(actor: string, { words }: DossiersSpeech): string {
  if (actor.startsWith('user:')) return actor.slice('user:'.length);
  if (actor === 'operator') return words.history.operator;
  return actor.startsWith('token:') ? words.history.system : actor;
}
