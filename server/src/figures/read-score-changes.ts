import type { ScoreChangesReply } from '@hailong/shared/contract/score-changes.ts';
import type { SurveyKind } from '@hailong/shared/contract/scores.ts';
import { type ComparedPeriods, comparedPeriods } from '@hailong/shared/period/compared-periods.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { ReportingPeriod } from '@hailong/shared/period/reporting-period.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { formsOfSurvey } from '@hailong/shared/questionnaire/survey-forms.ts';
import { type ItemChange, judgeComparisons } from '@hailong/shared/scoring/judge-changes.ts';
import { type BallotTallies, emptyBallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import type { Pool } from '../database/database.ts';
import { countExcluded, tallyBySteps } from '../database/scores.ts';
import { planOfPeriod } from './plan-in-force.ts';

/** How often, at most, a page of unchanged scores says better or worse of anything at all. */
const FAMILY_RATE = 0.05;

type Asked = {
  unitId: string;
  period: Period;
  /** As the request named it. */
  asked: Period | ReportingPeriod;
  datesOf: (period: ReportingPeriod) => Period;
  survey: SurveyKind;
};

type Side = ScoreChangesReply['comparisons'][number]['against'];

/**
 * Every score of a period against the period before and the same one of last year, each with an honest verdict. All
 * verdicts of the reply are one family: what a page shows together is corrected for together.
 */
export async function readScoreChanges(sql: Pool, { asked, datesOf, ...scope }: Asked): Promise<ScoreChangesReply> {
  const { unitId, period, survey } = scope;
  const { forms, questionnaire } = formsOfSurvey(survey);
  const sides = sidesOf(comparedPeriods(asked, datesOf));
  const steps = [period, ...sides.map(({ dates }) => dates)];
  const { tallies, excluded } = await atOneMoment(sql, async (moment) => ({
    tallies: await tallyBySteps(moment, { unitId, steps, forms }),
    excluded: await countExcluded(moment, unitId, period),
  }));
  const [now = emptyBallotTallies, ...before] = tallies;
  const { lead } = surveySettings(await planOfPeriod(sql, unitId, period));
  const judged = judgeComparisons(
    before.map((one) => ({ before: one, after: now })),
    { lead, familyRate: FAMILY_RATE, form: questionnaire },
  );
  const comparisons = sides.map(({ against, dates }, index) => ({
    against,
    ...dates,
    ballots: ballotsOf(before[index] ?? emptyBallotTallies),
    items: (judged[index] ?? []).map(asChange),
  }));
  return { unit: unitId, ...period, ballots: ballotsOf(now), lead, familyRate: FAMILY_RATE, excluded, comparisons };
}

function sidesOf({ previous, lastYear }: ComparedPeriods): { against: Side; dates: Period }[] {
  const ofLastYear = { against: 'last-year' as const, dates: lastYear };
  return previous === null ? [ofLastYear] : [{ against: 'previous', dates: previous }, ofLastYear];
}

function ballotsOf({ forms }: BallotTallies): number {
  return [...forms.values()].reduce((total, count) => total + count, 0);
}

function asChange({ adjusted, ...change }: ItemChange) {
  return { ...change, p: adjusted };
}
