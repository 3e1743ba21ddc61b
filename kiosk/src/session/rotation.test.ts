import { questionnaireOfForm } from '@hailong/shared/questionnaire/catalogue.ts';
import { factorsOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskedCounts, chooseCriteria, countAnswers } from './rotation.ts';

const { rotating } = questionnaireOfForm;
const factors = factorsOf(rotating);

test('asks the question on everything and one criterion of each factor, in printed order', () => {
  const asked = chooseCriteria(rotating, {}, () => 0.99);
  expect(asked).toHaveLength(factors.length);
  expect(asked[0]).toBe('whole');
  factors.forEach(({ criteria }, place) => {
    expect(criteria.map(({ id }) => id)).toContain(asked[place]);
  });
});

/** Chance by the generated numbers, over and over. */
function dice(throws: readonly number[]): () => number {
  let place = 0;
  return () => throws[place++ % throws.length] ?? 0;
}

test('within a factor all criteria get equal numbers, whatever chance says and whoever walks away', () => {
  const throws = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 });
  // How many of the questions each citizen answered; a survey without any is not stored.
  const citizens = fc.array(fc.integer({ min: 0, max: factors.length }), { maxLength: 200 });
  fc.assert(
    fc.property(throws, citizens, (numbers, answered) => {
      const random = dice(numbers);
      let counts: AskedCounts = {};
      for (const many of answered) {
        const asked = chooseCriteria(rotating, counts, random).slice(0, many);
        counts = countAnswers(counts, Object.fromEntries(asked.map((id, place) => [id, place % 2 === 0 ? 4 : null])));
      }
      for (const { criteria } of factors) {
        const numbersOf = criteria.map(({ id }) => counts[id] ?? 0);
        expect(Math.max(...numbersOf) - Math.min(...numbersOf)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('where all are even chance decides, and reaches each of them', () => {
  const third = chooseCriteria(rotating, {}, () => 0.999);
  const one = chooseCriteria(rotating, {}, () => 0);
  expect(third.slice(1)).not.toEqual(one.slice(1));
});
