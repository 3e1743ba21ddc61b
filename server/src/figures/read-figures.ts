import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { Grouping, ScoresReply } from '@hailong/shared/contract/scores.ts';
import { judgeCoverage } from '@hailong/shared/coverage/coverage.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { counterForms, counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { summariseBallots } from '@hailong/shared/scoring/summarise-ballots.ts';
import { emptyBallotTallies, mergeBallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import { countByPhone, countCoverage } from '../database/coverage.ts';
import type { Pool, Sql } from '../database/database.ts';
import { countExcluded, tallyScores } from '../database/scores.ts';
import { planOfPeriod, readTarget } from './plan-in-force.ts';

/** The surveyed share of a unit and period. Counted by the database, judged by `judgeCoverage`. */
export async function readCoverage(
  sql: Sql,
  unitId: string,
  period: Period,
  requested: Basis | undefined,
): Promise<CoverageReply> {
  const { target, basis: planned, tier } = await readTarget(sql, unitId, period);
  const basis = requested ?? planned;
  const counts = await countCoverage(sql, unitId, period, basis);
  const byPhone = await countByPhone(sql, unitId, period);
  return {
    unit: unitId,
    ...period,
    basis,
    ...judgeCoverage(counts, target),
    ...(byPhone === 0 ? {} : { byPhone }),
    ...(tier === undefined ? {} : { tier }),
  };
}

/** Scores of a unit and period, of every form asked at the counter. Counted by the database, divided by `summariseBallots`. */
export async function readScores(
  sql: Pool,
  unitId: string,
  period: Period,
  by: Grouping | undefined,
): Promise<ScoresReply> {
  const { eligible } = await readCoverage(sql, unitId, period, undefined);
  const scope = { unitId, period, forms: counterForms, by: by ?? null };
  const groups = [...(await atOneMoment(sql, (moment) => tallyScores(moment, scope)))];
  // Each ballot is in one group, so the groups make up the whole, and both are of the same moment.
  const whole = groups.map(([, tallies]) => tallies).reduce(mergeBallotTallies, emptyBallotTallies);
  // Who answers by phone is not one of the eligible: together they are no sample of them, and narrow nothing.
  const population = whole.modes.has('phone') ? null : eligible || null;
  const { lead, scoreTarget } = surveySettings(await planOfPeriod(sql, unitId, period));
  const reply: ScoresReply = {
    unit: unitId,
    ...period,
    questionnaire: counterQuestionnaire.id,
    version: counterQuestionnaire.version,
    population,
    excluded: await countExcluded(sql, unitId, period),
    lead,
    target: scoreTarget,
    ...summariseBallots(whole, population),
  };
  if (by === undefined) return reply;
  // How many dossiers a group could have answered is not known for counters and mixes channels: no correction.
  return {
    ...reply,
    groups: groups.map(([group, tallies]) => ({ group, hidden: false, ...summariseBallots(tallies, null) })),
  };
}
