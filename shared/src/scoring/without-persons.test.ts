import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyPooledTally, mergePooledTallies, tallyPerson } from './tally.ts';
import { withoutPersons } from './without-persons.ts';

it('takes back what merging added', () => {
  const levels = fc.array(fc.constantFrom(null, 0, 1, 2, 3, 4, 5), { maxLength: 16 });
  const pool = fc
    .array(levels, { maxLength: 30 })
    .map((persons) => persons.map((one) => tallyPerson(one)).reduce(mergePooledTallies, emptyPooledTally));
  fc.assert(
    fc.property(pool, pool, (some, others) => {
      expect(withoutPersons(mergePooledTallies(some, others), some)).toEqual(others);
    }),
  );
});
