import { useDiscreet } from './use-discreet.ts';

type Option = { id: string | null; text: string; say: string };

type OptionsProps = {
  /** The question: names the group for a screen reader. */
  label: string;
  options: readonly Option[];
  /** Undefined while nothing is chosen. */
  chosen: string | null | undefined;
  onChoose(id: string | null): void;
};

/** Answers in words, all equally large. */
export function Options({ label, options, chosen, onChoose }: OptionsProps) {
  const { touch, look } = useDiscreet();
  const choose = (id: string | null) => {
    touch();
    onChoose(id);
  };
  return (
    <div class="options" role="radiogroup" aria-label={label}>
      {options.map(({ id, text, say }) => (
        <label key={say} class={`option ${look(chosen === id)}`} data-say={say}>
          <input type="radio" name="option" checked={chosen === id} onChange={() => choose(id)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
