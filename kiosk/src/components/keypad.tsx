import type { ComponentChildren } from 'preact';
import { useWords } from './surroundings.ts';

const digits = [...'123456789'];
const full = [...'1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ.-'];

type KeypadProps = {
  layout: 'digits' | 'full';
  onKey(key: string): void;
  onErase(): void;
  /** Takes the free corner of the digits keypad, bottom left. */
  corner?: ComponentChildren;
};

export function Keypad({ layout, onKey, onErase, corner }: KeypadProps) {
  const words = useWords();
  const key = (character: string) => (
    <button type="button" class="key" key={character} onClick={() => onKey(character)}>
      {character}
    </button>
  );
  const erase = (
    <button type="button" class="key key-words key-erase" onClick={onErase}>
      {words.erase}
    </button>
  );
  return (
    <fieldset class={`keypad ${layout}`} aria-label={words.keypad}>
      {layout === 'full' ? full.map(key) : digits.map(key)}
      {layout === 'digits' && (corner ?? <span />)}
      {layout === 'digits' && key('0')}
      {erase}
    </fieldset>
  );
}
