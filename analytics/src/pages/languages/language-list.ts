import type { LanguagesReply } from '@hailong/shared/contract/languages.ts';
import type { SoundReply, SoundsReply } from '@hailong/shared/contract/sounds.ts';
import { allSpokenParts } from '@hailong/shared/language/all-spoken-parts.ts';
import { inGroups } from '@hailong/shared/language/part-group.ts';
import type { SpokenPart } from '@hailong/shared/language/spoken-parts.ts';
import type { Answer, ServerClient } from '../../server-client.ts';

export type LanguageEntry = {
  language: string;
  name: string;
  /** Null for Vietnamese and English, whose texts come with the app. */
  texts: Readonly<Record<string, string>> | null;
  /** The centre's clips by part name. */
  sounds: ReadonlyMap<string, SoundReply>;
};

/** Every part of the survey, the most needed first. */
export const parts: readonly SpokenPart[] = inGroups(allSpokenParts());
const names = new Set(parts.map(({ name }) => name));

const builtIn = [
  ['vi', 'Tiếng Việt'],
  ['en', 'English'],
] as const;

export async function loadLanguages(client: ServerClient): Promise<Answer<LanguageEntry[]>> {
  const [packs, clips] = await Promise.all([
    client.get<LanguagesReply>('/languages'),
    client.get<SoundsReply>('/sounds'),
  ]);
  if (!packs.ok) return packs;
  if (!clips.ok) return clips;
  const { sounds } = clips.value;
  const entry = (language: string, name: string, texts: LanguageEntry['texts']): LanguageEntry => {
    const own = sounds.filter((one) => one.language === language && names.has(one.name));
    return { language, name, texts, sounds: new Map(own.map((one) => [one.name, one])) };
  };
  const added = packs.value.languages.map(({ language, name, texts }) => entry(language, name, knownTexts(texts)));
  return { ok: true, value: [...builtIn.map(([language, name]) => entry(language, name, null)), ...added] };
}

/** Parts that an earlier version of the survey had are said no more, and refused when they are saved again. */
function knownTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.has(name)));
}

/** The text of a part in a language; empty where it has none. */
export function textOf({ language, texts }: LanguageEntry, part: SpokenPart): string {
  if (texts !== null) return texts[part.name] ?? '';
  return language === 'en' ? part.en : part.vi;
}

export const partFilters = ['all', 'no-text', 'no-sound'] as const;
export type PartFilter = (typeof partFilters)[number];

export function filterParts(entry: LanguageEntry, filter: PartFilter): SpokenPart[] {
  return parts.filter((part) => {
    if (filter === 'no-text') return textOf(entry, part) === '';
    return filter === 'all' || !entry.sounds.has(part.name);
  });
}
