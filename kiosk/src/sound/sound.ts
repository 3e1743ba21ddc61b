import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reader } from './reader.ts';

/** Speaking, for those who ask for it. */
export type Sound = Reader;

/** Loads what speaks when it is first needed. What is asked meanwhile happens in the same order afterwards. */
export function createSound(load: () => Promise<Reader>): Sound {
  let loading: Promise<Reader> | null = null;
  const ask = (use: (reader: Reader) => void) => {
    loading ??= load().catch((fault: unknown) => {
      // Not there yet (first visit, network gone): asked again at the next press.
      loading = null;
      throw fault;
    });
    loading.then(use, () => {});
  };
  return {
    start: (language) => ask((reader) => reader.start(language)),
    choose: () => ask((reader) => reader.choose()),
    greet: (language) => ask((reader) => reader.greet(language)),
    stop: () => {
      if (loading !== null) ask((reader) => reader.stop());
    },
  };
}

const none: Sound = { start() {}, choose() {}, greet() {}, stop() {} };
export const SoundContext = createContext<Sound>(none);
export const useSound = (): Sound => useContext(SoundContext);

/** Whether screens are read aloud just now. */
export const ListeningContext = createContext(false);
export const useListening = (): boolean => useContext(ListeningContext);
