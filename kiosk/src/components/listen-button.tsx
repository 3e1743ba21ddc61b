import { useWords } from './surroundings.ts';

type ListenButtonProps = { on: boolean; onSwitch(on: boolean): void };

/** Top right on every screen: has it read aloud. */
export function ListenButton({ on, onSwitch }: ListenButtonProps) {
  const words = useWords();
  return (
    <button type="button" class="listen" aria-pressed={on} onClick={() => onSwitch(!on)}>
      {words.listen}
    </button>
  );
}
