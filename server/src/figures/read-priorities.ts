import { lowCriteria } from '@hailong/shared/comments/low-criteria.ts';
import type { PrioritiesReply } from '@hailong/shared/contract/priorities.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { placePriorities } from '@hailong/shared/priorities/place-priorities.ts';
import { sampleShare } from '@hailong/shared/priorities/sample-share.ts';
import { counterForms, counterQuestionnaire, findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { factorsOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import { addToImportance, emptyImportance } from '@hailong/shared/scoring/importance-tally.ts';
import { ENOUGH_PERSONS, influences } from '@hailong/shared/scoring/influences.ts';
import { listAnsweredLevels } from '../database/answered-levels.ts';
import { listCommentedBallots } from '../database/comments.ts';
import type { Pool, Sql } from '../database/database.ts';
import { readScores } from './read-scores.ts';

/** From so many persons the influences are known to a fraction of a percent; the time grows with each further one. */
const PERSONS_MOST = 5_000;

/** What would help most: scores as everywhere, influence from what persons answered together. */
export async function readPriorities(sql: Pool, unitId: string, period: Period): Promise<PrioritiesReply> {
  const { ballots, excluded, lead, target, criteria } = await readScores(sql, unitId, period, {});
  const share = sampleShare(ballots, PERSONS_MOST);
  const answered = await listAnsweredLevels(sql, { unitId, period, forms: counterForms, share });
  const importance = emptyImportance(counterQuestionnaire);
  for (const { form, levels } of answered) {
    const asked = counterForms[form];
    if (asked !== undefined) addToImportance(importance, asked, levels);
  }
  const { method, persons, items } = influences(importance);
  const told = items.flatMap(({ id, influence, error }) =>
    influence === null ? [] : [[id, { influence, error }] as const],
  );
  const factors = new Map(factorsOf(counterQuestionnaire).flatMap((one) => one.criteria.map(({ id }) => [id, one.id])));
  return {
    ...{ unit: unitId, ...period, ballots, excluded, lead, target, method },
    persons: method === null ? answered.length : persons,
    personsNeeded: ENOUGH_PERSONS,
    sampled: share < 1,
    ...placePriorities({
      scores: criteria.map((one) => ({ ...one, factor: factors.get(one.id) ?? '' })),
      influences: new Map(told),
      comments: await countByCriterion(sql, unitId, period),
      ...{ lead, target },
    }),
  };
}

async function countByCriterion(sql: Sql, unitId: string, period: Period): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { questionnaire, version, levels } of await listCommentedBallots(sql, unitId, period)) {
    const form = findQuestionnaire(questionnaire, version);
    if (form === null) continue;
    for (const id of lowCriteria(form, levels)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
