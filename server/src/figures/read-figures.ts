import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type { Grouping, ScoresReply } from '@hailong/shared/contract/scores.ts';
import { judgeCoverage } from '@hailong/shared/coverage/coverage.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import { counterQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { summariseBallots, tallyBallots } from '@hailong/shared/scoring/summarise-ballots.ts';
import { countCoverage } from '../database/coverage.ts';
import type { Sql } from '../database/database.ts';
import { tallyScores } from '../database/scores.ts';
import { readTarget } from './plan-in-force.ts';

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
  const reply = { unit: unitId, ...period, basis, ...judgeCoverage(counts, target) };
  return tier === undefined ? reply : { ...reply, tier };
}

/** Scores of a unit and period. Counted by the database, divided by `summariseBallots`. */
export async function readScores(
  sql: Sql,
  unitId: string,
  period: Period,
  by: Grouping | undefined,
): Promise<ScoresReply> {
  const questionnaire = counterQuestionnaire;
  const scope = { unitId, period, questionnaire };
  const population = (await readCoverage(sql, unitId, period, undefined)).eligible || null;
  const all = (await tallyScores(sql, { ...scope, by: null })).get(null) ?? tallyBallots(questionnaire, []);
  const reply: ScoresReply = {
    unit: unitId,
    ...period,
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    population,
    ...summariseBallots(questionnaire, all, population),
  };
  if (by === undefined) return reply;
  // How many dossiers a group could have answered is not known for counters and mixes channels: no correction.
  const groups = [...(await tallyScores(sql, { ...scope, by }))];
  return {
    ...reply,
    groups: groups.map(([group, tallies]) => ({ group, ...summariseBallots(questionnaire, tallies, null) })),
  };
}
