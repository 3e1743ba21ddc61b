import { partOf } from '@hailong/shared/language/spoken-parts.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { useEffect, useState } from 'preact/hooks';
import { Face } from './face.tsx';
import { useClock, useTongue } from './surroundings.ts';

/** After this long the choice is a plain mark: the officer across the counter must not read it. */
const DISCREET_AFTER_MS = 1_500;

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
  const clock = useClock();
  const [touched, setTouched] = useState(0);
  const [discreet, setDiscreet] = useState(true);
  useEffect(() => {
    if (touched > 0) return clock.after(DISCREET_AFTER_MS, () => setDiscreet(true));
  }, [touched]);

  const choose = (level: number | null) => {
    setDiscreet(false);
    setTouched(touched + 1);
    onChoose(level);
  };
  const look = (level: number | null) => (chosen === level ? (discreet ? 'chosen discreet' : 'chosen') : '');

  return (
    <div class="scale" role="radiogroup" aria-label={label}>
      <div class="levels">
        {scale.map((one) => (
          <label key={one.level} class={`level ${look(one.level)}`} data-say={partOf.level(one.level)}>
            <input type="radio" name="level" checked={chosen === one.level} onChange={() => choose(one.level)} />
            <Face level={one.level} />
            <span class="level-words">{text(partOf.level(one.level), one)}</span>
          </label>
        ))}
      </div>
      <label class={`not-applicable ${look(null)}`} data-say="notApplicable">
        <input type="radio" name="level" checked={chosen === null} onChange={() => choose(null)} />
        <span class="level-words">{words.notApplicable}</span>
      </label>
    </div>
  );
}
