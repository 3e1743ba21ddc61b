import fc from 'fast-check';
import { directQuestions } from '../../questionnaire/answer-places.ts';
import { questionnaireOfForm } from '../../questionnaire/catalogue.ts';
import type { Factor, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type GroupTallies, hideSmallGroups, type ScoreGroup } from '../hide-small.ts';
import { summariseCriterion, summarisePooled } from '../summarise.ts';
import type { ScoreSummary } from '../summarise-ballots.ts';
import { emptyCriterionTally, emptyPooledTally, tallyPerson } from '../tally.ts';
import { type BallotTallies, emptyBallotTallies, mergeBallotTallies } from '../tally-ballots.ts';

/** Three factors of two or three criteria: a questionnaire small enough to try every sum of its cells. */
const shape = [2, 3, 2];
export const factors = shape.map((count, place) => ({
  id: `f${place}`,
  criteria: Array.from({ length: count }, (_, index) => ({ id: `f${place}c${index}` })),
})) as Factor[];
export const criteria = factors.flatMap((one) => one.criteria.map(({ id }) => id));
/** The last factor makes a content of its own. */
export const contents = [factors.slice(0, 2), factors.slice(2)].map((own, place) => ({
  id: `t${place}`,
  factors: own,
}));
export const questionnaire = { id: 'small', version: 1, contents } as unknown as Questionnaire;
export const direct = directQuestions(questionnaireOfForm.short).map(({ id }) => id);
export const modes = ['self', 'assisted', 'phone'] as const;
type Form = 'full' | 'short';
export type Mode = (typeof modes)[number];

export type Person = { field: string; channel: string; form: Form; mode: Mode; levels: (number | null)[] };
export const tables = ['field', 'channel'] as const;
export type Table = (typeof tables)[number];

/** Who answers nothing is rare, a factor that few answer is not: that is what makes single criteria small. */
const person = fc.record({
  field: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd'),
  channel: fc.constantFrom('x', 'x', 'y', 'z'),
  form: fc.constantFrom<Form>('full', 'full', 'short'),
  mode: fc.constantFrom<Mode>('self', 'self', 'self', 'assisted', 'assisted', 'phone'),
  levels: fc.tuple(
    ...Array.from({ length: 7 }, (_, index) =>
      index < 3 ? fc.constantFrom(null, 1, 2, 3, 4, 4, 5, 5, 5, 5) : fc.constantFrom(null, null, 0, 4, 5),
    ),
  ),
});
export const persons = fc.array(person, { minLength: 1, maxLength: 60, size: 'max' });

function tallyOf({ form, mode, levels }: Person): BallotTallies {
  const questionnaire: Questionnaire = questionnaireOfForm[form];
  const base = { ...emptyBallotTallies, forms: new Map([[questionnaire, 1]]), modes: new Map([[mode, 1]]) };
  const ids = form === 'full' ? criteria : direct;
  const questions = new Map(ids.map((id, place) => [id, tallyPerson([levels[place] ?? null])]));
  if (form === 'short') return { ...base, questions };
  const of = (id: string) => criteria.flatMap((one, place) => (one.startsWith(id) ? [levels[place] ?? null] : []));
  const pools = new Map(factors.map(({ id }) => [id, tallyPerson(of(id))]));
  for (const { id, factors: below } of contents) pools.set(id, tallyPerson(below.flatMap((factor) => of(factor.id))));
  return { ...base, questions, factors: pools, overall: tallyPerson(levels) };
}

function summaryOf(tallies: BallotTallies): ScoreSummary {
  const item = (id: string) => summariseCriterion(id, tallies.questions.get(id) ?? emptyCriterionTally, null);
  const [overall, ...rest] = direct.map(item);
  const asked = tallies.forms.get(questionnaireOfForm.short);
  const count = (mode: Mode) => tallies.modes.get(mode) ?? 0;
  return {
    ballots: [...tallies.forms.values()].reduce((total, one) => total + one, 0),
    forms: [...tallies.forms].map(([form, ballots]) => ({ questionnaire: form.id, version: form.version, ballots })),
    modes: { self: count('self'), assisted: count('assisted'), phone: count('phone'), paper: 0, file: 0 },
    overall: summarisePooled('overall', tallies.overall, null),
    contents: contents.map(({ id }) => summarisePooled(id, tallies.factors.get(id) ?? emptyPooledTally, null)),
    factors: factors.map(({ id }) => summarisePooled(id, tallies.factors.get(id) ?? emptyPooledTally, null)),
    criteria: criteria.map(item),
    ...(asked === undefined || overall === undefined ? {} : { direct: { ballots: asked, overall, factors: rest } }),
  };
}

export const total = (people: readonly Person[]) => people.map(tallyOf).reduce(mergeBallotTallies, emptyBallotTallies);

export function groupsOf(people: readonly Person[], by: Table): GroupTallies[] {
  return [...new Set(people.map((one) => one[by]))].map((group) => {
    const tallies = total(people.filter((one) => one[by] === group));
    return { group, tallies, summary: summaryOf(tallies) };
  });
}

export const breakdown = (people: readonly Person[], by: Table): ScoreGroup[] =>
  hideSmallGroups(groupsOf(people, by), total(people), questionnaire);

/** Whether a person gave an answer that counts to a criterion or direct question, or answered in a mode. */
export function gave({ form, mode, levels }: Person, leaf: string): boolean {
  if (leaf === mode) return true;
  const place = (form === 'full' ? criteria : direct).indexOf(leaf);
  return place >= 0 && (levels[place] ?? 0) > 0;
}
