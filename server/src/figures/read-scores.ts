import type { ScoresReply, SurveyKind } from '@hailong/shared/contract/scores.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { formsOfSurvey } from '@hailong/shared/questionnaire/survey-forms.ts';
import { breakDown } from '@hailong/shared/scoring/break-down.ts';
import type { Grouping } from '@hailong/shared/scoring/groupings.ts';
import { summariseBallots } from '@hailong/shared/scoring/summarise-ballots.ts';
import { type BallotTallies, emptyBallotTallies, mergeBallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import { countEligible } from '../database/coverage.ts';
import type { Pool, Sql } from '../database/database.ts';
import { countExcluded, tallyScores } from '../database/scores.ts';
import { listUnitsBelow } from '../database/units.ts';
import { groupsToHide } from './groups-to-hide.ts';
import { planOfPeriod, readTarget } from './plan-in-force.ts';

export type ScoresAsked = { by?: Grouping | undefined; survey?: SurveyKind | undefined };

/**
 * Scores of a unit with all below it, in a period, of every form of the survey. Counted by the database, divided by
 * `summariseBallots`.
 */
export async function readScores(
  sql: Pool,
  unitId: string,
  period: Period,
  { by, survey: kind = 'counter' }: ScoresAsked,
): Promise<ScoresReply> {
  const survey = formsOfSurvey(kind);
  const scope = { unitId, period, forms: survey.forms, by: by ?? null };
  const { tallies, alsoHidden, excluded } = await atOneMoment(sql, async (moment) => ({
    tallies: await tallyScores(moment, scope),
    alsoHidden: await groupsToHide(moment, { unitId, period, survey, by: by ?? null }),
    excluded: await countExcluded(moment, unitId, period),
  }));
  // Each ballot is in one group, so the groups make up the whole, and both are of the same moment.
  const whole = [...tallies.values()].reduce(mergeBallotTallies, emptyBallotTallies);
  const units = await listUnitsBelow(sql, unitId);
  const population = kind === 'full' || units.length > 1 ? null : await countPopulation(sql, unitId, period, whole);
  const { lead, scoreTarget } = surveySettings(await planOfPeriod(sql, unitId, period));
  const reply: ScoresReply = {
    unit: unitId,
    ...period,
    questionnaire: survey.questionnaire.id,
    version: survey.questionnaire.version,
    population,
    excluded,
    lead,
    target: scoreTarget,
    ...summariseBallots(whole, population, survey),
  };
  if (by === undefined) return reply;
  const groups = breakDown(tallies, survey, alsoHidden);
  const names = new Map(by === 'unit' ? units.map(({ unitId: id, name }) => [id, name]) : []);
  return { ...reply, groups: groups.map((one) => ({ ...one, ...nameOf(names.get(one.group ?? '')) })) };
}

/**
 * The eligible dossiers, where the ballots are a sample of them. Who answers by phone, on paper or in a file from
 * elsewhere need not be one of the eligible, and of several units nobody knows which share answered in which: that
 * narrows nothing.
 */
async function countPopulation(
  sql: Sql,
  unitId: string,
  period: Period,
  { modes }: BallotTallies,
): Promise<number | null> {
  if (['phone', 'paper', 'file'].some((mode) => modes.has(mode))) return null;
  const { basis } = await readTarget(sql, unitId, period);
  return (await countEligible(sql, unitId, period, basis)) || null;
}

function nameOf(name: string | undefined) {
  return name === undefined ? {} : { name };
}
