import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { DIRECT_BALLOTS, directIds, type GroupSizes, groupSizes, type Part, partsOf, restOf } from './group-sizes.ts';
import { hideCells } from './hide-cells.ts';
import { type ScoreItem, summariseCriterion } from './summarise.ts';
import type { ScoreSummary } from './summarise-ballots.ts';
import { emptyCriterionTally } from './tally.ts';
import type { BallotTallies } from './tally-ballots.ts';

type MaybeHidden = ScoreItem & { hidden?: boolean };
type ShownDirect = { ballots: number; overall: MaybeHidden; factors: MaybeHidden[] };

export type GroupTallies = { group: string | null; tallies: BallotTallies; summary: ScoreSummary };

export type ScoreGroup = Omit<ScoreSummary, 'overall' | 'contents' | 'factors' | 'criteria' | 'direct'> & {
  group: string | null;
  /** Kept back whole; then all figures are 0 or null. */
  hidden: boolean;
  overall: MaybeHidden;
  contents?: MaybeHidden[];
  factors: MaybeHidden[];
  criteria: MaybeHidden[];
  direct?: ShownDirect;
};

/**
 * A breakdown as it may be shown: nothing of fewer than five persons, and nothing from which that would follow by
 * subtraction from what else is visible (see `hideCells`). The whole is always shown.
 *
 * Hidden are, from the top down: small groups; everything pooled in groups where few answered any criterion; contents, factors and
 * criteria that few answered, with one more that makes up the difference to what they add up to;
 * direct questions. How many ballots of a group answered which form, and how, is shown of all groups or of none.
 *
 * Tables of one period by things that have nothing to do with each other have only the whole in common, so what is safe
 * in each is safe in all together. Where one thing says the other, `alsoHidden` is for the caller to find. Tables of two overlapping periods are not safe against each other: see decision 0023.
 *
 * @param groups each ballot of the whole in at most one; those in none count as a group that is hidden
 * @param questionnaire whose criteria are pooled
 * @param alsoHidden groups to hide whatever their size
 */
export function hideSmallGroups(
  groups: readonly GroupTallies[],
  whole: BallotTallies,
  questionnaire: Questionnaire,
  alsoHidden: ReadonlySet<string | null> = new Set(),
): ScoreGroup[] {
  // Groups that nobody is in are no secret, and hide nothing.
  const rows = groups.filter(({ summary }) => summary.ballots > 0).toSorted(smallestFirst);
  const marks = markHidden(rows, whole, partsOf(questionnaire), alsoHidden);
  return groups.map((one) => {
    const row = rows.indexOf(one);
    return row < 0 ? { ...one.summary, group: one.group, hidden: false } : show(one, row, marks);
  });
}

/** What to give up first. The order of the groups that were given plays no part. */
function smallestFirst(one: GroupTallies, other: GroupTallies): number {
  return one.summary.ballots - other.summary.ballots || (keyOf(one) < keyOf(other) ? -1 : 1);
}

function keyOf({ group }: GroupTallies): string {
  return group === null ? '' : `=${group}`;
}

/** Rows of which something is hidden. */
type Marks = {
  groups: ReadonlySet<number>;
  overall: ReadonlySet<number>;
  /** By id of the factor, criterion or direct question. */
  items: ReadonlyMap<string, ReadonlySet<number>>;
  kinds: boolean;
};

function markHidden(
  rows: readonly GroupTallies[],
  whole: BallotTallies,
  parts: readonly Part[],
  alsoHidden: ReadonlySet<string | null>,
): Marks {
  const sizes = rows.map(({ tallies }) => groupSizes(tallies));
  const all = [...sizes, restOf(groupSizes(whole), sizes)];
  const items = new Map<string, ReadonlySet<number>>();
  const table = (ids: readonly string[]) => all.map((one) => ids.map((id) => one.items.get(id) ?? 0));

  /** @param hidden rows where what `ids` add up to is hidden already */
  const mark = (ids: readonly string[], hidden: ReadonlySet<number>, addUp: boolean) => {
    const found = hideMore(table(ids), hidden, addUp);
    for (const [place, id] of ids.entries()) items.set(id, found.parts.has(place) ? found.rows : hidden);
  };
  const markParts = (below: readonly Part[], hidden: ReadonlySet<number>) => {
    const ids = below.map(({ id }) => id);
    mark(ids, hidden, true);
    for (const part of below) if (part.below.length > 0) markParts(part.below, items.get(part.id) ?? hidden);
  };

  const first = new Set([...rows.keys()].filter((row) => alsoHidden.has(rows[row]?.group ?? null)).concat(rows.length));
  const groups = hideMore(
    all.map(({ ballots }) => [ballots]),
    first,
    false,
  ).rows;
  const overall = hideMore(
    all.map(({ persons }) => [persons]),
    groups,
    false,
  ).rows;
  markParts(parts, overall);
  mark([DIRECT_BALLOTS, ...directIds], groups, false);
  return { groups, overall, items, kinds: tellsKinds(all, groups) };
}

/** As `hideCells`; the rows are those hidden before and those hidden now. */
function hideMore(sizes: number[][], hidden: ReadonlySet<number>, addUp: boolean) {
  const { rows, parts } = hideCells({ sizes, hidden, addUp });
  return { rows: new Set([...hidden, ...rows]), parts };
}

/** How ballots were filled in makes a table of its own, shown only where nothing in it is small. */
function tellsKinds(sizes: readonly GroupSizes[], hidden: ReadonlySet<number>): boolean {
  const kinds = [...new Set(sizes.flatMap((one) => [...one.kinds.keys()]))];
  const table = sizes.map((one) => kinds.map((kind) => one.kinds.get(kind) ?? 0));
  return hideCells({ sizes: table, hidden, addUp: false }).parts.size > 0;
}

const [wholeAsked = '', ...factorsAsked] = directIds;
const noDirect = {
  ballots: 0,
  overall: summariseCriterion(wholeAsked, emptyCriterionTally, null),
  factors: factorsAsked.map((id) => summariseCriterion(id, emptyCriterionTally, null)),
};
const NO_MODES: ScoreSummary['modes'] = { self: 0, assisted: 0, phone: 0, paper: 0, file: 0 };

function show({ group, summary }: GroupTallies, row: number, marks: Marks): ScoreGroup {
  const hidden = marks.groups.has(row);
  const item = (own: ScoreItem): MaybeHidden => (marks.items.get(own.id)?.has(row) ? nothingOf(own.id) : own);
  const { overall, contents, factors, criteria, direct, ...rest } = summary;
  const shown: ScoreGroup = {
    ...(hidden ? { ...rest, ballots: 0 } : rest),
    ...(hidden || marks.kinds ? { forms: [], modes: NO_MODES } : {}),
    group,
    hidden,
    overall: marks.overall.has(row) ? nothingOf(overall.id) : overall,
    ...(contents === undefined ? {} : { contents: contents.map(item) }),
    factors: factors.map(item),
    criteria: criteria.map(item),
  };
  const asked = direct ?? noDirect;
  const ids = [asked.overall, ...asked.factors].map(({ id }) => id);
  // "Nobody was asked" is a figure too: it says that the hidden answers are somebody else's.
  const kept = direct !== undefined || [DIRECT_BALLOTS, ...ids].some((id) => marks.items.get(id)?.has(row));
  if (hidden || !kept) return shown;
  const ballots = marks.items.get(DIRECT_BALLOTS)?.has(row) ? 0 : asked.ballots;
  return { ...shown, direct: { ballots, overall: item(asked.overall), factors: asked.factors.map(item) } };
}

function nothingOf(id: string): MaybeHidden {
  return { ...summariseCriterion(id, emptyCriterionTally, null), hidden: true };
}
