import type { DossierImportReport, PastImport, Standing } from '@hailong/shared/contract/dossiers.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import type { World } from '../../world.ts';
import { useDossiersSpeech } from './dossiers-speech.ts';
import type { ImportEvent, PreviewStage } from './import-state.ts';
import { PreviewColumns } from './preview-columns.tsx';
import { countsOf, refusedRows } from './report-counts.ts';
import { RowProblems } from './row-problems.tsx';
import { StageTitle } from './stage-title.tsx';

type PreviewProps = {
  stage: PreviewStage;
  world: World;
  past: readonly PastImport[];
  tell: (event: ImportEvent) => void;
};

/** What storing the list would do, before anything is stored. */
export function Preview({ stage, world, past, tell }: PreviewProps) {
  const { words, moment, counted } = useDossiersSpeech();
  const { list, report, refusal } = stage;
  const newer = newestOf(past, report.asOf);
  const isEmpty = report.read === refusedRows(report);
  return (
    <div class="preview" data-preview={report.read}>
      <StageTitle>{words.preview.title(list.name)}</StageTitle>
      <p class="counts">{words.preview.counts(countsOf(report, counted))}</p>
      {report.unchanged === report.read && <p>{words.preview.nothingNew}</p>}
      {newer !== null && <p class="notice">{words.preview.older(moment(newer))}</p>}
      {refusal !== null && <ProblemNote refusal={refusal} />}
      {refusal?.status === 0 && <p>{words.preview.unsure}</p>}
      <p class="soft">{isEmpty ? words.preview.nothingToTake : words.preview.nothingStored}</p>
      <p class="acts">
        {!isEmpty && (
          <button type="button" class="button" onClick={() => tell({ kind: 'confirmed' })}>
            {words.preview.import}
          </button>
        )}
        <button type="button" class="plain-button" onClick={() => tell({ kind: 'discarded' })}>
          {words.preview.discard}
        </button>
      </p>
      <div class="preview-parts">
        <StandingTable before={report.before} after={report.after} />
        <Facts report={report} />
      </div>
      <RowProblems world={world} fileName={list.name} problems={report.problems} />
      <PreviewColumns key={JSON.stringify(stage.mapping)} stage={stage} tell={tell} />
    </div>
  );
}

/** The moment of the newest list in use, where it is newer than this one. */
function newestOf(past: readonly PastImport[], asOf: string): string | null {
  const moments = past.filter((one) => one.undoneAt === null && one.asOf > asOf).map((one) => one.asOf);
  return moments.sort().at(-1) ?? null;
}

function StandingTable({ before, after }: { before: Standing; after: Standing }) {
  const { words, format } = useDossiersSpeech();
  const keys = Object.keys(words.preview.counted) as (keyof Standing)[];
  const change = (count: number) => {
    if (count === 0) return words.none;
    return count > 0 ? `+${format.count(count)}` : `−${format.count(-count)}`;
  };
  return (
    <ScrollRegion class="list-table standing" label={words.preview.standing}>
      <table>
        <caption>{words.preview.standing}</caption>
        <thead>
          <tr>
            <th scope="col">{words.preview.what}</th>
            <th scope="col">{words.preview.before}</th>
            <th scope="col">{words.preview.after}</th>
            <th scope="col">{words.preview.change}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key} data-standing={key}>
              <th scope="row">{words.preview.counted[key]}</th>
              <td>{format.count(before[key])}</td>
              <td>{format.count(after[key])}</td>
              <td>{change(after[key] - before[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Facts({ report }: { report: DossierImportReport }) {
  const { words, moment, counted } = useDossiersSpeech();
  const { asOf, sheets, dropped } = report;
  return (
    <dl class="preview-facts">
      <dt>{words.preview.asOf}</dt>
      <dd>{moment(asOf)}</dd>
      {sheets.length > 1 && (
        <>
          <dt>{words.preview.sheets}</dt>
          {sheets.map(({ name, read }) => (
            <dd key={name}>{words.preview.sheet(name, counted(read))}</dd>
          ))}
        </>
      )}
      <dt>{words.preview.dropped}</dt>
      <dd>{dropped.length === 0 ? words.preview.droppedNone : dropped.join(', ')}</dd>
    </dl>
  );
}
