import { describe, expect, it } from 'vitest';
import { answerPlaces, pooledFactors } from '../questionnaire/answer-places.ts';
import { counterQuestionnaire, questionnaireOfForm } from '../questionnaire/catalogue.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { addToImportance, emptyImportance } from './importance-tally.ts';
import { influences } from './influences.ts';
import { centres, createChance, createNormal, drawLevels } from './testing/simulate-centre.ts';

/** S. K. Park and K. W. Miller's minimal standard numbers, so that NumPy can draw the same persons. */
function createParkMiller(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function sixtyPersons(): number[][] {
  const next = createParkMiller(2026);
  return Array.from({ length: 60 }, () => {
    const mood = next();
    return Array.from({ length: 16 }, () => 1 + Math.min(4, Math.floor(5 * (0.6 * mood + 0.4 * next()))));
  });
}

function tallyOf(ballots: readonly (readonly [Questionnaire, readonly (number | null)[]])[]) {
  const tally = emptyImportance(counterQuestionnaire);
  for (const [form, levels] of ballots) addToImportance(tally, form, levels);
  return tally;
}

function drawBallots(form: Questionnaire, count: number) {
  const chance = createChance(11);
  const normal = createNormal(chance);
  const model = { thresholds: centres.middling, alike: 0.5 };
  return Array.from({ length: count }, () => [form, drawLevels(form, model, chance, normal)] as const);
}

const { full, rotating, short } = questionnaireOfForm;

describe('the influence of criteria', () => {
  // NumPy 2.4 and SciPy 1.17 on the same persons: C = np.corrcoef(X.T), r = correlations with X.mean(1),
  // L = sqrtm(C), (L**2) @ solve(L, r)**2, divided by its sum; errors by leaving out X[k::20] for k = 0 … 19.
  it('is what SciPy finds, with its error', () => {
    const found = influences(tallyOf(sixtyPersons().map((levels) => [full, levels] as const)));
    expect(found).toMatchObject({ method: 'relative-weights-mean', persons: 60 });
    for (const [index, { influence, error, persons }] of found.items.entries()) {
      expect(persons).toBe(60);
      expect(Math.abs((influence ?? 0) - (shares[index] ?? 0))).toBeLessThan(1e-9);
      expect(Math.abs((error ?? 0) - (errors[index] ?? 0))).toBeLessThan(1e-9);
    }
  });

  it('is in the order of the form, and adds up to everything', () => {
    const found = influences(tallyOf(drawBallots(full, 200)));
    const ids = pooledFactors(counterQuestionnaire).flatMap((factor) => factor.criteria.map(({ id }) => id));
    expect(found.items.map(({ id }) => id)).toEqual(ids);
    expect(found.items.reduce((sum, { influence }) => sum + (influence ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('is told from the direct question where criteria are asked in turn, and says so', () => {
    const found = influences(tallyOf(drawBallots(rotating, 600)));
    expect(found).toMatchObject({ method: 'correlation-whole', persons: 600 });
    expect(found.items.reduce((sum, { influence }) => sum + (influence ?? 0), 0)).toBeCloseTo(1, 12);
    for (const { persons } of found.items) expect(persons).toBeGreaterThan(100);
  });

  it('finds the one criterion that the whole follows', () => {
    const chance = createChance(3);
    const draw = () => 1 + Math.floor(chance() * 5);
    const places = answerPlaces(rotating);
    const followed = places.findIndex(({ id }) => id === 'access-signage');
    const ballots = drawBallots(rotating, 900).map(([form, levels]) => {
      const answers = levels.map((one) => (one === null ? null : draw()));
      return [
        form,
        answers.map((one, at) => (places[at]?.id === 'whole' ? (answers[followed] ?? draw()) : one)),
      ] as const;
    });
    const [first] = influences(tallyOf(ballots)).items.toSorted((a, b) => (b.influence ?? 0) - (a.influence ?? 0));
    expect(first?.id).toBe('access-signage');
    expect(first?.influence).toBeGreaterThan(0.8);
    expect(first?.error).toBeLessThan(0.1);
  });

  it('cannot be told from fewer than thirty persons, or from forms without criteria', () => {
    const nothing = { influence: null, error: null };
    for (const ballots of [[], drawBallots(full, 29), drawBallots(short, 300)]) {
      const found = influences(tallyOf(ballots));
      expect(found.method).toBeNull();
      for (const item of found.items) expect(item).toMatchObject(nothing);
    }
  });

  it('cannot be told of a criterion of which all say the same, or which few answered', () => {
    const ballots = drawBallots(full, 100).map(([form, levels], person) => {
      return [form, levels.map((one, at) => (at === 2 ? 5 : at === 5 && person > 20 ? 0 : one))] as const;
    });
    const { method, items } = influences(tallyOf(ballots));
    expect(method).toBe('relative-weights-mean');
    expect(items.flatMap(({ influence }, index) => (influence === null ? [index] : []))).toEqual([2, 5]);
    expect(items.reduce((sum, { influence }) => sum + (influence ?? 0), 0)).toBeCloseTo(1, 12);
  });
});

const shares = [
  0.06153330617974446, 0.05834542554484867, 0.0673218066756447, 0.06471318010391043, 0.06037865023505924,
  0.06702440399846478, 0.06298472112771984, 0.06494179933546262, 0.06151415463039567, 0.06419379474447334,
  0.0555994813886433, 0.06426872424465635, 0.06812139262491289, 0.06461083372894301, 0.05514663373541602,
  0.05930169170170463,
];
const errors = [
  0.0025296798870376, 0.0033800590267162567, 0.0014691075064860739, 0.0014079673210676373, 0.0028754105520607766,
  0.0017829896144682992, 0.0029943402321815993, 0.0024345381975136166, 0.0028816734035877808, 0.002746444185458091,
  0.004329440317032101, 0.0025018784406665986, 0.001088768023537219, 0.0016884582276595265, 0.004902365340465014,
  0.0035394697326727974,
];
