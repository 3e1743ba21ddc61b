import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useWords } from './surroundings.ts';

type IdleDialogProps = { secondsLeft: number; onStay(): void; onLeave(): void };

export function IdleDialog({ secondsLeft, onStay, onLeave }: IdleDialogProps) {
  const words = useWords();
  // Each tenth second is read aloud, not each one.
  const readAloud = Math.ceil(secondsLeft / 10) * 10;
  return (
    <Dialog name="idle" label={words.idleQuestion} urgent onClose={onStay}>
      <h2 class="heading" data-say="idleQuestion">
        {words.idleQuestion}
      </h2>
      <p class="lead" aria-hidden="true" data-say="idleSoon">
        {words.idleDetail(secondsLeft)}
      </p>
      <p class="unseen" aria-live="assertive">
        {words.idleDetail(readAloud)}
      </p>
      <div class="actions">
        <Button say="idleLeave" onPress={onLeave}>
          {words.idleLeave}
        </Button>
        <Button kind="primary" say="idleStay" onPress={onStay}>
          {words.idleStay}
        </Button>
      </div>
    </Dialog>
  );
}
