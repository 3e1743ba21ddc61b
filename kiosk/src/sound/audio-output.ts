import type { Clock } from '../clock.ts';

/** `failed`: this sound can't be played, another may. `stuck`: nothing comes out of the tablet at all. */
export type Played = 'played' | 'failed' | 'stuck';

/** Plays one sound at a time; what tests observe in place of a loudspeaker. */
export type AudioOutput = { play(url: string, signal: AbortSignal): Promise<Played> };

/** A tablet without a working sound device never begins, and says nothing about it. */
const START_WITHIN_MS = 3_000;
const END_GRACE_MS = 2_000;

/** One element for all sounds: browsers allow it to play on by itself once a touch has made it play. */
export function createAudioOutput(audio: HTMLAudioElement, clock: Clock): AudioOutput {
  return {
    play: (url, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve('failed');
        const end = (outcome: Played) => {
          cancel();
          audio.onended = audio.onerror = audio.onplaying = null;
          signal.removeEventListener('abort', stop);
          resolve(outcome);
        };
        const stop = () => {
          end('failed');
          silence(audio);
        };
        let cancel = clock.after(START_WITHIN_MS, () => end('stuck'));
        audio.onplaying = () => {
          cancel();
          const leftMs = Number.isFinite(audio.duration) ? audio.duration * 1000 : 60_000;
          cancel = clock.after(leftMs + END_GRACE_MS, () => end('played'));
        };
        audio.onended = () => end('played');
        audio.onerror = () => end('failed');
        signal.addEventListener('abort', stop);
        audio.src = url;
        audio.play().catch(() => end('failed'));
      }),
  };
}

/** Nothing of what was heard stays in the element. */
function silence(audio: HTMLAudioElement): void {
  audio.pause();
  audio.removeAttribute('src');
  audio.load();
}
