import type { ScoreStandingReply, StandingGroup } from '@hailong/shared/contract/score-standing.ts';
import { demographicQuestions } from '@hailong/shared/questionnaire/demographics.ts';
import type { Language } from '../../format.ts';
import type { CompareWords } from '../../strings/pages/compare.vi.ts';

type Naming = {
  words: CompareWords;
  language: Language;
  /** Names of the languages that the centre added, by tag. */
  languages: ReadonlyMap<string, string>;
};

/** Ages follow each other; other groups have no order but that of their names. */
export function groupPlace({ group }: Pick<StandingGroup, 'group'>, { by }: Pick<ScoreStandingReply, 'by'>): number {
  if (by !== 'age') return 0;
  return demographicQuestions.find(({ id }) => id === by)?.options.findIndex(({ id }) => id === group) ?? 0;
}

/** What people call a group; the lists and the centre name fields, counters and units themselves. */
export function groupName(
  { group, name }: Pick<StandingGroup, 'group' | 'name'>,
  { by, unit }: Pick<ScoreStandingReply, 'by' | 'unit'>,
  { words, language, languages }: Naming,
): string {
  if (group === null) return words.unknown[by];
  const known = (names: Readonly<Record<string, string>>) => names[group] ?? group;
  switch (by) {
    case 'channel':
      return known(words.channels);
    case 'mode':
      return known(words.modes);
    case 'language':
      return languages.get(group) ?? known(words.languages);
    case 'age':
    case 'gender': {
      const options = demographicQuestions.find(({ id }) => id === by)?.options ?? [];
      return options.find(({ id }) => id === group)?.[language] ?? group;
    }
    case 'unit':
      return group === unit ? words.ownUnit(name ?? group) : (name ?? group);
    default:
      return group;
  }
}
