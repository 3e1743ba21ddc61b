import type { Lead, Plan } from '@hailong/shared/plan/plan.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { type DemographicId, demographicIds } from '@hailong/shared/questionnaire/demographics.ts';
import type { Form } from '@hailong/shared/questionnaire/form.ts';

/** How the tablets ask and scores are read, as the form holds it: every setting has a value, whether the plan names it or not. */
export type SurveyEdit = {
  form: Form;
  stoppedEarly: 'keep' | 'drop';
  demographics: readonly DemographicId[];
  retention: string;
  /** `HH:MM`, or empty while it is typed. */
  opensAt: string;
  closesAt: string;
  lead: Lead;
  /** As typed: `86` or `82,5`. */
  scoreTarget: string;
};

export function surveyEditOf(plan: Plan): SurveyEdit {
  const { retention, openingHours, scoreTarget, ...settings } = surveySettings(plan);
  return {
    ...settings,
    retention: retention ?? '',
    opensAt: openingHours.from,
    closesAt: openingHours.to,
    scoreTarget: String(scoreTarget).replace('.', ','),
  };
}

/** What the plan named stays named; of the rest only what is not the default. Nothing: the plan stays silent on it. */
export function surveyOfEdit(plan: Plan, edit: SurveyEdit): Pick<Plan, 'survey'> {
  const before = plan.survey ?? {};
  const silent = surveySettings(null);
  const { form, stoppedEarly, demographics, opensAt, closesAt } = edit;
  const retention = edit.retention.trim();
  const hours = { from: opensAt, to: closesAt };
  const isUsual = opensAt === silent.openingHours.from && closesAt === silent.openingHours.to;
  const survey = {
    ...(before.form === undefined && form === silent.form ? {} : { form }),
    ...(before.stoppedEarly === undefined && stoppedEarly === silent.stoppedEarly ? {} : { stoppedEarly }),
    ...(before.demographics === undefined && demographics.length === 0 ? {} : { demographics: [...demographics] }),
    ...(retention === '' ? {} : { retention }),
    ...(before.openingHours === undefined && isUsual ? {} : { openingHours: hours }),
    ...readingOfEdit(before, edit),
  };
  return plan.survey === undefined && Object.keys(survey).length === 0 ? {} : { survey };
}

/** Questions are asked in one order, whichever was ticked first. */
export function withQuestion(chosen: readonly DemographicId[], id: DemographicId, isAsked: boolean): DemographicId[] {
  return demographicIds.filter((one) => (one === id ? isAsked : chosen.includes(one)));
}

function readingOfEdit(before: NonNullable<Plan['survey']>, { lead, scoreTarget: typed }: SurveyEdit) {
  const silent = surveySettings(null);
  const scoreTarget = scoreTyped(typed);
  return {
    ...(before.lead === undefined && lead === silent.lead ? {} : { lead }),
    ...(before.scoreTarget === undefined && scoreTarget === silent.scoreTarget ? {} : { scoreTarget }),
  };
}

export function surveyFaultOf({ opensAt, closesAt, scoreTarget: typed }: SurveyEdit): 'hours' | 'score' | null {
  if (opensAt === '' || opensAt >= closesAt) return 'hours';
  const scoreTarget = scoreTyped(typed);
  return scoreTarget > 0 && scoreTarget <= 100 ? null : 'score';
}

/** `86` and `82,5` as numbers; NaN for what is no score. */
function scoreTyped(text: string): number {
  return /^\d{1,3}([.,]\d{1,4})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
}
