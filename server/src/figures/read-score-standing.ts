import type { ScoreStandingReply } from '@hailong/shared/contract/score-standing.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { formsOfSurvey } from '@hailong/shared/questionnaire/survey-forms.ts';
import { breakDown } from '@hailong/shared/scoring/break-down.ts';
import type { Grouping } from '@hailong/shared/scoring/groupings.ts';
import type { ScoreGroup } from '@hailong/shared/scoring/hide-small.ts';
import { type JudgedGroup, judgeGroups } from '@hailong/shared/scoring/judge-groups.ts';
import { emptyBallotTallies, mergeBallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import type { TrendItem } from '@hailong/shared/trends/trend-item.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import type { Pool } from '../database/database.ts';
import { countExcluded, tallyScores } from '../database/scores.ts';
import { listUnitsBelow } from '../database/units.ts';
import { groupsToHide } from './groups-to-hide.ts';
import { planOfPeriod } from './plan-in-force.ts';

/** How often, at most, groups that do not differ are said to, over all groups of one figure. */
const FAMILY_RATE = 0.05;

type Asked = { unitId: string; period: Period; by: Grouping; item: TrendItem };

/** One score by group, with what may be said of each against all others together. */
export async function readScoreStanding(sql: Pool, { unitId, period, by, item }: Asked): Promise<ScoreStandingReply> {
  const survey = formsOfSurvey('counter');
  const { tallies, alsoHidden, excluded } = await atOneMoment(sql, async (moment) => ({
    tallies: [...(await tallyScores(moment, { unitId, period, forms: survey.forms, by }))],
    alsoHidden: await groupsToHide(moment, { unitId, period, survey, by }),
    excluded: await countExcluded(moment, unitId, period),
  }));
  const { lead, scoreTarget } = surveySettings(await planOfPeriod(sql, unitId, period));
  const whole = tallies.map(([, own]) => own).reduce(mergeBallotTallies, emptyBallotTallies);
  const groups = breakDown(new Map(tallies), survey, alsoHidden);
  const shown = groups.map((group) => !group.hidden && itemOf(group, item.id)?.hidden !== true);
  const judged = judgeGroups(
    tallies.map(([, own]) => item.pool(own)),
    shown,
    { lead, kind: item.id === 'overall' || whole.factors.has(item.id) ? 'pool' : 'question', familyRate: FAMILY_RATE },
  );
  const names = new Map((by === 'unit' ? await listUnitsBelow(sql, unitId) : []).map((one) => [one.unitId, one.name]));
  const { n, top2, mean } = item.summarise(whole);
  return {
    unit: unitId,
    ...period,
    ...{ by, item: item.id, measure: item.measure, lead, target: scoreTarget, excluded, familyRate: FAMILY_RATE },
    ballots: [...whole.forms.values()].reduce((total, one) => total + one, 0),
    whole: { n, top2, mean },
    groups: groups.map((group, index) => {
      const name = names.get(group.group ?? '');
      return { ...standingOf(group, item, judged[index] ?? null), ...(name === undefined ? {} : { name }) };
    }),
  };
}

function itemOf({ overall, factors, criteria, direct }: ScoreGroup, id: string) {
  const all = [overall, ...factors, ...criteria, ...(direct === undefined ? [] : [direct.overall, ...direct.factors])];
  return all.find((one) => one.id === id);
}

/** @param judged null where it is hidden */
function standingOf(group: ScoreGroup, item: TrendItem, judged: JudgedGroup | null) {
  // Where nobody of a group was asked directly it has no such item, which is a score of no answers.
  const score = itemOf(group, item.id) ?? item.summarise(emptyBallotTallies);
  const { n, top2, mean, low, high, meanLow, meanHigh } = score;
  return {
    group: group.group,
    hidden: judged === null,
    ...{ n, top2, mean, low, high, meanLow, meanHigh },
    difference: judged?.difference ?? null,
    differenceLow: judged?.low ?? null,
    differenceHigh: judged?.high ?? null,
    p: judged?.p ?? null,
    standing: judged?.standing ?? null,
  };
}
