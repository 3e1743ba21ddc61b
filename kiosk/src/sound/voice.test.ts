import { expect, test } from 'vitest';
import type { Clock } from '../clock.ts';
import type { Played } from './audio-output.ts';
import { createVoice, type SaidPart } from './voice.ts';

type Tablet = { recorded?: string[]; shipped?: string[]; voices?: string[]; dead?: boolean };

/** What a tablet with these sounds tries for a part, in order, and how long it then waits. */
async function tried(part: SaidPart, { recorded = [], shipped = [], voices = [], dead = false }: Tablet) {
  const log: string[] = [];
  const play = async (known: readonly string[], name: string): Promise<Played> => {
    log.push(name);
    return dead ? 'stuck' : known.includes(name) ? 'played' : 'failed';
  };
  const clock: Clock = {
    now: () => 0,
    monotonic: () => 0,
    after(delayMs, task) {
      log.push(`waits ${delayMs}`);
      queueMicrotask(task);
      return () => {};
    },
  };
  const voice = createVoice({
    output: { play: (url) => play([...recorded, ...shipped], url) },
    speech: { speak: (_text, language) => play(voices, `voice ${language}`) },
    findClip: async (language, name) => {
      const url = `own ${language}/${name}`;
      return recorded.includes(url) ? url : null;
    },
    clock,
    folder: '/sound/',
  });
  await voice.say(part, new AbortController().signal);
  return log;
}

const back = (language: string): SaidPart => ({ name: 'back', language, text: 'Quay lại' });

test('the clip of the centre is heard before that of the app', async () => {
  const tablet = { recorded: ['own vi/back'], shipped: ['/sound/vi/back.mp3'] };
  expect(await tried(back('vi'), tablet)).toEqual(['own vi/back']);
  expect(await tried(back('vi'), { shipped: tablet.shipped })).toEqual(['/sound/vi/back.mp3']);
});

test('without a clip the tablet speaks itself where it can, and says Vietnamese at last', async () => {
  const shipped = ['/sound/vi/back.mp3'];
  expect(await tried(back('en'), { shipped, voices: ['voice en'] })).toEqual(['/sound/en/back.mp3', 'voice en']);
  expect(await tried(back('en'), { shipped })).toEqual(['/sound/en/back.mp3', 'voice en', '/sound/vi/back.mp3']);
});

test('a language of the centre is never spoken by a machine', async () => {
  const tablet = { shipped: ['/sound/vi/back.mp3'], voices: ['voice cma'] };
  expect(await tried(back('cma'), { ...tablet, recorded: ['own cma/back'] })).toEqual(['own cma/back']);
  expect(await tried(back('cma'), tablet)).toEqual(['/sound/vi/back.mp3']);
});

test('a language presents itself with what was recorded in it, and in no other', async () => {
  const greeting = { name: 'languageGreeting', language: 'cma', text: '' };
  const shipped = ['/sound/vi/languageGreeting.mp3'];
  const recorded = ['own cma/invitation'];
  expect(await tried(greeting, { shipped, recorded })).toEqual(recorded);
  expect(await tried(greeting, { shipped })).toEqual(['waits 600']);
});

test('what nothing can say is passed over, and takes as long as it is', async () => {
  const long = { name: 'new-words', language: 'vi', text: 'x'.repeat(50) };
  expect(await tried(long, {})).toEqual(['/sound/vi/new-words.mp3', 'voice vi', 'waits 3000']);
  expect((await tried({ ...long, text: 'x'.repeat(999) }, {})).at(-1)).toBe('waits 6000');
});

test('a tablet without a loudspeaker is not asked twice for the same part', async () => {
  expect(await tried(back('vi'), { dead: true })).toEqual(['/sound/vi/back.mp3']);
});
