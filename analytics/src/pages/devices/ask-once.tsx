import { useState } from 'preact/hooks';
import { ProblemNote } from '../../components/problem-note.tsx';
import type { Answer, Refusal } from '../../server-client.ts';
import { Buttons } from './device-form.tsx';

type AskOnceProps = {
  lines: readonly string[];
  submit: string;
  cancel: string;
  onSubmit: () => Promise<Answer<unknown>>;
  onCancel: () => void;
};

/** Says what will happen, then asks once. */
export function AskOnce({ lines, submit, cancel, onSubmit, onCancel }: AskOnceProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (event: Event) => {
    event.preventDefault();
    setRefusal(null);
    const answer = await onSubmit();
    if (!answer.ok) setRefusal(answer);
  };
  return (
    <form class="form" onSubmit={send}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {refusal !== null && <ProblemNote refusal={refusal} />}
      <Buttons submit={submit} cancel={cancel} onCancel={onCancel} />
    </form>
  );
}
