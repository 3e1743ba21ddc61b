import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type FieldProps = {
  label: string;
  hint?: string;
  value: string;
  onValue: (value: string) => void;
  /** Takes the whole row of a form of two columns. */
  wide?: boolean;
  type?: 'text' | 'password' | 'date' | 'time' | 'number';
  inputMode?: 'decimal' | 'numeric';
  autoComplete?: 'username' | 'current-password' | 'new-password';
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  /** Days as `YYYY-MM-DD`. */
  min?: number | string;
  max?: number | string;
};

export function Field({ label, hint, value, onValue, wide = false, type = 'text', ...input }: FieldProps) {
  const id = useId();
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      <input
        {...input}
        // JSX types differ by kind only in the roles it may take, and none is given here.
        type={type as 'text'}
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}

type ChoiceProps<T extends string> = { label: string; value: T; names: Record<T, string>; onValue: (value: T) => void };

export function Choice<T extends string>({ label, value, names, onValue }: ChoiceProps<T>) {
  const id = useId();
  const values = Object.keys(names) as T[];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value as T)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </div>
  );
}

function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <p id={id} class="hint">
      {children}
    </p>
  );
}
