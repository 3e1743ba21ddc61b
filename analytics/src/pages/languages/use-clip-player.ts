import { useEffect, useRef, useState } from 'preact/hooks';

/** Plays one clip at a time. `playing` and `failed` are addresses. */
export function useClipPlayer() {
  const [state, setState] = useState<{ playing: string | null; failed: string | null }>({
    playing: null,
    failed: null,
  });
  const under = useRef<HTMLAudioElement | null>(null);
  const stop = () => {
    under.current?.pause();
    under.current = null;
    setState({ playing: null, failed: null });
  };
  const play = async (address: string) => {
    stop();
    const audio = new Audio(address);
    under.current = audio;
    setState({ playing: address, failed: null });
    audio.addEventListener('ended', () => under.current === audio && stop());
    try {
      await audio.play();
    } catch {
      if (under.current === audio) setState({ playing: null, failed: address });
    }
  };
  useEffect(() => () => under.current?.pause(), []);
  return { ...state, play, stop };
}

export type ClipPlayer = ReturnType<typeof useClipPlayer>;
