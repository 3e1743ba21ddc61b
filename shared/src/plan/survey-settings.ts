import type { DemographicId } from '../questionnaire/demographics.ts';
import type { Form } from '../questionnaire/form.ts';
import type { Plan } from './plan.ts';

export type SurveySettings = {
  form: Form;
  stoppedEarly: 'keep' | 'drop';
  demographics: readonly DemographicId[];
  retention: string | null;
  openingHours: { from: string; to: string };
};

/** How the tablets ask under a plan. Where it says nothing: all of the service, nothing of the person. */
export function surveySettings(plan: Plan | null): SurveySettings {
  const { form, stoppedEarly, demographics, retention, openingHours } = plan?.survey ?? {};
  return {
    form: form ?? 'full',
    stoppedEarly: stoppedEarly ?? 'keep',
    demographics: demographics ?? [],
    retention: retention ?? null,
    openingHours: openingHours ?? { from: '07:00', to: '17:30' },
  };
}
