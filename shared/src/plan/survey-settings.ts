import type { DemographicId } from '../questionnaire/demographics.ts';
import type { Form } from '../questionnaire/form.ts';
import type { Lead, Plan } from './plan.ts';

export type SurveySettings = {
  form: Form;
  stoppedEarly: 'keep' | 'drop';
  demographics: readonly DemographicId[];
  retention: string | null;
  openingHours: { from: string; to: string };
  lead: Lead;
  scoreTarget: number;
};

/** National target for 2026 (NQ 01/NQ-CP 2026). */
const SCORE_TARGET = 86;

/** How the tablets ask under a plan. Where it says nothing: all of the service, nothing of the person. */
export function surveySettings(plan: Plan | null): SurveySettings {
  const { form, stoppedEarly, demographics, retention, openingHours, lead, scoreTarget } = plan?.survey ?? {};
  return {
    form: form ?? 'full',
    stoppedEarly: stoppedEarly ?? 'keep',
    demographics: demographics ?? [],
    retention: retention ?? null,
    openingHours: openingHours ?? { from: '07:00', to: '17:30' },
    lead: lead ?? 'top2',
    scoreTarget: scoreTarget ?? SCORE_TARGET,
  };
}
