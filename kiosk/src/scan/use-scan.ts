import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../clock.ts';
import { useCamera, useClock } from '../components/surroundings.ts';
import type { Decoder } from './decoder.ts';
import { isSure, nothingSeen, type Sighting, sightingOf } from './sighting.ts';

const LOOK_EVERY_MS = 150;

export type ScanState = 'starting' | 'looking' | 'other' | 'no-camera';

/**
 * Shows the camera's picture in `video` and looks for a dossier code in it. Whatever ends it stops the camera: the screen
 * is left, the tablet turned to its other camera, or the camera taken away.
 * @param turns how often the citizen changed to the other camera
 */
export function useScan(
  video: RefObject<HTMLVideoElement | null>,
  turns: number,
  onCode: (code: string) => void,
): ScanState {
  const camera = useCamera();
  const clock = useClock();
  const [state, show] = useState<ScanState>('starting');
  const latest = useRef(onCode);
  latest.current = onCode;

  useEffect(() => {
    let open = true;
    let end = () => {};
    show('starting');
    const run = async () => {
      const stream = await (camera?.open() ?? Promise.reject(new Error('no camera')));
      end = () => stop(stream, video.current);
      if (!open || video.current === null) return end();
      for (const track of stream.getTracks()) track.addEventListener('ended', () => open && show('no-camera'));
      await play(video.current, stream);
      const decoder = await (await import('./decoder.ts')).openDecoder();
      end = () => {
        decoder.close();
        stop(stream, video.current);
      };
      if (!open) return end();
      show('looking');
      const code = await look(video.current, decoder, { clock, isOpen: () => open, tell: show });
      if (code !== null) latest.current(code);
    };
    // Refused, taken by another program, or a decoder that could not be loaded: typing is always possible.
    void run().catch(() => open && show('no-camera'));
    return () => {
      open = false;
      end();
    };
  }, [turns]);

  return state;
}

async function play(video: HTMLVideoElement, stream: MediaStream): Promise<void> {
  video.srcObject = stream;
  await video.play();
}

function stop(stream: MediaStream, video: HTMLVideoElement | null): void {
  for (const track of stream.getTracks()) track.stop();
  if (video !== null) video.srcObject = null;
}

type Looking = { clock: Clock; isOpen(): boolean; tell(state: ScanState): void };

/** @returns the code, or null once the screen is left */
async function look(
  video: HTMLVideoElement,
  decoder: Decoder,
  { clock, isOpen, tell }: Looking,
): Promise<string | null> {
  let before: Sighting = nothingSeen;
  while (isOpen()) {
    const now = sightingOf(await decoder.read(video));
    if (!isOpen()) return null;
    if (isSure(before, now)) return now.code;
    if (now.other || now.code !== null) tell(now.other ? 'other' : 'looking');
    before = now;
    await new Promise<void>((resolve) => clock.after(LOOK_EVERY_MS, resolve));
  }
  return null;
}
