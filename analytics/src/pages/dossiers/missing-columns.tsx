import { type OurColumn, requiredColumns } from '@hailong/shared/dossier/list-reading.ts';
import { useId, useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useDossiersSpeech } from './dossiers-speech.ts';
import type { ColumnsStage, ImportEvent, Mapping } from './import-state.ts';
import { StageTitle } from './stage-title.tsx';

type MissingColumnsProps = { stage: ColumnsStage; tell: (event: ImportEvent) => void };
type Fault = 'incomplete' | 'twice' | null;

/** A list whose headers nobody knows: a person says which of them are the three that a list cannot do without. */
export function MissingColumns({ stage, tell }: MissingColumnsProps) {
  const { words } = useDossiersSpeech();
  const { list, refusal } = stage;
  const [chosen, setChosen] = useState<Mapping>(stage.mapping);
  const [fault, setFault] = useState<Fault>(null);
  const { headers = [], missing = requiredColumns } = refusal;

  function submit(event: Event) {
    event.preventDefault();
    const found = faultOf(chosen, missing);
    setFault(found);
    if (found === null) tell({ kind: 'mapped', mapping: chosen });
  }

  return (
    <form class="missing" onSubmit={submit}>
      <StageTitle>{words.missing.title(list.name)}</StageTitle>
      {refusal.code !== 'list-column-missing' && <ProblemNote refusal={refusal} />}
      <p>{words.missing.lead}</p>
      <div class="fields">
        {requiredColumns.map((column) => (
          <ColumnChoice
            key={column}
            column={column}
            headers={headers}
            value={chosen[column] ?? ''}
            isMissing={missing.includes(column)}
            onHeader={(header) => setChosen(withHeader(chosen, column, header))}
          />
        ))}
      </div>
      <div role="alert">{fault !== null && <p class="note">{words.missing[fault]}</p>}</div>
      <p class="soft">{words.preview.nothingStored}</p>
      <p class="acts">
        <button type="submit" class="button">
          {words.missing.submit}
        </button>
        <button type="button" class="plain-button" onClick={() => tell({ kind: 'discarded' })}>
          {words.preview.discard}
        </button>
      </p>
    </form>
  );
}

type ColumnChoiceProps = {
  column: OurColumn;
  headers: readonly string[];
  value: string;
  isMissing: boolean;
  onHeader: (header: string) => void;
};

function ColumnChoice({ column, headers, value, isMissing, onHeader }: ColumnChoiceProps) {
  const { words } = useDossiersSpeech();
  const id = useId();
  return (
    <div class="field" data-required={column}>
      <label for={id}>{words.columns[column]}</label>
      <select id={id} value={value} onChange={(event) => onHeader(event.currentTarget.value)}>
        <option value="">{isMissing ? words.missing.choose : words.missing.recognised}</option>
        {headers.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </select>
    </div>
  );
}

function withHeader(mapping: Mapping, column: OurColumn, header: string): Mapping {
  const { [column]: _before, ...others } = mapping;
  return header === '' ? others : { ...others, [column]: header };
}

function faultOf(mapping: Mapping, missing: readonly string[]): Fault {
  const chosen = Object.values(mapping);
  if (new Set(chosen).size < chosen.length) return 'twice';
  return requiredColumns.some((column) => missing.includes(column) && mapping[column] === undefined)
    ? 'incomplete'
    : null;
}
