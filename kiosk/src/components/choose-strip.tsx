import { useEffect, useRef } from 'preact/hooks';
import { useListening, useSound } from '../sound/sound.ts';
import { useWords } from './surroundings.ts';

/**
 * The whole bottom edge while a citizen listens: chooses what is being heard. It takes the focus on every screen, so that
 * a hand on the keyboard, too, stays where it is.
 */
export function ChooseStrip() {
  const words = useWords();
  const sound = useSound();
  const listening = useListening();
  const strip = useRef<HTMLButtonElement>(null);
  useEffect(() => strip.current?.focus({ preventScroll: true }), [listening]);
  if (!listening) return null;
  return (
    <button ref={strip} type="button" class="choose" onClick={sound.choose}>
      {words.choose}
    </button>
  );
}
