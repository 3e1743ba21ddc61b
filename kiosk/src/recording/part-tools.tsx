import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import type { PartViewProps } from './part-view.tsx';
import { useRecordingWords } from './recording-words.ts';

/** What is not done at every part: go back and forth, publish this one alone, take it away. */
export function PartTools({ part, place, count, desk, onStep, onPublish, onDiscard, onWithdraw }: PartViewProps) {
  const words = useRecordingWords();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <div class="part-tools">
        <p class="part-question">{words.withdrawAsk}</p>
        <Button onPress={() => setAsking(false)}>{words.withdrawNo}</Button>
        <Button
          onPress={() => {
            setAsking(false);
            onWithdraw();
          }}
        >
          {words.withdrawYes}
        </Button>
      </div>
    );
  }
  return (
    <div class="part-tools">
      <Button disabled={place === 1} onPress={() => onStep(-1, false)}>
        {words.previous}
      </Button>
      <Button disabled={place === count} onPress={() => onStep(1, false)}>
        {words.next}
      </Button>
      {part.mark === 'waiting' && (
        <>
          <Button disabled={desk.sending !== null} onPress={onPublish}>
            {desk.sending === null ? words.publishOne : words.sending(desk.sending.done + 1, desk.sending.count)}
          </Button>
          <Button onPress={onDiscard}>{words.discard}</Button>
        </>
      )}
      {part.mark === 'published' && <Button onPress={() => setAsking(true)}>{words.withdraw}</Button>}
    </div>
  );
}
