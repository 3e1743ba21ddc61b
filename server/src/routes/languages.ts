import { isDeepStrictEqual } from 'node:util';
import {
  deleteLanguage,
  getLanguages,
  LANGUAGES_MOST,
  languageTagSchema,
  putLanguage,
} from '@hailong/shared/contract/languages.ts';
import { allSpokenParts } from '@hailong/shared/language/all-spoken-parts.ts';
import { problem } from '@hailong/shared/problem.ts';
import type { Context } from 'hono';
import { actorName, resolveUnit } from '../access/actor.ts';
import { appendAudit } from '../database/audit.ts';
import type { Sql } from '../database/database.ts';
import { deletePack, findPack, listPacks, lockSpeech, type PackRow, savePack } from '../database/language-packs.ts';
import { deleteClipsOfLanguage } from '../database/sound-clips.ts';
import type { World } from '../world.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

/** Shipped with the app, words and all. */
export const builtInLanguages = ['vi', 'en'];

export const partNames: ReadonlySet<string> = new Set(allSpokenParts().map(({ name }) => name));

export function serveLanguages(api: Api, world: World): void {
  const { sql, clock, live } = world;

  serveEndpoint(api, getLanguages, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    return { languages: (await listPacks(sql, unitId)).map(replyOf) };
  });

  serveEndpoint(api, putLanguage, async ({ context, actor, query, body }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const pack = { language: ownTag(context), name: body.name.normalize('NFC'), texts: writtenTexts(body.texts) };
    const entry = { unitId, actor: actorName(actor), action: 'language.save', subject: pack.language };
    const now = new Date(clock.now());
    const saved = await sql.begin(async (transaction) => {
      await lockSpeech(transaction, unitId);
      const before = await findPack(transaction, unitId, pack.language);
      if (before !== null && isDeepStrictEqual(wordsOf(before), wordsOf(pack))) return before;
      if (before === null) await refuseMany(transaction, unitId);
      await savePack(transaction, unitId, pack, { by: entry.actor, now });
      const was = before === null ? null : wordsOf(before);
      await appendAudit(transaction, { ...entry, before: was, after: wordsOf(pack) }, now);
      return { ...pack, changedAt: now };
    });
    live.publish(unitId);
    return replyOf(saved);
  });

  serveEndpoint(api, deleteLanguage, async ({ context, actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const language = ownTag(context);
    const entry = { unitId, actor: actorName(actor), action: 'language.delete', subject: language };
    await sql.begin(async (transaction) => {
      await lockSpeech(transaction, unitId);
      const before = await findPack(transaction, unitId, language);
      if (before === null) throw problem('not-found', language);
      const clips = await deleteClipsOfLanguage(transaction, unitId, language);
      await deletePack(transaction, unitId, language);
      await appendAudit(transaction, { ...entry, before: { ...wordsOf(before), clips } }, new Date(clock.now()));
    });
    live.publish(unitId);
    return {};
  });
}

/** The tag of the address: of a language that a centre may add. */
function ownTag(context: Context): string {
  const parsed = languageTagSchema.safeParse(context.req.param('language'));
  if (!parsed.success) throw problem('request-invalid', 'language');
  const [base = ''] = parsed.data.split('-');
  if (builtInLanguages.includes(base)) throw problem('language-built-in', parsed.data);
  return parsed.data;
}

/** Texts that say something, under names that the survey knows; one keyboard writes an accented letter as two signs. */
function writtenTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  const unknown = Object.keys(texts).find((name) => !partNames.has(name));
  if (unknown !== undefined) throw problem('part-unknown', unknown);
  const written = Object.entries(texts).map(([name, text]) => [name, text.normalize('NFC').trim()] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}

async function refuseMany(sql: Sql, unitId: string): Promise<void> {
  const packs = await listPacks(sql, unitId);
  if (packs.length >= LANGUAGES_MOST) throw problem('languages-too-many', String(LANGUAGES_MOST));
}

function wordsOf({ name, texts }: { name: string; texts: Readonly<Record<string, string>> }) {
  return { name, texts };
}

function replyOf({ changedAt, ...pack }: PackRow) {
  return { ...pack, changedAt: changedAt.toISOString() };
}
