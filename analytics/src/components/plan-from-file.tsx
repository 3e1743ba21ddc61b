import { useId, useState } from 'preact/hooks';
import { type PlanFile, readPlanFile } from '../data/plan-file.ts';
import { useSpeech } from '../speech.tsx';

type PlanFromFileProps = { file: PlanFile | null; onFile: (file: PlanFile | null) => void };

/** Chooses a plan file and says what was read in it, so that the wrong file is noticed before it is sent. */
export function PlanFromFile({ file, onFile }: PlanFromFileProps) {
  const { words } = useSpeech();
  const id = useId();
  const [unreadable, setUnreadable] = useState(false);

  async function read(input: HTMLInputElement) {
    const chosen = input.files?.[0];
    if (chosen === undefined) return;
    const plan = readPlanFile(await chosen.text());
    setUnreadable(plan === null);
    onFile(plan);
  }

  return (
    <div class="field wide">
      <label for={id}>{words.setup.file}</label>
      <input id={id} type="file" accept=".json,application/json" onChange={(event) => read(event.currentTarget)} />
      <div role="status">
        {unreadable && <p class="note">{words.setup.fileUnreadable}</p>}
        {file !== null && <PlanRead file={file} />}
      </div>
    </div>
  );
}

function PlanRead({ file }: { file: PlanFile }) {
  const { words, format } = useSpeech();
  const { target } = file;
  const limit =
    target === null ? null : words.comparison[target.comparison](target.shares.map(format.wholePercent).join(' / '));
  return (
    <p class="notice">
      {words.setup.fileRead(file.unit, file.number, format.day(file.date))}
      <br />
      {limit === null ? words.today.noTarget : words.chart.target(limit)}
    </p>
  );
}
