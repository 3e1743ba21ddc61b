import * as z from 'zod/mini';
import { endpoint, readers } from './endpoint.ts';

const unit = { unit: z.optional(z.string()) };

const sound = z.object({
  language: z.string(),
  /** Part name; see `spokenParts`. */
  name: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  mediaType: z.string(),
  recordedAt: z.string(),
});
export type SoundReply = z.infer<typeof sound>;

export const getSounds = endpoint({
  method: 'GET',
  path: '/sounds',
  summary: 'Clips the centre recorded; they take the place of those the app ships.',
  callers: readers,
  query: z.object(unit),
  reply: z.object({ sounds: z.array(sound) }),
});
export type SoundsReply = z.infer<typeof getSounds.reply>;

export const getSound = endpoint({
  method: 'GET',
  path: '/sounds/{language}/{name}',
  summary: 'One clip, as audio. With `sha256` only that very one, which may be kept for good.',
  callers: [...readers, 'device', 'link'],
  query: z.object({ ...unit, sha256: z.optional(z.string()) }),
  replyMedia: 'audio/*',
});

/** A minute of speech is 0.5 MB at most. */
export const SOUND_BYTES_MOST = 1_000_000;
/** Clips of one unit: every part in a dozen languages. */
export const SOUNDS_MOST = 2_000;

export const putSound = endpoint({
  method: 'PUT',
  path: '/sounds/{language}/{name}',
  summary: 'Publish a clip to all tablets of the unit, in place of an earlier one.',
  callers: ['device', 'administrator'],
  query: z.object(unit),
  upload: 'file',
  reply: sound,
});

export const deleteSound = endpoint({
  method: 'DELETE',
  path: '/sounds/{language}/{name}',
  summary: 'Withdraw a clip; the shipped one is heard again.',
  callers: ['device', 'administrator'],
  query: z.object(unit),
  reply: z.object({}),
});
