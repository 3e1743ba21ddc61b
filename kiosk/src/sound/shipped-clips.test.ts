import { allSpokenParts } from '@hailong/shared/language/all-spoken-parts.ts';
import { expect, test } from 'vitest';
import texts from '../../sound/clips.json' with { type: 'json' };
import { spokenText } from './spoken-text.ts';

const languages = ['vi', 'en'] as const;
const files = Object.keys(import.meta.glob('../../public/sound/*/*.mp3'));
const remedy = 'run: node kiosk/sound/make-clips.mjs';

async function fingerprint(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 16);
}

test('every part has a clip in both languages that says its text, and there are no others', async () => {
  const parts = allSpokenParts().flatMap((part) => languages.map((language) => ({ part, language })));
  const wanted = await Promise.all(
    parts.map(async ({ part, language }) => [
      `${language}/${part.name}`,
      await fingerprint(spokenText(part[language], language)),
    ]),
  );
  expect(texts, remedy).toEqual(Object.fromEntries(wanted));
  const clips = files.map((path) => path.replace('../../public/sound/', '').replace('.mp3', ''));
  expect(clips.sort(), remedy).toEqual(Object.keys(texts).sort());
});

test('no clip is made for nothing: every part says something', () => {
  for (const part of allSpokenParts()) for (const language of languages) expect(part[language].trim()).not.toBe('');
});
