import type { Played } from './audio-output.ts';

/** The tablet's own voice, where it has one of the language. */
export type Speech = { speak(text: string, language: 'vi' | 'en', signal: AbortSignal): Promise<Played> };

/** Only voices that live on the tablet: others send what they say to a stranger's server. */
export function createBrowserSpeech(synthesis: SpeechSynthesis | undefined): Speech {
  return {
    speak: (text, language, signal) =>
      new Promise((resolve) => {
        const voice = synthesis?.getVoices().find((one) => one.localService && one.lang.startsWith(language));
        if (synthesis === undefined || voice === undefined || text === '' || signal.aborted) return resolve('failed');
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = 0.9;
        utterance.onend = () => resolve('played');
        utterance.onerror = () => resolve('failed');
        signal.addEventListener('abort', () => synthesis.cancel(), { once: true });
        synthesis.speak(utterance);
      }),
  };
}
