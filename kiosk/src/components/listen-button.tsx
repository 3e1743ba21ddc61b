import { useWords } from './surroundings.ts';

type ListenButtonProps = { on: boolean; onSwitch(on: boolean): void };

/** Top right on every screen: has it read aloud. Drawn as well as written, for whoever reads no word. */
export function ListenButton({ on, onSwitch }: ListenButtonProps) {
  const words = useWords();
  return (
    <button type="button" class="listen" aria-pressed={on} onClick={() => onSwitch(!on)}>
      <svg class="listen-sign" viewBox="0 0 32 24" aria-hidden="true" focusable="false">
        <path class="listen-speaker" d="M2 8.5H7.5L15 2.5V21.5L7.5 15.5H2Z" />
        <path d="M20 8.5Q22.2 12 20 15.5M24.5 5.5Q28.6 12 24.5 18.5" />
      </svg>
      {words.listen}
    </button>
  );
}
