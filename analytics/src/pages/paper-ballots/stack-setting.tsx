import type { Day } from '@hailong/shared/period/day.ts';
import { Choice, Field } from '../../components/field.tsx';
import { usePaperWords } from './use-paper-words.ts';

export const paperForms = ['sipas-service', 'sipas-full'] as const;
export type PaperFormId = (typeof paperForms)[number];

export type StackChoice = { form: PaperFormId; day: string; counter: string; twice: boolean };

type StackSettingProps = {
  choice: StackChoice;
  counters: readonly string[];
  today: Day;
  onChoice: (choice: StackChoice) => void;
};

/** Said once for the whole stack. */
export function StackSetting({ choice, counters, today, onChoice }: StackSettingProps) {
  const { setting } = usePaperWords();
  // A key before each name: the empty one is no counter, whatever counters are called.
  const names = Object.fromEntries([
    ['none', setting.noCounter],
    ...counters.map((one) => [`of ${one}`, one] as const),
  ]);
  return (
    <fieldset class="section paper-setting">
      <legend>{setting.title}</legend>
      <div class="fields">
        <Choice
          label={setting.form}
          value={choice.form}
          names={setting.forms}
          onValue={(form) => onChoice({ ...choice, form })}
        />
        <Field
          label={setting.day}
          type="date"
          value={choice.day}
          max={today}
          required
          onValue={(day) => onChoice({ ...choice, day })}
        />
        <Choice<string>
          label={setting.counter}
          value={choice.counter === '' ? 'none' : `of ${choice.counter}`}
          names={names}
          onValue={(key) => onChoice({ ...choice, counter: key === 'none' ? '' : key.slice('of '.length) })}
        />
        <label class="way">
          <input
            type="checkbox"
            checked={choice.twice}
            onChange={(event) => onChoice({ ...choice, twice: event.currentTarget.checked })}
          />
          {setting.twice}
        </label>
      </div>
    </fieldset>
  );
}
