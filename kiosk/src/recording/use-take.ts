import { useEffect, useRef, useState } from 'preact/hooks';
import { useClock } from '../components/surroundings.ts';
import type { Microphone, MicrophoneFault, Take } from './microphone.ts';

/** Longer is no sentence: somebody forgot to stop. */
export const TAKE_MOST_SECONDS = 60;
const LOOK_EVERY_MS = 100;

export type TakePhase =
  | { phase: 'quiet'; fault: MicrophoneFault | null }
  | { phase: 'opening' }
  | { phase: 'recording'; seconds: number; level: number };

const quiet: TakePhase = { phase: 'quiet', fault: null };

/** Records from the press on *record* to the press on *stop*, for a minute at most; then `done` hears the clip. */
export function useTake(microphone: Microphone, done: (clip: Blob) => void) {
  const clock = useClock();
  const [shown, show] = useState<TakePhase>(quiet);
  const under = useRef<{ take: Take; cancelLook(): void } | null>(null);
  const wanted = useRef(false);
  const finish = useRef(done);
  finish.current = done;

  const stop = async () => {
    wanted.current = false;
    const running = under.current;
    under.current = null;
    if (running === null) return;
    running.cancelLook();
    const clip = await running.take.stop();
    show(quiet);
    if (clip.size > 0) finish.current(clip);
  };
  const cancel = () => {
    wanted.current = false;
    under.current?.cancelLook();
    under.current?.take.cancel();
    under.current = null;
    show(quiet);
  };
  const record = async () => {
    if (under.current !== null || wanted.current) return;
    wanted.current = true;
    show({ phase: 'opening' });
    const take = await microphone.record();
    if (typeof take === 'string') {
      wanted.current = false;
      show({ phase: 'quiet', fault: take });
      return;
    }
    // Left while the browser asked for permission.
    if (!wanted.current) return take.cancel();
    const startedAt = clock.monotonic();
    const running = { take, cancelLook: () => {} };
    under.current = running;
    const look = () => {
      const seconds = (clock.monotonic() - startedAt) / 1000;
      if (seconds >= TAKE_MOST_SECONDS) return void stop();
      show({ phase: 'recording', seconds, level: take.level() });
      running.cancelLook = clock.after(LOOK_EVERY_MS, look);
    };
    look();
  };
  useEffect(() => cancel, []);
  return { shown, record, stop, cancel };
}
