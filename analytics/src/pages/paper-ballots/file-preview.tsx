import { type FormColumn, formColumns } from '@hailong/shared/answers-import/answers-reading.ts';
import type { BallotImportReport } from '@hailong/shared/contract/paper-ballots.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useSpeech } from '../../speech.tsx';
import type { ChosenList } from '../dossiers/import-state.ts';
import { StageTitle } from '../dossiers/stage-title.tsx';
import { FileProblems } from './file-problems.tsx';
import type { FileStage } from './use-answers-file.ts';
import { usePaperWords } from './use-paper-words.ts';

type FilePreviewProps = {
  stage: FileStage & { step: 'preview' };
  onSave: () => void;
  onDiscard: () => void;
};

/** What storing the forms would do, before anything is stored. */
export function FilePreview({ stage: { file, report, refusal }, onSave, onDiscard }: FilePreviewProps) {
  const { file: words } = usePaperWords();
  const isNew = report.stored > 0;
  return (
    <div class="preview" data-preview={report.read}>
      <StageTitle>{words.preview(file.name)}</StageTitle>
      <p class="counts">{useCounts(report, words.counts)}</p>
      {refusal !== null && <ProblemNote refusal={refusal} />}
      <p class="soft">{isNew ? words.nothingStored : words.nothingNew}</p>
      <p class="acts">
        {isNew && (
          <button type="button" class="button" onClick={onSave}>
            {words.save}
          </button>
        )}
        <button type="button" class="plain-button" onClick={onDiscard}>
          {words.discard}
        </button>
      </p>
      <Recognised report={report} />
      <FileProblems problems={report.problems} />
    </div>
  );
}

/** What became of the file. */
export function FileSaved({ file, report }: { file: ChosenList; report: BallotImportReport }) {
  const { file: words } = usePaperWords();
  const { format } = useSpeech();
  const { stored, alreadyStored, problems } = report;
  return (
    <div class="stored" data-stored={stored}>
      <StageTitle>{words.savedTitle(file.name)}</StageTitle>
      <p>{words.saved(format.count(stored), format.count(alreadyStored), format.count(problems.length))}</p>
      <FileProblems problems={problems} />
    </div>
  );
}

type CountWords = ReturnType<typeof usePaperWords>['file']['counts'];

function useCounts({ read, stored, alreadyStored, problems }: BallotImportReport, say: CountWords): string {
  const { format } = useSpeech();
  return say(format.count(read), format.count(stored), format.count(alreadyStored), format.count(problems.length));
}

/** Which form, which columns, and what of theirs is left unread. */
function Recognised({ report: { questionnaire, columns, dropped } }: { report: BallotImportReport }) {
  const { file: words, setting } = usePaperWords();
  const { format } = useSpeech();
  const beside = formColumns.filter((column) => columns[column] !== undefined);
  const criteria = Object.keys(columns).length - beside.length;
  const forms: Readonly<Record<string, string>> = setting.forms;
  const say = (column: FormColumn) => words.column(words.columns[column], columns[column] ?? '');
  return (
    <dl class="preview-facts">
      <dt>{words.form}</dt>
      <dd>{words.recognised(forms[questionnaire] ?? questionnaire, format.count(criteria))}</dd>
      <dt>{words.beside}</dt>
      <dd>{beside.length === 0 ? words.droppedNone : beside.map(say).join('; ')}</dd>
      <dt>{words.dropped}</dt>
      <dd>{dropped.length === 0 ? words.droppedNone : dropped.join(', ')}</dd>
    </dl>
  );
}
