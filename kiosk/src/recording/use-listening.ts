import { useEffect, useRef, useState } from 'preact/hooks';

/** A sound to hear, and what lets go of it afterwards. */
export type Heard = { address: string; release(): void };

/** Plays one sound at a time. */
export function useListening() {
  const [playing, setPlaying] = useState(false);
  const under = useRef<{ audio: HTMLAudioElement; heard: Heard } | null>(null);

  const stop = () => {
    under.current?.audio.pause();
    under.current?.heard.release();
    under.current = null;
    setPlaying(false);
  };
  const listen = async (heard: Heard) => {
    stop();
    const audio = new Audio(heard.address);
    under.current = { audio, heard };
    setPlaying(true);
    const over = () => under.current?.audio === audio && stop();
    audio.addEventListener('ended', over);
    await audio.play().catch(over);
  };
  useEffect(() => stop, []);
  return { playing, listen, stop };
}
