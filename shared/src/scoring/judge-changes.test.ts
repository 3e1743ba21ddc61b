import { describe, expect, it } from 'vitest';
import { counterQuestionnaire, questionnaireOfForm } from '../questionnaire/catalogue.ts';
import type { Form } from '../questionnaire/form.ts';
import { type ItemChange, judgeChanges, judgeComparisons } from './judge-changes.ts';
import { type RawBallot, tallyBallots } from './tally-ballots.ts';

const ballots = (count: number, level: number, form: Form = 'full'): RawBallot[] => {
  const questionnaire = questionnaireOfForm[form];
  const places = questionnaire.contents.flatMap((content) => content.factors.flatMap((one) => one.criteria));
  return Array.from({ length: count }, () => ({ questionnaire, mode: 'self', levels: places.map(() => level) }));
};
const tallies = (...parts: RawBallot[][]) => tallyBallots(parts.flat());
const find = (changes: readonly ItemChange[], id: string) => changes.find((one) => one.id === id);

describe('the verdict on a change', () => {
  it('stands beside every item, in printed order', () => {
    const changes = judgeChanges(tallies(ballots(5, 4)), tallies(ballots(5, 4)), { lead: 'top2' });
    const factors = counterQuestionnaire.contents.flatMap((content) => content.factors);
    const criteria = factors.flatMap((factor) => factor.criteria.map(({ id }) => id));
    expect(changes.map(({ id }) => id)).toEqual(['overall', ...factors.map(({ id }) => id), ...criteria]);
    expect(new Set(changes.map(({ verdict }) => verdict))).toEqual(new Set(['cannot-tell']));
    expect(find(changes, 'overall')).toMatchObject({ before: 100, beforeN: 80, now: 100, n: 80, difference: 0, p: 1 });
  });

  it.each(['top2', 'mean'] as const)('is worse where far fewer are satisfied, by %s', (lead) => {
    const before = tallies(ballots(90, 5), ballots(10, 2));
    const after = tallies(ballots(50, 5), ballots(50, 2));
    const changes = judgeChanges(before, after, { lead });
    expect(new Set(changes.map(({ verdict }) => verdict))).toEqual(new Set(['worse']));
    const { difference, low, high } = find(changes, 'overall') ?? {};
    expect(difference).toBeCloseTo(lead === 'top2' ? -40 : -24, 9);
    expect(low).toBeLessThan(difference ?? Number.NaN);
    expect(high).toBeLessThan(0);
    const reversed = judgeChanges(after, before, { lead });
    expect(new Set(reversed.map(({ verdict }) => verdict))).toEqual(new Set(['better']));
  });

  it('cannot be told without answers on one side', () => {
    const changes = judgeChanges(tallies(), tallies(ballots(300, 1)), { lead: 'top2' });
    const nothing = {
      before: null,
      beforeN: 0,
      now: 0,
      difference: null,
      low: null,
      high: null,
      p: null,
      adjusted: null,
    };
    expect(find(changes, 'overall')).toMatchObject({ ...nothing, verdict: 'cannot-tell' });
  });

  it('is harder to reach, the more is judged at once', () => {
    // Fisher: 0.0086 for one item; 22 items judged at once.
    const before = tallies(ballots(45, 5), ballots(5, 1));
    const after = tallies(ballots(34, 5), ballots(16, 1));
    const alone = judgeChanges(before, after, { lead: 'top2', ids: ['access-signage'] });
    expect(alone).toHaveLength(1);
    expect(alone[0]).toMatchObject({ verdict: 'worse', adjusted: alone[0]?.p });
    const all = judgeChanges(before, after, { lead: 'top2' });
    expect(find(all, 'access-signage')).toMatchObject({ verdict: 'cannot-tell', p: alone[0]?.p });
    const twice = judgeComparisons(
      [
        { before, after },
        { before, after },
      ],
      { lead: 'top2', ids: ['access-signage'] },
    );
    expect(twice.map((one) => one[0]?.adjusted)).toEqual([2, 2].map((times) => times * (alone[0]?.p ?? 0)));
  });

  it('keeps direct questions apart from criteria', () => {
    const changes = judgeChanges(tallies(ballots(9, 5, 'short')), tallies(ballots(9, 1, 'short')), { lead: 'top2' });
    const direct = changes.filter(({ measure }) => measure === 'direct');
    expect(direct.map(({ id }) => id).slice(0, 2)).toEqual(['whole', 'whole-access']);
    expect(find(changes, 'whole')).toMatchObject({ before: 100, now: 0, verdict: 'worse' });
    expect(find(changes, 'overall')).toMatchObject({ measure: 'criteria', before: null, now: null });
  });
});
