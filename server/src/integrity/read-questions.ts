import type { IntegrityReply } from '@hailong/shared/contract/integrity.ts';
import type { CounterScores, IntegrityFacts } from '@hailong/shared/integrity/facts.ts';
import { findQuestions } from '@hailong/shared/integrity/find-questions.ts';
import { openingHoursOf } from '@hailong/shared/integrity/opening-hours.ts';
import { FEWEST_ANSWERS } from '@hailong/shared/integrity/same-level.ts';
import { addDays } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { counterForms } from '@hailong/shared/questionnaire/catalogue.ts';
import { formsOfSurvey } from '@hailong/shared/questionnaire/survey-forms.ts';
import { breakDown, isScoreKeptBack } from '@hailong/shared/scoring/break-down.ts';
import type { BallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import type { Pool, Sql } from '../database/database.ts';
import { countCounterBallots, countHalves, listTabletDays, listUnequalDays } from '../database/integrity.ts';
import { listClosedDays } from '../database/plans.ts';
import { tallyScores } from '../database/scores.ts';
import { groupsToHide } from '../figures/groups-to-hide.ts';
import { planOfPeriod } from '../figures/plan-in-force.ts';

const YEAR_DAYS = 365;

/** Questions about how the answers of a period came to be. Counted by the database, judged by `findQuestions`. */
export async function readQuestions(sql: Pool, unitId: string, period: Period): Promise<IntegrityReply> {
  const { counts, facts } = await atOneMoment(sql, async (moment) => ({
    counts: await countHalves(moment, { unitId, period }),
    facts: await gatherFacts(moment, unitId, period),
  }));
  return { unit: unitId, ...period, ...counts, ...findQuestions(facts) };
}

async function gatherFacts(sql: Sql, unitId: string, period: Period): Promise<IntegrityFacts> {
  const scope = { unitId, period };
  const yearBefore = { from: addDays(period.from, -YEAR_DAYS), to: addDays(period.from, -1) };
  const scores = await tallyScores(sql, { ...scope, forms: counterForms, by: 'counter' });
  const tabletDays = await listTabletDays(sql, scope);
  const { openingHours, lead } = surveySettings(await planOfPeriod(sql, unitId, period));
  const closed = await listClosedDays(sql, unitId, period.to);
  return {
    counters: await countCounterBallots(sql, scope, FEWEST_ANSWERS),
    before: await countCounterBallots(sql, { unitId, period: yearBefore }, FEWEST_ANSWERS),
    scores: markKeptBack(
      scores,
      await groupsToHide(sql, { ...scope, survey: formsOfSurvey('counter'), by: 'counter' }),
    ),
    lead,
    tabletDays,
    unequal: await listUnequalDays(sql, scope),
    hours: openingHoursOf(openingHours, closed, new Set(tabletDays.map(({ day }) => day))),
  };
}

function markKeptBack(
  scores: ReadonlyMap<string | null, BallotTallies>,
  alsoHidden: ReadonlySet<string | null>,
): CounterScores[] {
  const shown = breakDown(scores, formsOfSurvey('counter'), alsoHidden);
  const keptBack = new Map(shown.map((one) => [one.group, isScoreKeptBack(one)]));
  return [...scores].map(([counter, tallies]) => ({ counter, keptBack: keptBack.get(counter) ?? true, tallies }));
}
