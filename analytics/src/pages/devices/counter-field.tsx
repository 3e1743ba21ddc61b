import { useState } from 'preact/hooks';
import { Choice, Field } from '../../components/field.tsx';
import type { DeviceSpeech } from './use-device-words.ts';

type CounterFieldProps = {
  counters: readonly string[];
  value: string;
  onValue: (counter: string) => void;
  speech: DeviceSpeech;
};

const NEW = 'new';

/** A counter that is there, or a new one by its name. */
export function CounterField({ counters, value, onValue, speech: { words } }: CounterFieldProps) {
  const [isNew, setNew] = useState(!counters.includes(value));
  const names = Object.fromEntries([...counters.map((one) => [`of ${one}`, one]), [NEW, words.otherCounter]]);
  const choose = (key: string) => {
    setNew(key === NEW);
    onValue(key === NEW ? '' : key.slice('of '.length));
  };
  return (
    <>
      {counters.length > 0 && (
        <Choice label={words.counterChoice} value={isNew ? NEW : `of ${value}`} names={names} onValue={choose} />
      )}
      {isNew && (
        <Field
          label={words.newCounter}
          hint={words.newCounterHint}
          value={value}
          onValue={onValue}
          required
          maxLength={100}
        />
      )}
    </>
  );
}
