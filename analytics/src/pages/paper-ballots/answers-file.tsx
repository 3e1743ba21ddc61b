import type { Day } from '@hailong/shared/period/day.ts';
import { Choice, Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { World } from '../../world.ts';
import { DropArea } from '../dossiers/drop-area.tsx';
import { StageTitle } from '../dossiers/stage-title.tsx';
import { useDropAnywhere } from '../dossiers/use-drop-anywhere.ts';
import { FilePreview, FileSaved } from './file-preview.tsx';
import { type FileStage, useAnswersFile } from './use-answers-file.ts';
import { usePaperWords } from './use-paper-words.ts';

type AnswersFileProps = { world: World; today: Day; onSaved: () => void; onSignedOut: () => void };

/** A spreadsheet in which somebody typed forms before: looked at first, stored when that was confirmed. */
export function AnswersFile({ world, today, onSaved, onSignedOut }: AnswersFileProps) {
  const { file, setting } = usePaperWords();
  const { stage, wish, change, choose, save, discard } = useAnswersFile(world, { onSaved, onSignedOut });
  const held = useDropAnywhere(choose);
  const isFree = stage.step === 'waiting' || stage.step === 'refused' || stage.step === 'saved';
  return (
    <section class="paper-file">
      <h2>{file.title}</h2>
      <p class="soft">{file.lead}</p>
      <div class="fields">
        <Choice
          label={file.form}
          value={wish.questionnaire === '' ? 'guess' : wish.questionnaire}
          names={{ guess: file.guess, ...setting.forms }}
          onValue={(form) => change({ ...wish, questionnaire: form === 'guess' ? '' : form })}
        />
        <Field label={file.day} type="date" max={today} value={wish.day} onValue={(day) => change({ ...wish, day })} />
      </div>
      <FileStageView stage={stage} onSave={save} onDiscard={discard} />
      {isFree && <DropArea held={held} takesFocus={false} onFiles={choose} words={file.drop} />}
    </section>
  );
}

type StageProps = {
  stage: FileStage;
  onSave: (stage: FileStage & { step: 'preview' }) => void;
  onDiscard: () => void;
};

function FileStageView({ stage, onSave, onDiscard }: StageProps) {
  const { file: words } = usePaperWords();
  switch (stage.step) {
    case 'waiting':
      return (
        <div role="alert">{stage.turnedAway !== null && <p class="note">{words.turnedAway(stage.turnedAway)}</p>}</div>
      );
    case 'refused':
      return <ProblemNote refusal={stage.refusal} />;
    case 'preview':
      return <FilePreview stage={stage} onSave={() => onSave(stage)} onDiscard={onDiscard} />;
    case 'saved':
      return <FileSaved file={stage.file} report={stage.report} />;
    default: {
      const said = (stage.step === 'reading' ? words.reading : words.saving)(stage.file.name);
      return (
        <div class="working">
          <StageTitle>{said}</StageTitle>
          <progress aria-label={said} />
        </div>
      );
    }
  }
}
