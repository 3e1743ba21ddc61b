import { Button } from './button.tsx';
import { useWords } from './surroundings.ts';

type StopRowProps = { assisted: boolean; onStop(): void };

/** Above a question, as far from *continue* as can be: the way out, and whether somebody helps. */
export function StopRow({ assisted, onStop }: StopRowProps) {
  const words = useWords();
  return (
    <div class="stop">
      <span class="stop-helped">{assisted ? words.helpedNow : ''}</span>
      <Button kind="quiet" say="stop" onPress={onStop}>
        {words.stop}
      </Button>
    </div>
  );
}
