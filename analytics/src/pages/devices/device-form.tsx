import { useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Answer, Refusal } from '../../server-client.ts';
import { CounterField } from './counter-field.tsx';
import type { DeviceSpeech } from './use-device-words.ts';

export type DeviceDraft = { counter: string; name: string };

type DeviceFormProps = {
  start: DeviceDraft;
  counters: readonly string[];
  submit: string;
  note?: string;
  speech: DeviceSpeech;
  /** Sends it; what comes back as a refusal is shown here. */
  onSubmit: (draft: DeviceDraft) => Promise<Answer<unknown>>;
  onCancel: () => void;
};

export function DeviceForm({ start, counters, submit, note, speech, onSubmit, onCancel }: DeviceFormProps) {
  const [draft, setDraft] = useState(start);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (event: Event) => {
    event.preventDefault();
    setRefusal(null);
    const answer = await onSubmit({ counter: draft.counter.trim(), name: draft.name.trim() });
    if (!answer.ok) setRefusal(answer);
  };
  return (
    <form class="form" onSubmit={send}>
      <CounterField
        counters={counters}
        value={draft.counter}
        onValue={(counter) => setDraft({ ...draft, counter })}
        speech={speech}
      />
      <Field
        label={speech.words.name}
        hint={speech.words.nameHint}
        value={draft.name}
        onValue={(name) => setDraft({ ...draft, name })}
        maxLength={100}
      />
      {note !== undefined && <p class="soft">{note}</p>}
      {refusal !== null && <ProblemNote refusal={refusal} />}
      <Buttons submit={submit} cancel={speech.words.cancel} onCancel={onCancel} />
    </form>
  );
}

/** What was asked, once, and the way back. */
export function Buttons({ submit, cancel, onCancel }: { submit: string; cancel: string; onCancel: () => void }) {
  return (
    <p class="dialog-buttons">
      <button type="submit" class="button">
        {submit}
      </button>
      <button type="button" class="link" onClick={onCancel}>
        {cancel}
      </button>
    </p>
  );
}
