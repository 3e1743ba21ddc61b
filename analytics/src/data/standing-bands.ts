import type { StandingGroup } from '@hailong/shared/contract/score-standing.ts';

export const bands = ['above', 'cannot-tell', 'below', 'hidden'] as const;
export type Band = (typeof bands)[number];

/** A group with the name that people know it by, and its place among others where they have an order of their own. */
export type NamedGroup = StandingGroup & { text: string; place: number };

export function bandOf({ hidden, standing }: StandingGroup): Band {
  return hidden || standing === null ? 'hidden' : standing;
}

/** What can be told apart, in its band; within a band by their own order or by name, what is unknown last. Never by score. */
export function inBands(groups: readonly NamedGroup[]): NamedGroup[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  const band = (one: NamedGroup) => bands.indexOf(bandOf(one));
  return groups.toSorted(
    (one, other) =>
      band(one) - band(other) ||
      Number(one.group === null) - Number(other.group === null) ||
      one.place - other.place ||
      collator.compare(one.text, other.text),
  );
}
