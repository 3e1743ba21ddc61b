import { useCallback, useEffect, useReducer } from 'preact/hooks';
import type { World } from '../../world.ts';
import { chooseFiles } from './choose-files.ts';
import { nothingChosen, reduceImport } from './import-state.ts';

type Outcomes = { onStored: () => void; onSignedOut: () => void };

/** Carries an import from the chosen file to what was stored: sends what the state asks for, and says how it went. */
export function useImport(world: World, { onStored, onSignedOut }: Outcomes) {
  const [state, tell] = useReducer(reduceImport, nothingChosen);
  const task = state.stage.step === 'working' ? state.stage.task : null;

  useEffect(() => {
    if (task === null) return;
    let current = true;
    const { list, mapping, dryRun } = task;
    const upload = world.uploadList({ ...list, dryRun, columns: mapping }, (progress) => {
      if (current) tell({ kind: 'progress', task, progress });
    });
    void upload.answer.then((answer) => {
      if (!current || answer === null) return;
      if (!answer.ok && answer.status === 401) onSignedOut();
      else tell({ kind: 'answered', task, answer });
      if (!dryRun) onStored();
    });
    return () => {
      current = false;
      // What was confirmed goes on though the page is left; a preview is of no use to anyone then.
      if (dryRun) upload.cancel();
    };
  }, [world, task, onStored, onSignedOut]);

  const choose = useCallback(
    async (files: readonly File[]) => tell({ kind: 'chosen', ...(await chooseFiles(files)) }),
    [],
  );
  return { state, tell, choose };
}
