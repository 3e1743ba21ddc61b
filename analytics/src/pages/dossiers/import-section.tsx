import type { PastImport } from '@hailong/shared/contract/dossiers.ts';
import { useEffect, useRef } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { World } from '../../world.ts';
import { useDossiersSpeech } from './dossiers-speech.ts';
import { DropArea } from './drop-area.tsx';
import type { ImportEvent, ImportState, Stage } from './import-state.ts';
import { MissingColumns } from './missing-columns.tsx';
import { Preview } from './preview.tsx';
import { StageTitle } from './stage-title.tsx';
import { Stored } from './stored.tsx';
import { Working } from './upload-progress.tsx';
import { useDropAnywhere } from './use-drop-anywhere.ts';
import { useImport } from './use-import.ts';

type ImportSectionProps = {
  world: World;
  past: readonly PastImport[];
  onStored: () => void;
  onSignedOut: () => void;
};

/** From the file to what was stored. Lists are looked at one after another. */
export function ImportSection({ world, past, onStored, onSignedOut }: ImportSectionProps) {
  const { words } = useDossiersSpeech();
  const { state, tell, choose } = useImport(world, { onStored, onSignedOut });
  const held = useDropAnywhere(choose);
  const { stage } = state;
  const begun = useRef(false);
  useEffect(() => {
    if (stage.step !== 'waiting') begun.current = true;
  }, [stage]);
  const isOpen = stage.step === 'waiting' || stage.step === 'refused' || stage.step === 'stored';
  return (
    <section class="import" aria-label={words.preview.import}>
      <StageOf stage={stage} world={world} past={past} tell={tell} />
      <TurnedAwayNote state={state} />
      <Queue state={state} tell={tell} isOpen={isOpen} />
      {isOpen && <DropArea held={held} takesFocus={begun.current && stage.step === 'waiting'} onFiles={choose} />}
      {!isOpen && held && <p class="drop-area held">{words.drop.here}</p>}
    </section>
  );
}

type Tell = (event: ImportEvent) => void;
type StageProps = { stage: Stage; world: World; past: readonly PastImport[]; tell: Tell };

function StageOf({ stage, world, past, tell }: StageProps) {
  const { words } = useDossiersSpeech();
  switch (stage.step) {
    case 'waiting':
      return null;
    case 'working':
      return <Working key={stage.task.list.name} stage={stage} onCancel={() => tell({ kind: 'cancelled' })} />;
    case 'columns':
      return <MissingColumns stage={stage} tell={tell} />;
    case 'preview':
      return <Preview stage={stage} world={world} past={past} tell={tell} />;
    case 'stored':
      return <Stored list={stage.list} report={stage.report} world={world} />;
    case 'refused':
      return (
        <div class="refused">
          <StageTitle>{words.drop.refused(stage.list.name)}</StageTitle>
          <ProblemNote refusal={stage.refusal} />
          <p>{words.drop.again}</p>
        </div>
      );
  }
}

function TurnedAwayNote({ state: { turnedAway } }: { state: ImportState }) {
  const { words } = useDossiersSpeech();
  return (
    <div role="alert">
      {turnedAway.map(({ name, why }) => (
        <p key={name} class="note">
          {words.drop.turnedAway[why](name)}
        </p>
      ))}
    </div>
  );
}

function Queue({ state: { queue }, tell, isOpen }: { state: ImportState; tell: Tell; isOpen: boolean }) {
  const { words } = useDossiersSpeech();
  const [next] = queue;
  return (
    <div class="queue" role="status">
      {next !== undefined && <p class="soft">{words.drop.queue(queue.map((list) => list.name).join(', '))}</p>}
      {next !== undefined && isOpen && (
        <button type="button" class="plain-button" onClick={() => tell({ kind: 'next' })}>
          {words.drop.next(next.name)}
        </button>
      )}
    </div>
  );
}
