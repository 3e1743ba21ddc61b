import type { Day } from '@hailong/shared/period/day.ts';
import { useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import { useTrendsWords } from './trends-words.ts';

/** As the server takes it. */
const TEXT_MOST = 120;

type AnnotationFormProps = { today: Day; onAdd: (note: { day: Day; text: string }) => Promise<boolean> };

/** What was typed stays until it is stored. */
export function AnnotationForm({ today, onAdd }: AnnotationFormProps) {
  const { notes } = useTrendsWords();
  const [day, setDay] = useState(today);
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    if (await onAdd({ day, text: text.trim() })) setText('');
    setSending(false);
  };
  return (
    <form class="annotation-form" onSubmit={(event) => void submit(event)}>
      <p class="soft">{notes.lead}</p>
      <div class="annotation-fields">
        <Field label={notes.day} type="date" value={day} onValue={setDay} required />
        <Field
          label={notes.text}
          hint={notes.hint}
          value={text}
          onValue={setText}
          required
          maxLength={TEXT_MOST}
          pattern=".*\S.*"
        />
        <button type="submit" class="button" aria-disabled={sending}>
          {notes.add}
        </button>
      </div>
    </form>
  );
}
