import type { UploadProgress } from '../../upload.ts';
import { useDossiersSpeech } from './dossiers-speech.ts';
import type { WorkingStage } from './import-state.ts';
import { StageTitle } from './stage-title.tsx';

type WorkingProps = { stage: WorkingStage; onCancel: () => void };

/** What is being done with the list, how far it is, and a way out as long as nothing is stored. */
export function Working({ stage, onCancel }: WorkingProps) {
  const { words } = useDossiersSpeech();
  const { task, progress } = stage;
  const sentence = useProgressSentence(progress, task.dryRun);
  const title = task.dryRun ? words.progress.title : words.progress.titleStoring;
  return (
    <div class="working">
      <StageTitle>{title(task.list.name)}</StageTitle>
      <progress aria-label={title(task.list.name)} {...barOf(progress)} />
      <p>{sentence}</p>
      <p class="soft">{task.dryRun ? words.progress.nothingStored : words.progress.doNotClose}</p>
      {task.dryRun && (
        <button type="button" class="plain-button" onClick={onCancel}>
          {words.progress.cancel}
        </button>
      )}
    </div>
  );
}

/** Without a value the bar only shows that work goes on. */
function barOf({ done, total }: UploadProgress): { value?: number; max?: number } {
  return total === null || total === 0 ? {} : { value: done, max: total };
}

function useProgressSentence({ step, done, total }: UploadProgress, dryRun: boolean): string {
  const { words, format, counted } = useDossiersSpeech();
  const said = words.progress;
  if (step === 'sending') {
    if (total === null || total === 0) return said.sendingUnknown;
    return said.sending(format.wholePercent(Math.round((done / total) * 100) / 100));
  }
  if (step === 'reading') return said.reading(counted(done));
  if (total === null) return dryRun ? said.comparingUnknown : said.storingUnknown;
  return (dryRun ? said.comparing : said.storing)(format.count(done), format.count(total));
}
