import type { Period } from '@hailong/shared/period/month.ts';
import type { SurveyForms } from '@hailong/shared/questionnaire/survey-forms.ts';
import { breakDown, isAnythingKeptBack } from '@hailong/shared/scoring/break-down.ts';
import type { Grouping } from '@hailong/shared/scoring/groupings.ts';
import type { Sql } from '../database/database.ts';
import { tallyScores } from '../database/scores.ts';

type Scope = { unitId: string; period: Period; survey: SurveyForms; by: Grouping | null };

/**
 * Groups that would give away what another breakdown of the same ballots keeps back. What is answered at no counter is
 * known by the way it was answered: by phone, or on paper and in files without one. Were it shown beside those, the
 * few answers by phone would be the difference.
 */
export async function groupsToHide(
  sql: Sql,
  { unitId, period, survey, by }: Scope,
): Promise<ReadonlySet<string | null>> {
  if (by !== 'counter') return new Set();
  const byMode = await tallyScores(sql, { unitId, period, forms: survey.forms, by: 'mode' });
  return new Set(isAnythingKeptBack(breakDown(byMode, survey)) ? [null] : []);
}
