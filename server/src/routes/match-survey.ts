import { problem } from '@hailong/shared/problem.ts';
import { type Actor, actorName } from '../access/actor.ts';
import { appendAudit } from '../database/audit.ts';
import type { Sql } from '../database/database.ts';
import { isListed, lockSurvey, matchSurvey, type SurveyToMatch } from '../database/pending.ts';
import type { World } from '../world.ts';

type SurveyKey = { unitId: string; submissionId: string };
type Match = { submissionId: string; typedCode: string | null; dossierCode: string | null };

/**
 * A person decides for a pending survey which dossier it belongs to (null: none), or takes such a decision back by giving
 * the typed code again. What counts by itself, and what somebody else decided meanwhile, is refused: nobody moves a
 * counted survey from one dossier to another, and of two who decide at once the first one's word stands. Deciding the
 * same again changes nothing. The ballot stays as it is, with the field and channel it had at the door: there is no
 * key by which it could be found.
 */
export async function matchByPerson(
  { sql, clock }: World,
  actor: Actor,
  key: SurveyKey,
  chosen: string | null,
): Promise<Match> {
  const now = new Date(clock.now());
  const by = actorName(actor);
  return sql.begin(async (transaction) => {
    const survey = await lockSurvey(transaction, key.unitId, key.submissionId);
    if (survey === null) throw problem('not-found', key.submissionId);
    const typedCode = survey.decided ? survey.typedCode : survey.dossierCode;
    const match = { submissionId: key.submissionId, typedCode, dossierCode: chosen };
    if (survey.dossierCode === chosen) return match;
    const takenBack = survey.decided && chosen === typedCode;
    if (!takenBack) await refuseDecision(transaction, key.unitId, survey, chosen);
    const decision = takenBack ? null : { typedCode, by, at: now };
    if (!(await matchSurvey(transaction, key, chosen, decision))) throw problem('second-survey', chosen ?? '');
    const before = { dossierCode: survey.dossierCode };
    const after = { dossierCode: chosen, typedCode };
    const entry = { unitId: key.unitId, actor: by, action: 'survey.match', subject: key.submissionId, before, after };
    await appendAudit(transaction, entry, now);
    return match;
  });
}

async function refuseDecision(sql: Sql, unitId: string, survey: SurveyToMatch, chosen: string | null): Promise<void> {
  const { dossierCode, listed, outcome } = survey;
  if (dossierCode === null || listed || outcome !== 'completed') throw problem('survey-not-pending', dossierCode ?? '');
  if (chosen !== null && !(await isListed(sql, unitId, chosen))) throw problem('not-found', chosen);
}
