import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { type BallotTallies, emptyBallotTallies, mergeBallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import { addBallot, readTallyVector, tallyVectorLength } from '@hailong/shared/scoring/tally-vector.ts';
import { readPackedLevels } from './ballot-groups.ts';
import type { Asked } from './tallies.ts';
import { talliedModes } from './tally-rows.ts';
import { addWrittenNumbers } from './written-numbers.ts';

/** `form` counts from 1; `group` is '' for everything. Numbers as PostgreSQL writes an array. */
export type StoredRow = { step: number; group: string; form: number; modes: string; counts: string };

/** Ballots of one day, group, form and mode. `step`: null where they belong to every step that holds the day. */
export type RawRow = { step: number | null; day: string; group: string; form: number; mode: string; levels: string };

type Sum = { modes: number[]; counts: Float64Array };

/** Sums of one group, by form. */
export type Pile = Map<Questionnaire, Sum>;

/** Sums of one step, by group; under '' those of everything. */
export type Piles = Map<string, Pile>;

/** Adds up what the database gives, in place: a year of the country is a million numbers. */
export function createPiles({ steps, forms, by }: Asked, branch: readonly { unitId: string; top: string | null }[]) {
  const piles: Piles[] = steps.map(() => new Map());
  const tops = new Map(branch.map((one) => [one.unitId, one.top ?? '']));

  const sumOf = (step: number, group: string, form: Questionnaire) => {
    const own = piles[step] ?? new Map<string, Pile>();
    const pile: Pile = own.get(group) ?? new Map();
    own.set(group, pile);
    const sum = pile.get(form) ?? { modes: [0, 0, 0, 0, 0], counts: new Float64Array(tallyVectorLength(form)) };
    pile.set(form, sum);
    return sum;
  };

  return {
    steps: piles,

    addStored: ({ step, group, form: number, modes, counts }: StoredRow): void => {
      const form = forms[number - 1];
      if (form === undefined) return;
      const sum = sumOf(step, group, form);
      addWrittenNumbers(sum.modes, modes);
      addWrittenNumbers(sum.counts, counts);
    },

    addRaw: ({ step, day, group, form: number, mode, levels }: RawRow): void => {
      const form = forms[number - 1];
      if (form === undefined) return;
      const named = by === 'unit' ? (tops.get(group) ?? '') : group;
      const holding = step === null ? stepsHolding(steps, day) : [step];
      const sums = holding.flatMap((one) => [...new Set(['', named])].map((each) => sumOf(one, each, form)));
      addBallots(sums, form, { mode, levels });
    },
  };
}

function addBallots(
  sums: readonly Sum[],
  form: Questionnaire,
  { mode, levels }: Pick<RawRow, 'mode' | 'levels'>,
): void {
  const place = talliedModes.indexOf(mode);
  for (const ballot of readPackedLevels(levels)) {
    for (const sum of sums) {
      addBallot(sum.counts, form, ballot, 1);
      sum.modes[place] = (sum.modes[place] ?? 0) + 1;
    }
  }
}

function stepsHolding(steps: Asked['steps'], day: string): number[] {
  return steps.flatMap(({ from, to }, step) => (from <= day && day <= to ? [step] : []));
}

/** What of everything is in no named group. */
export function restOf(piles: Piles): Pile {
  const rest: Pile = new Map();
  for (const [form, { modes, counts }] of piles.get('') ?? []) {
    rest.set(form, { modes: [...modes], counts: counts.slice() });
  }
  const named = [...piles].flatMap(([group, pile]) => (group === '' ? [] : [...pile]));
  for (const [form, { modes, counts }] of named) {
    const left = rest.get(form);
    if (left === undefined) continue;
    left.modes = left.modes.map((count, place) => count - (modes[place] ?? 0));
    left.counts = left.counts.map((count, place) => count - (counts[place] ?? 0));
  }
  return rest;
}

/** Ballots of different forms are of different persons, so their tallies merge. */
export function talliesOf(pile: Pile | undefined): BallotTallies {
  return [...(pile ?? [])]
    .map(([form, { modes, counts }]) => {
      const ballots = modes.reduce((total, count) => total + count, 0);
      const given = talliedModes.map((mode, place) => [mode, modes[place] ?? 0] as const);
      const told = { ballots, modes: new Map(given.filter(([, count]) => count > 0)) };
      return readTallyVector(form, counts, told);
    })
    .reduce(mergeBallotTallies, emptyBallotTallies);
}
