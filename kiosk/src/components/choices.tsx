import type { ComponentChildren } from 'preact';

type Option<Value> = { value: Value; part: string; text: string; sample: ComponentChildren };
type ChoicesProps<Value> = {
  /** Also the part that is read aloud for the label. */
  name: string;
  label: string;
  chosen: Value;
  options: readonly Option<Value>[];
  onChoose(value: Value): void;
};

/** A few options side by side, one of them chosen, each with a sample that says it without words. */
export function Choices<Value extends string | number>({
  name,
  label,
  chosen,
  options,
  onChoose,
}: ChoicesProps<Value>) {
  return (
    <fieldset class="choices">
      <legend data-say={name}>{label}</legend>
      {options.map(({ value, part, text, sample }) => (
        <label key={value} class={`choice ${value === chosen ? 'chosen' : ''}`} data-say={part}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span class="choice-sample" aria-hidden="true">
            {sample}
          </span>
          <span class="choice-text">{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
