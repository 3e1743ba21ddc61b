import { type OurColumn, ourColumns } from '@hailong/shared/dossier/list-reading.ts';
import { useId, useState } from 'preact/hooks';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useDossiersSpeech } from './dossiers-speech.ts';
import type { ImportEvent, Mapping, PreviewStage } from './import-state.ts';

type PreviewColumnsProps = { stage: PreviewStage; tell: (event: ImportEvent) => void };

/** Which column of the list is what; and those nobody knows, for a person to say. */
export function PreviewColumns({ stage, tell }: PreviewColumnsProps) {
  const { words } = useDossiersSpeech();
  const { report } = stage;
  const recognised = ourColumns.filter((column) => report.columns[column] !== undefined);
  return (
    <div class="preview-parts">
      <ScrollRegion class="list-table recognised" label={words.preview.columns}>
        <table>
          <caption>{words.preview.columns}</caption>
          <thead>
            <tr>
              <th scope="col">{words.preview.ours}</th>
              <th scope="col" class="text">
                {words.preview.theirs}
              </th>
            </tr>
          </thead>
          <tbody>
            {recognised.map((column) => (
              <tr key={column} data-column={column}>
                <th scope="row">{words.columns[column]}</th>
                <td class="text">{report.columns[column]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <UnknownColumns stage={stage} tell={tell} />
    </div>
  );
}

function UnknownColumns({ stage: { report, mapping }, tell }: PreviewColumnsProps) {
  const { words } = useDossiersSpeech();
  const [chosen, setChosen] = useState<Mapping>(mapping);
  const said = Object.values(mapping);
  const headers = [...report.unknown.filter((header) => !said.includes(header)), ...said];
  if (headers.length === 0) return null;
  const choose = (header: string, column: string) => {
    const others = Object.entries(chosen).filter(([one, of]) => of !== header && one !== column);
    setChosen(Object.fromEntries(column === '' ? others : [...others, [column, header]]));
  };
  const changed = JSON.stringify(sorted(chosen)) !== JSON.stringify(sorted(mapping));
  return (
    <form
      class="unknown"
      onSubmit={(event) => {
        event.preventDefault();
        tell({ kind: 'mapped', mapping: chosen });
      }}
    >
      <h3>{words.preview.unknown}</h3>
      <p class="soft">{words.preview.unknownLead}</p>
      {headers.map((header) => (
        <UnknownColumn
          key={header}
          header={header}
          value={columnOf(chosen, header)}
          free={ourColumns.filter(
            (column) =>
              columnOf(chosen, header) === column ||
              (chosen[column] === undefined && (report.columns[column] === undefined || mapping[column] !== undefined)),
          )}
          onColumn={(column) => choose(header, column)}
        />
      ))}
      {changed && (
        <button type="submit" class="plain-button">
          {words.preview.again}
        </button>
      )}
    </form>
  );
}

type UnknownColumnProps = {
  header: string;
  value: OurColumn | '';
  /** Those of ours that no other column of the list is. */
  free: readonly OurColumn[];
  onColumn: (column: string) => void;
};

function UnknownColumn({ header, value, free, onColumn }: UnknownColumnProps) {
  const { words } = useDossiersSpeech();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.preview.headerIs(header)}</label>
      <select id={id} value={value} onChange={(event) => onColumn(event.currentTarget.value)}>
        <option value="">{words.preview.ignore}</option>
        {free.map((column) => (
          <option key={column} value={column}>
            {words.columns[column]}
          </option>
        ))}
      </select>
    </div>
  );
}

const columnOf = (mapping: Mapping, header: string): OurColumn | '' =>
  ourColumns.find((column) => mapping[column] === header) ?? '';

const sorted = (mapping: Mapping) => ourColumns.map((column) => mapping[column] ?? null);
