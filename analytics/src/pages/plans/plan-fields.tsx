import { Choice, Field } from '../../components/field.tsx';
import { useSpeech } from '../../speech.tsx';
import type { ClosedEdit } from './plan-edit.ts';
import type { FieldsProps } from './plan-form.tsx';
import { TextArea } from './text-area.tsx';
import { usePlansWords } from './use-plans-words.ts';

export function DocumentFields({ edit, set }: FieldsProps) {
  const words = usePlansWords().form;
  const { setup } = useSpeech().words;
  return (
    <fieldset class="section">
      <legend>{words.documentTitle}</legend>
      <div class="fields">
        <Field
          label={setup.number}
          hint={setup.numberHint}
          value={edit.number}
          onValue={(number) => set({ number })}
          required
          maxLength={1000}
        />
        <Field label={setup.date} type="date" value={edit.date} onValue={(date) => set({ date })} required />
        <Field
          label={setup.planName}
          value={edit.title}
          onValue={(title) => set({ title })}
          required
          maxLength={1000}
          wide
        />
      </div>
    </fieldset>
  );
}

export function PeriodFields({ edit, set }: FieldsProps) {
  const words = usePlansWords().form;
  const change = (index: number, part: Partial<ClosedEdit>) =>
    set({ closedDays: edit.closedDays.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <fieldset class="section">
      <legend>{words.periodTitle}</legend>
      <div>
        <div class="fields">
          <Choice
            label={words.calendar}
            value={edit.calendar}
            names={words.calendars}
            onValue={(calendar) => set({ calendar })}
          />
        </div>
        <p class="hint">{words.closedHint}</p>
        {edit.closedDays.map((one, index) => (
          <ClosedRow key={index} row={String(index + 1)} one={one} onChange={(part) => change(index, part)}>
            <button
              type="button"
              class="link"
              onClick={() => set({ closedDays: edit.closedDays.filter((_, at) => at !== index) })}
            >
              {words.removeClosed(String(index + 1))}
            </button>
          </ClosedRow>
        ))}
        <button
          type="button"
          class="link"
          onClick={() => set({ closedDays: [...edit.closedDays, { from: '', to: '', name: '' }] })}
        >
          {words.addClosed}
        </button>
      </div>
    </fieldset>
  );
}

type ClosedRowProps = {
  row: string;
  one: ClosedEdit;
  onChange: (part: Partial<ClosedEdit>) => void;
  children: preact.ComponentChildren;
};

function ClosedRow({ row, one, onChange, children }: ClosedRowProps) {
  const words = usePlansWords().form;
  return (
    <div class="plan-row">
      <Field type="date" label={words.closedFrom(row)} value={one.from} onValue={(from) => onChange({ from })} />
      <Field type="date" label={words.closedTo(row)} value={one.to} onValue={(to) => onChange({ to })} />
      <Field label={words.closedName(row)} value={one.name} onValue={(name) => onChange({ name })} maxLength={1000} />
      {children}
    </div>
  );
}

export function KioskFields({ edit, set }: FieldsProps) {
  const words = usePlansWords().form;
  return (
    <fieldset class="section">
      <legend>{words.kioskTitle}</legend>
      <div class="fields">
        <TextArea label={words.messages} rows={4} value={edit.messages} onValue={(messages) => set({ messages })} />
        <Field label={words.hotline} value={edit.hotline} onValue={(hotline) => set({ hotline })} maxLength={1000} />
      </div>
    </fieldset>
  );
}
