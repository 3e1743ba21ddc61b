import { partOf } from '@hailong/shared/language/spoken-parts.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { Face } from './face.tsx';
import { useTongue } from './surroundings.ts';
import { useDiscreet } from './use-discreet.ts';

type ScaleProps = {
  scale: Questionnaire['scale'];
  /** The criterion's text: names the group for a screen reader. */
  label: string;
  /** A level, null for *not applicable*, undefined while nothing is chosen. */
  chosen: number | null | undefined;
  onChoose(level: number | null): void;
};

/** Five faces with words, worst to best, and *not applicable* apart from them. */
export function Scale({ scale, label, chosen, onChoose }: ScaleProps) {
  const { words, text } = useTongue();
  const { touch, look } = useDiscreet();
  const choose = (level: number | null) => {
    touch();
    onChoose(level);
  };

  return (
    <div class="scale" role="radiogroup" aria-label={label}>
      <div class="levels">
        {scale.map((one) => (
          <label key={one.level} class={`level ${look(chosen === one.level)}`} data-say={partOf.level(one.level)}>
            <input type="radio" name="level" checked={chosen === one.level} onChange={() => choose(one.level)} />
            <Face level={one.level} />
            <span class="level-words">{text(partOf.level(one.level), one)}</span>
          </label>
        ))}
      </div>
      <label class={`not-applicable ${look(chosen === null)}`} data-say="notApplicable">
        <input type="radio" name="level" checked={chosen === null} onChange={() => choose(null)} />
        <span class="level-words">{words.notApplicable}</span>
      </label>
    </div>
  );
}
