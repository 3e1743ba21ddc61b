import type { ProblemCode } from '@hailong/shared/problem.ts';
import type { Sql } from './database.ts';
import { storeSurveys } from './store-surveys.ts';
import {
  type ArrivedSubmission,
  findForeignCodes,
  findSettled,
  firstOfEach,
  keyOf,
  type Refusal,
  splitSurveys,
} from './submissions.ts';

export type FormResult = { outcome: 'stored' | 'already-stored' } | { outcome: 'refused'; refusal: Refusal };

/**
 * Stores forms on paper in the transaction of its caller, who writes the audit entry. Each is stored, was stored before,
 * or is refused. None is parked as a tablet's survey would be: the person who has the form sits there and is told.
 * @returns one result for each, in order
 */
export async function storeForms(sql: Sql, arrived: readonly ArrivedSubmission[]): Promise<FormResult[]> {
  const firsts = firstOfEach(arrived);
  const { surveys, followers } = splitSurveys(firsts);
  const stored = new Set((await storeSurveys(sql, surveys)).map(keyOf));
  for (const key of await storeSurveys(sql, followers)) stored.add(keyOf(key));
  const refusals = await findRefusals(
    sql,
    firsts.filter((one) => !stored.has(keyOf(one))),
  );
  return arrived.map((one) => {
    const key = keyOf(one);
    const refusal = refusals.get(key);
    if (refusal !== undefined) return { outcome: 'refused', refusal };
    return { outcome: stored.delete(key) ? 'stored' : 'already-stored' };
  });
}

/** Why forms were not stored; those that an earlier transaction stored are not among them. */
async function findRefusals(sql: Sql, rest: readonly ArrivedSubmission[]): Promise<Map<string, Refusal>> {
  if (rest.length === 0) return new Map();
  const settled = await findSettled(sql, rest);
  const fresh = rest.filter((one) => settled.get(keyOf(one))?.outcome !== 'already-stored');
  const foreign = await findForeignCodes(sql, fresh);
  return new Map(fresh.map((one) => [keyOf(one), 'refusal' in one ? one.refusal : refusalOf(one, foreign)]));
}

function refusalOf({ unitId, dossierCode }: ArrivedSubmission, foreign: ReadonlySet<string>): Refusal {
  const problem: ProblemCode = foreign.has(`${unitId} ${dossierCode}`) ? 'dossier-of-another-unit' : 'second-survey';
  return { problem, detail: dossierCode ?? '' };
}
