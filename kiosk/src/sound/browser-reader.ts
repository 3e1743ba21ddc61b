import type { Clock } from '../clock.ts';
import { createAudioOutput } from './audio-output.ts';
import { createBrowserSpeech } from './browser-speech.ts';
import { createReader, type Reader } from './reader.ts';
import { type ClipFinder, createVoice } from './voice.ts';

/** What reads aloud on a real tablet. Loaded at the first press of *Nghe*: who does not listen pays nothing for it. */
export function createBrowserReader(world: { clock: Clock; findClip: ClipFinder; folder: string }): Reader {
  const { clock, findClip, folder } = world;
  const output = createAudioOutput(new Audio(), clock);
  const speech = createBrowserSpeech(globalThis.speechSynthesis as SpeechSynthesis | undefined);
  return createReader({ voice: createVoice({ output, speech, findClip, clock, folder }), clock, page: document });
}
