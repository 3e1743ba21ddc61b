import { createHash } from 'node:crypto';
import {
  deleteSound,
  getSound,
  getSounds,
  putSound,
  SOUND_BYTES_MOST,
  SOUNDS_MOST,
  type SoundReply,
} from '@hailong/shared/contract/sounds.ts';
import { audioTypeOf } from '@hailong/shared/language/audio-type.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { Context } from 'hono';
import { actorName, resolveUnit } from '../access/actor.ts';
import { appendAudit } from '../database/audit.ts';
import type { Sql } from '../database/database.ts';
import { findPack, lockSpeech } from '../database/language-packs.ts';
import {
  type ClipKey,
  type ClipRow,
  countClips,
  deleteClip,
  findClip,
  listClips,
  readSound,
  saveClip,
} from '../database/sound-clips.ts';
import type { World } from '../world.ts';
import { builtInLanguages, partNames } from './languages.ts';
import { type Api, type Call, serveEndpoint } from './serve-endpoint.ts';

/** The form around a clip. */
const UPLOAD_BYTES = SOUND_BYTES_MOST + 64 * 1024;

export function serveSounds(api: Api, world: World): void {
  const { sql, clock, live } = world;

  serveEndpoint(api, getSounds, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    return { sounds: (await listClips(sql, unitId)).map(replyOf) };
  });

  serveEndpoint(api, getSound, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    return sendSound(context, await readSound(sql, keyOf(context, unitId)), query.sha256);
  });

  const publish = async ({ context, actor, query }: Call<typeof putSound>) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const key = keyOf(context, unitId);
    if (!partNames.has(key.name)) throw problem('part-unknown', key.name.slice(0, 80));
    const clip = await uploadedClip(context);
    const now = new Date(clock.now());
    const published = await sql.begin((transaction) => publishClip(transaction, key, { ...clip, actor, now }));
    live.publish(unitId);
    return replyOf(published);
  };
  serveEndpoint(api, putSound, publish, { mostBytes: UPLOAD_BYTES });

  serveEndpoint(api, deleteSound, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const key = keyOf(context, unitId);
    const entry = { unitId, actor: actorName(actor), action: 'sound.withdraw', subject: subjectOf(key) };
    await sql.begin(async (transaction) => {
      await lockSpeech(transaction, unitId);
      const before = await findClip(transaction, key);
      if (before === null) throw problem('not-found', subjectOf(key));
      await deleteClip(transaction, key);
      await appendAudit(transaction, { ...entry, before: notedOf(before) }, new Date(clock.now()));
    });
    live.publish(unitId);
    return {};
  });
}

function keyOf(context: Context, unitId: string): ClipKey {
  return { unitId, language: context.req.param('language') ?? '', name: context.req.param('name') ?? '' };
}

function subjectOf({ language, name }: ClipKey): string {
  return `${language}/${name}`.slice(0, 120);
}

/** Asked for by its sum a clip never changes: it is kept for good. Without, whoever keeps it asks again. */
function sendSound(context: Context, sound: Awaited<ReturnType<typeof readSound>>, sha256: string | undefined) {
  if (sound === null || (sha256 !== undefined && sha256 !== sound.sha256)) {
    throw problem('not-found', context.req.path.slice(0, 200));
  }
  const tag = `"${sound.sha256}"`;
  context.header('ETag', tag);
  context.header('Cache-Control', sha256 === undefined ? 'private, no-cache' : 'private, max-age=31536000, immutable');
  if ((context.req.header('if-none-match') ?? '').includes(tag)) return context.body(null, 304);
  return context.body(new Uint8Array(sound.bytes), 200, { 'content-type': sound.mediaType });
}

type Upload = { bytes: Buffer; sha256: string; mediaType: string };

async function uploadedClip(context: Context): Promise<Upload> {
  const form = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const file = (form as Record<string, unknown>).file;
  if (!(file instanceof File) || file.size === 0) throw problem('sound-missing');
  if (file.size > SOUND_BYTES_MOST) throw problem('sound-too-large', `> ${SOUND_BYTES_MOST} bytes`);
  const bytes = Buffer.from(await file.arrayBuffer());
  const mediaType = audioTypeOf(bytes);
  if (mediaType === null) throw problem('sound-unreadable');
  return { bytes, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') };
}

type Publishing = Upload & { actor: Call<typeof putSound>['actor']; now: Date };

/** The same clip sent again, after a reply that was lost say, changes nothing. */
async function publishClip(sql: Sql, key: ClipKey, { actor, now, ...clip }: Publishing): Promise<ClipRow> {
  const { unitId, language, name } = key;
  await lockSpeech(sql, unitId);
  const known = builtInLanguages.includes(language) || (await findPack(sql, unitId, language)) !== null;
  if (!known) throw problem('language-unknown', language.slice(0, 60));
  const before = await findClip(sql, key);
  if (before?.sha256 === clip.sha256) return before;
  if (before === null && (await countClips(sql, unitId)) >= SOUNDS_MOST) {
    throw problem('sounds-too-many', String(SOUNDS_MOST));
  }
  const by = actorName(actor);
  await saveClip(sql, key, { ...clip, by }, now);
  const { sha256, mediaType } = clip;
  const after: ClipRow = { language, name, sha256, mediaType, bytes: clip.bytes.length, recordedAt: now };
  const noted = { before: before === null ? null : notedOf(before), after: notedOf(after) };
  await appendAudit(sql, { unitId, actor: by, action: 'sound.publish', subject: subjectOf(key), ...noted }, now);
  return after;
}

/** What the audit log keeps: the sum tells which clip it was, and holds nobody's voice. */
function notedOf({ sha256, bytes, mediaType }: ClipRow) {
  return { sha256, bytes, mediaType };
}

function replyOf({ recordedAt, ...clip }: ClipRow): SoundReply {
  return { ...clip, recordedAt: recordedAt.toISOString() };
}
