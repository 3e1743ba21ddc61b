import { useEffect, useState } from 'preact/hooks';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Refusal } from '../../server-client.ts';
import type { World } from '../../world.ts';
import { PageDialog } from './page-dialog.tsx';
import type { DeviceSpeech } from './use-device-words.ts';

type Reply = { set: boolean };
type SectionProps = { world: World; speech: DeviceSpeech };

/** Whether the staff corner of the tablets is behind a PIN, and the way to set one. The PIN itself is never shown. */
export function StaffPinSection({ world, speech: { words } }: SectionProps) {
  const [set, setSet] = useState<boolean | null>(null);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void world.client.get<Reply>('/staff-pin').then((answer) => answer.ok && setSet(answer.value.set));
  }, []);
  if (set === null) return null;
  const changed = (now: boolean) => {
    setSet(now);
    setSaid(now ? words.pinSaved : words.pinRemoved);
    setOpen(false);
  };
  return (
    <section class="device-section">
      <h2>{words.pinTitle}</h2>
      <p>{set ? words.pinIsSet : words.pinIsUnset}</p>
      <p>
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {set ? words.pinChange : words.pinSet}
        </button>
      </p>
      <p class="said" role="status">
        {said}
      </p>
      {open && (
        <PageDialog title={set ? words.pinChange : words.pinSet} onClosed={() => setOpen(false)}>
          {(close) => <PinForm {...{ world, words, set, close }} onChanged={changed} />}
        </PageDialog>
      )}
    </section>
  );
}

type PinFormProps = {
  world: World;
  words: DeviceSpeech['words'];
  set: boolean;
  close: () => void;
  onChanged: (set: boolean) => void;
};

function PinForm({ world, words, set, close, onChanged }: PinFormProps) {
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (given: string | null) => {
    setRefusal(null);
    const answer = await world.client.send<Reply>('PUT', '/staff-pin', { pin: given });
    if (answer.ok) onChanged(answer.value.set);
    else setRefusal(answer);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void send(pin);
  };
  return (
    <form class="form" onSubmit={submit}>
      <Field
        label={words.pinLabel}
        hint={words.pinHint}
        value={pin}
        onValue={setPin}
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        pattern="[0-9]{4,8}"
        maxLength={8}
        required
      />
      {refusal !== null && <ProblemNote refusal={refusal} />}
      <p class="dialog-buttons">
        <button type="submit" class="button">
          {words.save}
        </button>
        {set && (
          <button type="button" class="link" onClick={() => void send(null)}>
            {words.pinRemove}
          </button>
        )}
        <button type="button" class="link" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
