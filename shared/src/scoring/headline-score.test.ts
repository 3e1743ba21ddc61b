import { describe, expect, it } from 'vitest';
import { headlineScore } from './headline-score.ts';
import { summariseCriterion } from './summarise.ts';

const item = (id: string, n: number) => summariseCriterion(id, { counts: [0, 0, 0, n, 0], notApplicable: 0 }, null);
const direct = (n: number) => ({ ballots: n, overall: item('whole', n), factors: [] });
const form = (questionnaire: string, ballots: number) => ({ questionnaire, version: 1, ballots });

describe('the one score there is room for', () => {
  it('is that of the criteria, as soon as one was answered, with the surveys that asked for them', () => {
    const forms = [form('sipas-service', 2), form('sipas-short', 40), form('sipas-rotating', 3)];
    const found = headlineScore({ forms, overall: item('overall', 1), direct: direct(43) });
    expect(found).toMatchObject({ measure: 'criteria', ballots: 5, item: { id: 'overall', n: 1 } });
  });

  it('is the direct one where no criterion was asked, and says so', () => {
    const found = headlineScore({ forms: [form('sipas-short', 3)], overall: item('overall', 0), direct: direct(3) });
    expect(found).toMatchObject({ measure: 'direct', ballots: 3, item: { id: 'whole', n: 3 } });
  });

  it('is none of the criteria where nobody answered at all', () => {
    const nothing = { forms: [], overall: item('overall', 0) };
    expect(headlineScore({ ...nothing, direct: direct(0) })).toMatchObject({ measure: 'criteria' });
    expect(headlineScore(nothing)).toMatchObject({ measure: 'criteria', ballots: 0, item: { top2: null } });
  });
});
