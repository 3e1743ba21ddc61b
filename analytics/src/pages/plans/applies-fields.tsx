import type { Period } from '@hailong/shared/period/month.ts';
import { Field } from '../../components/field.tsx';
import type { FieldsProps } from './plan-form.tsx';
import { usePlansWords } from './use-plans-words.ts';

/** Whether the change mends the whole year or begins on a day. */
export function AppliesFields({ edit, set, year }: FieldsProps & { year: Period }) {
  const words = usePlansWords().form;
  const ways = { 'whole-year': [words.wholeYear, words.wholeYearHint], 'from-day': [words.fromDay, words.fromDayHint] };
  return (
    <fieldset class="section">
      <legend>{words.appliesTitle}</legend>
      <div>
        {(['whole-year', 'from-day'] as const).map((way) => (
          <div key={way} class="applies-way">
            <label class="way">
              <input
                type="radio"
                name="applies"
                checked={edit.applies === way}
                aria-describedby={`${way}-hint`}
                onChange={() => set({ applies: way })}
              />
              {ways[way][0]}
            </label>
            <p class="hint" id={`${way}-hint`}>
              {ways[way][1]}
            </p>
          </div>
        ))}
        {edit.applies === 'from-day' && (
          <div class="fields">
            <Field
              type="date"
              label={words.effectiveFrom}
              value={edit.effectiveFrom}
              min={year.from}
              max={year.to}
              required
              onValue={(effectiveFrom) => set({ effectiveFrom })}
            />
          </div>
        )}
      </div>
    </fieldset>
  );
}
