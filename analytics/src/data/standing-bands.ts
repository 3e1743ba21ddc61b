import type { StandingGroup } from '@hailong/shared/contract/score-standing.ts';

export const bands = ['above', 'cannot-tell', 'below', 'hidden'] as const;
export type Band = (typeof bands)[number];

/** A group with the name that people know it by. */
export type NamedGroup = StandingGroup & { text: string };

export function bandOf({ hidden, standing }: StandingGroup): Band {
  return hidden || standing === null ? 'hidden' : standing;
}

/** What can be told apart, in its band; within a band by name, what is unknown last. Never by score. */
export function inBands(groups: readonly NamedGroup[]): NamedGroup[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  const place = (one: NamedGroup) => bands.indexOf(bandOf(one));
  return groups.toSorted(
    (one, other) =>
      place(one) - place(other) ||
      Number(one.group === null) - Number(other.group === null) ||
      collator.compare(one.text, other.text),
  );
}
