import { answerPlaces } from '@hailong/shared/questionnaire/answer-places.ts';
import { questionnaires } from '@hailong/shared/questionnaire/catalogue.ts';
import { tallyBallots } from '@hailong/shared/scoring/tally-ballots.ts';
import { expect, it } from 'vitest';
import { createChance } from '../demo/demo-surveys.ts';
import { flatten, numbersOfBallot } from './recount-tallies.ts';

it('a ballot recounted is what the slow count says of it, of every form', () => {
  const chance = createChance(5);
  for (const questionnaire of questionnaires) {
    for (let turn = 0; turn < 200; turn += 1) {
      const levels = answerPlaces(questionnaire).map(() => {
        const level = Math.floor(8 * chance());
        return level > 5 ? null : level;
      });
      const text = levels.map((level) => level ?? '-').join('');
      const mode = turn % 2 === 0 ? 'self' : 'paper';
      expect(numbersOfBallot(questionnaire, mode, text)).toEqual(
        flatten(questionnaire, tallyBallots([{ questionnaire, mode, levels }])),
      );
    }
  }
});
