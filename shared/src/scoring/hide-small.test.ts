import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallGroups, type ScoreGroup } from './hide-small.ts';
import { openSpan } from './testing/linear-span.ts';
import {
  breakdown,
  contents,
  criteria,
  direct,
  gave,
  groupsOf,
  modes,
  type Person,
  persons,
  questionnaire,
  type Table,
  tables,
  total,
} from './testing/small-survey.ts';

/** A figure of a group: what it is the sum of, whether it is shown, how many answers are behind it. */
type Figure = { leaves: readonly string[]; shown: (group: ScoreGroup) => boolean; parent: string | null };

const itemOf = (group: ScoreGroup, id: string) =>
  [
    group.overall,
    ...(group.contents ?? []),
    ...group.factors,
    ...group.criteria,
    ...(group.direct ? [group.direct.overall, ...group.direct.factors] : []),
  ].find((one) => one.id === id);
const itemShown = (id: string) => (group: ScoreGroup) => !group.hidden && itemOf(group, id)?.hidden !== true;

const leavesOf = (some: readonly { id: string }[]) =>
  criteria.filter((leaf) => some.some(({ id }) => leaf.startsWith(id)));

const systems: Figure[][] = [
  [
    { leaves: criteria, shown: itemShown('overall'), parent: null },
    ...contents.map(({ id, factors: own }) => ({ leaves: leavesOf(own), shown: itemShown(id), parent: 'overall' })),
    ...contents.flatMap(({ id: parent, factors: own }) =>
      own.map((one) => ({ leaves: leavesOf([one]), shown: itemShown(one.id), parent })),
    ),
    ...criteria.map((id) => ({ leaves: [id], shown: itemShown(id), parent: id.slice(0, 2) })),
  ],
  // Each stands by itself, so half of them say as much.
  direct.slice(0, 3).map((id) => ({ leaves: [id], shown: itemShown(id), parent: null })),
  [
    { leaves: modes, shown: (group) => !group.hidden, parent: null },
    ...modes.map((mode) => ({ leaves: [mode], shown: modesShown, parent: 'ballots' })),
  ],
];

function modesShown({ hidden, modes: own, ballots }: ScoreGroup): boolean {
  return !hidden && own.self + own.assisted + own.phone === ballots;
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>((all, item) => all.concat(all.map((one) => one.concat([item]))), [[]]).slice(1);
}

/** How many answers some people gave to some leaves; for a mode, how many were asked so. */
function answers(people: readonly Person[], leaves: readonly string[]): number {
  return people.reduce((sum, one) => sum + leaves.filter((leaf) => gave(one, leaf)).length, 0);
}

/** One unknown for each field, channel and leaf: everything that any table adds up. */
function unknowns(people: readonly Person[], leaves: readonly string[]) {
  const fields = [...new Set(people.map(({ field }) => field))];
  const channels = [...new Set(people.map(({ channel }) => channel))];
  const cells = fields.flatMap((field) =>
    channels.flatMap((channel) => leaves.map((leaf) => ({ field, channel, leaf }))),
  );
  return {
    /** The sum of what a group and some leaves have in common; the whole without a group. */
    sum: (by: Table, groups: readonly (string | null)[] | null, chosen: readonly string[]) =>
      cells.map((cell) => (chosen.includes(cell.leaf) && (groups?.includes(cell[by]) ?? true) ? 1 : 0)),
  };
}

/** Sums of few answers, and hidden cells, that follow from all that is visible. */
function revealed(people: readonly Person[], figures: readonly Figure[]): string[] {
  const { sum } = unknowns(people, [...new Set(figures.flatMap(({ leaves }) => leaves))]);
  const shownTables = tables.map((by) => ({ by, groups: breakdown(people, by) }));
  const span = openSpan();
  for (const { leaves } of figures) span.add(sum('field', null, leaves));
  for (const { by, groups } of shownTables) {
    for (const group of groups) {
      for (const one of figures) if (one.shown(group)) span.add(sum(by, [group.group], one.leaves));
    }
  }
  return shownTables
    .filter(({ groups }) => groups.length > 1)
    .flatMap(({ by, groups }) =>
      [...alongColumns(groups, figures), ...alongRows(groups, figures)].map((one) => ({ by, ...one })),
    )
    .map(({ by, groups, chosen }) => {
      const leaves = chosen.flatMap((one) => one.leaves);
      const within = people.filter((one) => groups.includes(one[by]));
      const single = groups.length + chosen.length === 2;
      return { by, groups, leaves, single, size: answers(within, leaves) };
    })
    .filter(({ size, single }) => size > 0 && (size < 5 || single))
    .filter(({ by, groups, leaves }) => span.holds(sum(by, groups, leaves)))
    .map(({ by, groups, leaves, size }) => `${by} ${groups.join('+')}: ${leaves.join('+')} = ${size}`);
}

type Cells = { groups: (string | null)[]; chosen: Figure[] };

/** Every choice of hidden cells of one figure. All groups together are the whole, which is shown. */
function alongColumns(groups: readonly ScoreGroup[], figures: readonly Figure[]): Cells[] {
  return figures.flatMap((one) => {
    const hidden = groups.filter((group) => !one.shown(group)).map(({ group }) => group);
    const chosen = subsets(hidden).filter((some) => some.length < groups.length);
    return chosen.map((some) => ({ groups: some, chosen: [one] }));
  });
}

/** Every choice of hidden cells of one group that belong together. */
function alongRows(groups: readonly ScoreGroup[], figures: readonly Figure[]): Cells[] {
  const parents = [...new Set(figures.map(({ parent }) => parent))];
  return groups.flatMap((group) =>
    parents.flatMap((parent) => {
      const hidden = figures.filter((one) => one.parent === parent && !one.shown(group));
      return subsets(hidden).map((some) => ({ groups: [group.group], chosen: some }));
    }),
  );
}

describe('a breakdown', () => {
  it.each(['criteria', 'direct questions', 'ways to answer'])('gives no small cell away: %s', (name) => {
    const figures = systems[['criteria', 'direct questions', 'ways to answer'].indexOf(name)] ?? [];
    fc.assert(
      fc.property(persons, (people) => {
        expect(revealed(people, figures)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  const full = (field: string, levels: (number | null)[] = [4, 4, 4, 4, 4, 4, 4]): Person => {
    return { field, channel: 'x', form: 'full', mode: 'self', levels };
  };
  const many = (count: number, one: Person) => Array.from({ length: count }, () => one);
  const hiddenOf = (people: readonly Person[]) =>
    breakdown(people, 'field')
      .filter(({ hidden }) => hidden)
      .map(({ group }) => group)
      .toSorted();

  it('hides groups of fewer than five, and one more where subtraction would give a single one away', () => {
    const large = [...many(9, full('a')), ...many(20, full('b')), ...many(6, full('c'))];
    expect(hiddenOf(large)).toEqual([]);
    expect(hiddenOf([...large, ...many(4, full('d'))])).toEqual(['c', 'd']);
    expect(hiddenOf([...large, ...many(4, full('d')), full('e')])).toEqual(['d', 'e']);
    expect(hiddenOf([...large, ...many(2, full('d')), full('e')])).toEqual(['c', 'd', 'e']);
  });

  it('hides nothing where there is nothing to tell apart', () => {
    expect(hideSmallGroups([], total([]), questionnaire)).toEqual([]);
    expect(hiddenOf(many(7, full('a')))).toEqual([]);
  });

  it('hides all figures of a hidden group, its number of ballots too', () => {
    const [one] = breakdown([...many(3, full('a')), ...many(30, full('b'))], 'field');
    expect(one).toMatchObject({ group: 'a', hidden: true, ballots: 0, forms: [], modes: { self: 0 } });
    expect(one?.overall).toMatchObject({ n: 0, counts: [0, 0, 0, 0, 0], top2: null, low: null, hidden: true });
    expect(one?.criteria.every((item) => item.hidden === true)).toBe(true);
  });

  it('hides a criterion that few of a large group answered, with another of its factor, and in another group', () => {
    const seldom = full('a', [null, 4, 4, 4, 4, 4, 4]);
    const people = [...many(6, seldom), ...many(3, full('a')), ...many(10, full('b')), ...many(30, full('c'))];
    const hidden = breakdown(people, 'field').map(({ group, factors: own, criteria: each }) => {
      const ids = [...own, ...each].filter((item) => item.hidden).map(({ id }) => id);
      return [group, ids];
    });
    expect(hidden).toEqual([
      ['a', ['f0c0', 'f0c1']],
      ['b', ['f0c0', 'f0c1']],
      ['c', []],
    ]);
  });

  it('takes what of the whole is in no group for a hidden group', () => {
    const people = [...many(9, full('a')), ...many(12, full('b')), ...many(3, full('c'))];
    const groups = groupsOf(people, 'field').filter(({ group }) => group !== 'c');
    const shown = hideSmallGroups(groups, total(people), questionnaire).filter(({ hidden }) => !hidden);
    expect(shown.map(({ group }) => group)).toEqual(['b']);
  });

  it('is the same in whatever order the groups come', () => {
    fc.assert(
      fc.property(persons, (people) => {
        const groups = groupsOf(people, 'field');
        const backwards = hideSmallGroups(groups.toReversed(), total(people), questionnaire);
        expect(backwards.toReversed()).toEqual(hideSmallGroups(groups, total(people), questionnaire));
      }),
      { numRuns: 25 },
    );
  });
});
