import type { SpokenPart } from './spoken-parts.ts';

/** What a part is for, the most needed first: a speaker with little time records from the top. */
export const partGroups = ['greeting', 'questions', 'levels', 'words', 'about'] as const;
export type PartGroup = (typeof partGroups)[number];

export function partGroup(name: string): PartGroup {
  // By this one a person who reads nothing finds the language.
  if (name === 'languageGreeting') return 'greeting';
  if (name.startsWith('criterion.') || name.startsWith('factor.')) return 'questions';
  if (name.startsWith('level.')) return 'levels';
  return name.startsWith('about.') ? 'about' : 'words';
}

/** The parts group by group, in their own order within each. */
export function inGroups<Part extends Pick<SpokenPart, 'name'>>(parts: readonly Part[]): Part[] {
  return partGroups.flatMap((group) => parts.filter(({ name }) => partGroup(name) === group));
}
