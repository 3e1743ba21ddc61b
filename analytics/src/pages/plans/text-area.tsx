import { useId } from 'preact/hooks';

type TextAreaProps = { label: string; value: string; rows: number; onValue: (value: string) => void };

export function TextArea({ label, value, rows, onValue }: TextAreaProps) {
  const id = useId();
  return (
    <div class="field wide">
      <label for={id}>{label}</label>
      <textarea id={id} value={value} rows={rows} onInput={(event) => onValue(event.currentTarget.value)} />
    </div>
  );
}
