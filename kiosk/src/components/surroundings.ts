import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Clock } from '../clock.ts';
import type { Camera } from '../scan/camera.ts';
import { type Tongue, tongueOf, type Words } from '../strings/words.ts';

export const TongueContext = createContext<Tongue>(tongueOf('vi', []));
export const useTongue = (): Tongue => useContext(TongueContext);
export const useWords = (): Words => useTongue().words;

const stopped: Clock = { now: () => 0, monotonic: () => 0, after: () => () => {} };
export const ClockContext = createContext<Clock>(stopped);
export const useClock = (): Clock => useContext(ClockContext);

/** Null where the tablet has none that the app may use. */
export const CameraContext = createContext<Camera | null>(null);
export const useCamera = (): Camera | null => useContext(CameraContext);

/** Calls `task` once, `delayMs` after the component appeared or the delay changed, unless it is gone by then. */
export function useAfter(delayMs: number, task: () => void): void {
  const clock = useClock();
  useEffect(() => clock.after(delayMs, task), [delayMs]);
}
