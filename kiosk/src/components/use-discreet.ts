import { useEffect, useState } from 'preact/hooks';
import { useClock } from './surroundings.ts';

/** After this long the choice is a plain mark: the officer across the counter must not read it. */
const DISCREET_AFTER_MS = 1_500;

/** How a choice is shown: plainly right after the touch, then with a mark that only who stands here can see. */
export function useDiscreet(): { touch(): void; look(chosen: boolean): string } {
  const clock = useClock();
  const [touched, setTouched] = useState(0);
  const [discreet, setDiscreet] = useState(true);
  useEffect(() => {
    if (touched > 0) return clock.after(DISCREET_AFTER_MS, () => setDiscreet(true));
  }, [touched]);
  return {
    touch() {
      setDiscreet(false);
      setTouched(touched + 1);
    },
    look: (chosen) => (chosen ? (discreet ? 'chosen discreet' : 'chosen') : ''),
  };
}
