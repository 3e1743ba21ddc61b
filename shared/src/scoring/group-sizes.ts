import { directQuestions, pooledContents, pooledFactors } from '../questionnaire/answer-places.ts';
import { questionnaireOfForm } from '../questionnaire/catalogue.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { answeredCount } from './tally.ts';
import type { BallotTallies } from './tally-ballots.ts';

/** How many persons are behind each figure of a group. */
export type GroupSizes = {
  ballots: number;
  /** With at least one criterion answered. */
  persons: number;
  /** By id of the content, factor, criterion or direct question; `DIRECT_BALLOTS`: who was asked the last. */
  items: ReadonlyMap<string, number>;
  /** Ballots by form and by the way they were filled in: no answers, but parts of the group. */
  kinds: ReadonlyMap<string, number>;
};

export const DIRECT_BALLOTS = 'direct-ballots';
export const directIds: readonly string[] = directQuestions(questionnaireOfForm.short).map(({ id }) => id);

/** A figure that the figures below it add up to. */
export type Part = { id: string; below: readonly Part[] };

/** What everything is made of: contents where there are several, factors, criteria. */
export function partsOf(questionnaire: Questionnaire): Part[] {
  const contents = pooledContents(questionnaire);
  const factors = pooledFactors(questionnaire).map(({ id, criteria }) => {
    return { id, below: criteria.map((one) => ({ id: one.id, below: [] })) };
  });
  if (contents.length === 0) return factors;
  return contents.map(({ id, factors: own }) => ({ id, below: factors.filter((one) => own.includes(one.id)) }));
}

export function groupSizes(tallies: BallotTallies): GroupSizes {
  const asking = [...tallies.forms].filter(([form]) => directQuestions(form).length > 0);
  const questions = [...tallies.questions].map(([id, tally]): [string, number] => [id, answeredCount(tally)]);
  const pools = [...tallies.factors].map(([id, { persons }]): [string, number] => [id, persons]);
  return {
    ballots: sum([...tallies.forms.values()]),
    persons: tallies.overall.persons,
    items: new Map([...questions, ...pools, [DIRECT_BALLOTS, sum(asking.map(([, ballots]) => ballots))]]),
    kinds: new Map([
      ...[...tallies.forms].map(([form, ballots]): [string, number] => [`${form.id} ${form.version}`, ballots]),
      ...tallies.modes,
    ]),
  };
}

/** What of the whole is in none of the groups. */
export function restOf(whole: GroupSizes, groups: readonly GroupSizes[]): GroupSizes {
  const less = (of: (sizes: GroupSizes) => number) => of(whole) - sum(groups.map(of));
  const lessEach = (of: (sizes: GroupSizes) => ReadonlyMap<string, number>) =>
    new Map([...of(whole).keys()].map((key) => [key, less((sizes) => of(sizes).get(key) ?? 0)]));
  return {
    ballots: less(({ ballots }) => ballots),
    persons: less(({ persons }) => persons),
    items: lessEach(({ items }) => items),
    kinds: lessEach(({ kinds }) => kinds),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}
