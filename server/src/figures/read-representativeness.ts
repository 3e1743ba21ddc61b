import type { RepresentativenessReply } from '@hailong/shared/contract/representativeness.ts';
import { shareOf } from '@hailong/shared/coverage/coverage.ts';
import { countStates } from '@hailong/shared/invitation/count-invitations.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { formsOfSurvey } from '@hailong/shared/questionnaire/survey-forms.ts';
import { answerMixes } from '@hailong/shared/representativeness/answer-mixes.ts';
import { weightToDossiers } from '@hailong/shared/representativeness/weight-to-dossiers.ts';
import { sampleSize } from '@hailong/shared/scoring/sample-size.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import { countCoverageGroups } from '../database/coverage-groups.ts';
import type { Pool, Sql } from '../database/database.ts';
import { countInvitationFacts } from '../database/invitations-count.ts';
import { countDossiersByChannel, listPhoneBallots } from '../database/representativeness.ts';
import { countExcluded, tallyScores } from '../database/scores.ts';
import { listBranch } from '../database/unit-tree.ts';
import { planOfPeriod, readTarget } from './plan-in-force.ts';

/** The error the Ministry's formula is used with. */
const ERROR = 0.05;

type Asked = { unitId: string; period: Period; basis: Basis | undefined; now: Date };

/** Whether those who answered at the counter are like all eligible dossiers, of a unit with all below it. */
export async function readRepresentativeness(sql: Pool, asked: Asked): Promise<RepresentativenessReply> {
  const { unitId, period } = asked;
  const basis = asked.basis ?? (await readTarget(sql, unitId, period)).basis;
  const { lead } = surveySettings(await planOfPeriod(sql, unitId, period));
  const counts = await atOneMoment(sql, (moment) => count(moment, { ...asked, basis }));
  const { fields, byField, byChannel, byMode, phone, channels, invitations } = counts;
  const eligible = sum(fields.map((one) => one.eligible));
  const surveyed = sum(fields.map((one) => one.surveyed));
  const mixes = answerMixes({
    fields: fields.map(({ group, eligible: dossiers }) => ({ group, dossiers })),
    channels,
    ...{ byField, byChannel, byMode, phone },
  });
  const needed = sampleSize(eligible, ERROR);
  return {
    unit: unitId,
    ...period,
    ...{ basis, lead, excluded: counts.excluded, eligible, surveyed },
    answerRate: shareOf(surveyed, eligible),
    invitations: {
      invited: invitations.total,
      completed: invitations.completed,
      declined: invitations.declined,
      unanswered: invitations.total - invitations.completed - invitations.declined,
    },
    sampleSize: eligible === 0 ? null : { population: eligible, error: ERROR, needed, reached: surveyed >= needed },
    mixes: [
      { by: 'field', phoneIncluded: mixes.phoneIncluded, ...mixes.field },
      { by: 'channel', phoneIncluded: true, ...mixes.channel },
    ],
    weighted: weightToDossiers(mixes.strata, lead),
  };
}

async function count(sql: Sql, { unitId, period, basis, now }: Asked & { basis: Basis }) {
  const unitIds = (await listBranch(sql, unitId)).map((one) => one.unitId);
  const { forms } = formsOfSurvey('counter');
  const scope = { unitId, period, forms };
  return {
    fields: await countCoverageGroups(sql, 'field', { unitIds, period, basis }),
    channels: await countDossiersByChannel(sql, { unitIds, period, basis }),
    byField: await tallyScores(sql, { ...scope, by: 'field' }),
    byChannel: await tallyScores(sql, { ...scope, by: 'channel' }),
    byMode: await tallyScores(sql, { ...scope, by: 'mode' }),
    phone: await listPhoneBallots(sql, { unitIds, period, forms }),
    invitations: countStates(await countInvitationFacts(sql, unitIds, period, now)),
    excluded: await countExcluded(sql, unitId, period),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}
