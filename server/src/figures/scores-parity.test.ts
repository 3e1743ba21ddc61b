import { packLevels } from '@hailong/shared/questionnaire/answers.ts';
import { counterForms, counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf, type Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { hideSmallGroups } from '@hailong/shared/scoring/hide-small.ts';
import { summariseBallots } from '@hailong/shared/scoring/summarise-ballots.ts';
import { type RawBallot, tallyBallots } from '@hailong/shared/scoring/tally-ballots.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChance } from '../demo/demo-surveys.ts';
import { buildList, type ListedDossier } from '../testing/build-list.ts';
import { answersOf, buildSurvey, finishedAt } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const questionnaire = counterQuestionnaire;
const january = ['2026-01-01', '2026-01-31'] as const;
const fields = ['Hộ tịch', 'Đất đai', 'Chứng thực'];
const channels = ['in-person', 'online', 'post'] as const;
const outcomes = ['completed', 'partial'] as const;
const counters = ['Quầy 1', 'Quầy 2', 'Quầy 3'];

type Known = { field: string | null; channel: string | null; counter: string; ballot: RawBallot };

/** Levels, not applicable and no answer in turn; at least one answer. */
function randomAnswers(form: Questionnaire, chance: () => number): Record<string, number | null> {
  const answers: Record<string, number | null> = { [criteriaOf(form)[0]?.id ?? '']: 3 };
  for (const { id } of criteriaOf(form)) {
    const roll = Math.floor(chance() * 8);
    if (roll < 7) answers[id] = [1, 2, 3, 4, 5, 5, null][roll] ?? null;
  }
  return answers;
}

/** Random surveys of all forms, of which the test knows everything; some of them belong to a dossier of the list. */
async function fillCentre(centre: Centre, count: number, seed: number): Promise<Known[]> {
  const chance = createChance(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(chance() * items.length)] as Item;
  const listed: ListedDossier[] = Array.from({ length: 40 }, (_, index) => {
    return { code: centre.code(index), received: '2026-01-08', channel: pick(channels), field: pick(fields) };
  });
  await centre.importList(buildList(listed));
  const devices = [centre.device, await centre.addDevice('Quầy 2'), await centre.addDevice('Quầy 3')];
  const surveys = Array.from({ length: count }, (_, index) => {
    const dossier = listed[index * 2] ?? { code: null, field: null, channel: null };
    const device = Math.floor(chance() * devices.length);
    const form = pick(counterForms);
    const answers = randomAnswers(form, chance);
    const day = String(1 + Math.floor(chance() * 31)).padStart(2, '0');
    const mode = pick(['self', 'assisted'] as const);
    const asked = { questionnaire: form.id, version: form.version, mode, outcome: pick(outcomes), answers };
    const survey = buildSurvey({ dossierCode: dossier.code, ...asked, ...finishedAt(`2026-01-${day}T10:00`) });
    const { field = null, channel = null } = dossier;
    const counter = counters[device] ?? '';
    const ballot = { questionnaire: form, mode, levels: packLevels(form, answers) };
    return { survey, device, known: { field, channel, counter, ballot } };
  });
  for (const [index, device] of devices.entries()) {
    const own = surveys.filter((one) => one.device === index).map((one) => one.survey);
    await centre.deliver(own, device);
  }
  return surveys.map((one) => one.known);
}

const talliesOf = (known: readonly Known[]) => tallyBallots(known.map(({ ballot }) => ballot));

describe('what the database counts', () => {
  it.each([1, 2, 3])('equals the slow count of the same answers, narrowed by the population: seed %i', async (seed) => {
    const centre = await openCentre(test);
    const known = await fillCentre(centre, 60, seed);
    const { eligible } = await centre.coverage(...january);
    expect(eligible).toBeGreaterThan(0);
    const scores = await centre.scores(...january);
    const whole = { unit: centre.unit, from: january[0], to: january[1], questionnaire: questionnaire.id, version: 1 };
    const settings = { population: eligible, excluded: 0, lead: 'top2', target: 86 };
    expect(scores).toEqual({ ...whole, ...settings, ...summariseBallots(talliesOf(known), eligible) });
    expect((await centre.verify()).checks.filter((one) => !one.ok)).toEqual([]);
  });

  it.each(['field', 'channel', 'counter'] as const)(
    'equals it in each group by %s, less what is hidden',
    async (by) => {
      const centre = await openCentre(test);
      const known = await fillCentre(centre, 60, 7);
      const { groups = [], ballots } = await centre.scores(...january, { by });
      const names = [...new Set(known.map((one) => one[by]))];
      const plain = names.map((group) => {
        const tallies = talliesOf(known.filter((one) => one[by] === group));
        return { group, tallies, summary: summariseBallots(tallies, null) };
      });
      const shown = hideSmallGroups(plain, talliesOf(known), questionnaire);
      expect(groups).toHaveLength(names.length);
      for (const one of shown) expect(groups.find(({ group }) => group === one.group)).toEqual(one);
      expect(ballots).toBe(60);
    },
  );
});

describe('the scores', () => {
  it('of nobody are empty, with every criterion in its place', async () => {
    const centre = await openCentre(test);
    const scores = await centre.scores(...january, { by: 'field' });
    expect(scores).toMatchObject({
      ballots: 0,
      population: null,
      groups: [],
      overall: { n: 0, top2: null, low: null },
    });
    expect(scores.criteria.map((one) => one.id)).toEqual(criteriaOf(questionnaire).map((one) => one.id));
    expect(scores.factors).toHaveLength(5);
  });

  it('hold the first and the last day of the period, and no other', async () => {
    const centre = await openCentre(test);
    const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'];
    await centre.deliver(days.map((day) => buildSurvey(finishedAt(`${day}T12:00`))));
    expect((await centre.scores(...january)).ballots).toBe(2);
  });

  it('leave out what was skipped or not applicable', async () => {
    const centre = await openCentre(test);
    const answers = { 'access-signage': 5, 'access-seating': null };
    await centre.deliver([buildSurvey({ answers, ...finishedAt('2026-01-05T10:00') })]);
    const { criteria, overall } = await centre.scores(...january);
    const item = (id: string) => criteria.find((one) => one.id === id);
    expect(item('access-signage')).toMatchObject({ n: 1, top2: 100, mean: 100, notApplicable: 0 });
    expect(item('access-seating')).toMatchObject({ n: 0, top2: null, notApplicable: 1 });
    expect(item('access-equipment')).toMatchObject({ n: 0, top2: null, notApplicable: 0 });
    expect(overall).toMatchObject({ n: 1, notApplicable: 1 });
  });

  it('have no uncertainty left once every eligible person answered', async () => {
    const centre = await openCentre(test);
    const codes = [1, 2, 3, 4].map((serial) => centre.code(serial));
    await centre.importList(buildList(codes.map((code) => ({ code, received: '2026-01-05' }))));
    const surveys = codes.map((dossierCode, index) =>
      buildSurvey({ dossierCode, answers: answersOf(index === 0 ? 1 : 5), ...finishedAt('2026-01-05T10:00') }),
    );
    await centre.deliver(surveys);
    const { criteria, overall, population } = await centre.scores(...january);
    expect(population).toBe(4);
    for (const item of [...criteria, overall]) expect(item).toMatchObject({ top2: 75, low: 75, high: 75 });
  });

  it('keep the older questionnaire apart from the one at the counter', async () => {
    const centre = await openCentre(test);
    const full = buildSurvey({ questionnaire: 'sipas-full', answers: { 'impact-roads': 1, 'access-signage': 1 } });
    await centre.deliver([buildSurvey(), full]);
    const scores = await centre.scores('2026-02-01', '2026-02-28');
    expect(scores).toMatchObject({ questionnaire: 'sipas-service', ballots: 1, overall: { n: 16, top2: 100 } });
    expect((await centre.verify()).ok).toBe(true);
  });
});
