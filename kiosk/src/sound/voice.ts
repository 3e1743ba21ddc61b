import type { Clock } from '../clock.ts';
import type { AudioOutput, Played } from './audio-output.ts';
import type { Speech } from './browser-speech.ts';
import { spokenText } from './spoken-text.ts';

/** A part of the survey as it stands on the screen. `text`: for a voice of the tablet, and to know how long it is. */
export type SaidPart = { name: string; language: string; text: string };

/** URL of the clip that the centre itself recorded, or null. */
export type ClipFinder = (language: string, name: string) => Promise<string | null>;

export type Voice = {
  /** Resolves once the part was heard, passed over, or cut short by `signal`. Never rejects. */
  say(part: SaidPart, signal: AbortSignal): Promise<void>;
};

type VoiceWorld = {
  output: AudioOutput;
  speech: Speech;
  findClip: ClipFinder;
  clock: Clock;
  /** Where the app's own clips lie, ending with a slash. */
  folder: string;
};

/** Said in no other language than its own: it is how that language is found. */
const GREETING = 'languageGreeting';
/** About as long as it takes to read it, so that the highlight keeps its pace without a sound. */
const MS_PER_LETTER = 60;
const PASS_OVER_LEAST_MS = 600;
const PASS_OVER_MOST_MS = 6_000;

type Attempt = (signal: AbortSignal) => Promise<Played>;

/** The centre's clip, the app's clip, the tablet's voice, and Vietnamese at last, whichever is there first. */
export function createVoice({ output, speech, findClip, clock, folder }: VoiceWorld): Voice {
  const recorded =
    (language: string, name: string): Attempt =>
    async (signal) => {
      const url = await findClip(language, name).catch(() => null);
      return url === null ? 'failed' : output.play(url, signal);
    };
  const shipped =
    (language: string, name: string): Attempt =>
    (signal) =>
      output.play(`${folder}${language}/${name}.mp3`, signal);
  const clips = (language: string, name: string): Attempt[] =>
    isShipped(language) ? [recorded(language, name), shipped(language, name)] : [recorded(language, name)];

  const attempts = ({ name, language, text }: SaidPart): Attempt[] => {
    const own = clips(language, name);
    if (isShipped(language)) {
      const spoken: Attempt = (signal) => speech.speak(spokenText(text, language), language, signal);
      return language === 'vi' ? [...own, spoken] : [...own, spoken, ...clips('vi', name)];
    }
    return [...own, ...(name === GREETING ? clips(language, 'invitation') : clips('vi', name))];
  };

  return {
    async say(part, signal) {
      for (const attempt of attempts(part)) {
        if (signal.aborted) return;
        const outcome = await attempt(signal);
        // Where nothing comes out, waiting for it has taken as long as the words.
        if (outcome === 'played' || outcome === 'stuck') return;
      }
      const lengthMs = part.text.length * MS_PER_LETTER;
      await pause(Math.min(PASS_OVER_MOST_MS, Math.max(PASS_OVER_LEAST_MS, lengthMs)), clock, signal);
    },
  };
}

/** Resolves after `ms`, or at once when `signal` says so. */
export function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const cancel = clock.after(ms, resolve);
    signal.addEventListener('abort', () => {
      cancel();
      resolve();
    });
  });
}

function isShipped(language: string): language is 'vi' | 'en' {
  return language === 'vi' || language === 'en';
}
