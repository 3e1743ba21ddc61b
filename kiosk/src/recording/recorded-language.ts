import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { allSpokenParts } from '@hailong/shared/language/all-spoken-parts.ts';
import { inGroups } from '@hailong/shared/language/part-group.ts';
import { clipKey } from '../sound/clip-shelf.ts';
import { languageNames } from '../strings/language-names.ts';
import type { DeskState } from './recording-desk.ts';

export type Mark = 'none' | 'shipped' | 'waiting' | 'published';

/** A part as the recording screen lists it. */
export type RecordedPart = {
  /** `<language>/<name>`. */
  key: string;
  name: string;
  vi: string;
  /** In the language to be spoken; null where the pack has no text, and in Vietnamese itself. */
  own: string | null;
  mark: Mark;
};

const parts = inGroups(allSpokenParts());

/** Every part in one language, with what there is of its sound. */
export function partsIn(
  language: string,
  configuration: KioskConfiguration,
  desk: Pick<DeskState, 'waiting' | 'changed'>,
): RecordedPart[] {
  const pack = configuration.languages.find((one) => one.language === language);
  const published = new Set(configuration.clips.map((clip) => clipKey(clip.language, clip.name)));
  const shipped = languageNames.some(([tag]) => tag === language);
  const markOf = (key: string): Mark => {
    if (desk.waiting.has(key)) return 'waiting';
    const changed = desk.changed.get(key);
    if (changed === 'published' || (changed === undefined && published.has(key))) return 'published';
    return shipped ? 'shipped' : 'none';
  };
  return parts.map(({ name, vi, en }) => {
    const key = clipKey(language, name);
    const own = language === 'en' ? en : (pack?.texts[name] ?? null);
    return { key, name, vi, own, mark: markOf(key) };
  });
}
