import type { TrendStep, TrendsReply } from '@hailong/shared/contract/trends.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { counterForms } from '@hailong/shared/questionnaire/catalogue.ts';
import { emptyBallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import { buildTrend } from '@hailong/shared/trends/build-trend.ts';
import type { TrendItem } from '@hailong/shared/trends/trend-item.ts';
import { listAnnotationsBetween } from '../database/annotations.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import type { Pool } from '../database/database.ts';
import { countExcluded, tallyBySteps } from '../database/scores.ts';
import { planOfPeriod } from './plan-in-force.ts';

type Asked = { unitId: string; period: Period; step: TrendStep; steps: Period[]; item: TrendItem; today: Day };

/** More would hide the line they explain. */
const ANNOTATIONS_MOST = 500;

/** One score over time. Counted by the database, drawn and judged by `buildTrend`. */
export async function readTrends(sql: Pool, asked: Asked): Promise<TrendsReply> {
  const { unitId, period, step, steps, item, today } = asked;
  // Steps are whole, also where the period cuts one.
  const drawn = { from: steps[0]?.from ?? period.from, to: steps.at(-1)?.to ?? period.to };
  const { tallies, excluded, annotations } = await atOneMoment(sql, async (moment) => ({
    tallies: await tallyBySteps(moment, { unitId, steps, forms: counterForms }),
    excluded: await countExcluded(moment, unitId, drawn),
    annotations: await listAnnotationsBetween(moment, unitId, drawn, ANNOTATIONS_MOST),
  }));
  const { lead, scoreTarget } = surveySettings(await planOfPeriod(sql, unitId, period));
  const counts = steps.map((one, index) => ({ step: one, tallies: tallies[index] ?? emptyBallotTallies }));
  return {
    unit: unitId,
    ...period,
    ...{ step, item: item.id, measure: item.measure, lead, target: scoreTarget, excluded },
    ...buildTrend(counts, item, today),
    annotations,
  };
}
