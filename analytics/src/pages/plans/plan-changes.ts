import type { Plan } from '@hailong/shared/plan/plan.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';

const partsOf = (plan: Plan) => {
  const { form, demographics, stoppedEarly, retention, openingHours, lead, scoreTarget } = surveySettings(plan);
  return {
    document: plan.document,
    target: plan.surveyTarget,
    calendar: plan.calendar ?? 'calendar',
    closedDays: plan.closedDays ?? [],
    messages: plan.messages ?? [],
    channels: plan.feedbackChannels ?? [],
    form,
    demographics,
    stoppedEarly,
    retention,
    openingHours,
    lead,
    scoreTarget,
    reporting: plan.reporting ?? [],
    unit: plan.unit,
  };
};

export type PlanPart = keyof ReturnType<typeof partsOf>;

/** What a version says differently from the one before, in the order of the page. What both leave to the usual is the same. */
export function changedParts(before: Plan, after: Plan): PlanPart[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return (Object.keys(now) as PlanPart[]).filter((part) => textOf(old[part]) !== textOf(now[part]));
}

/** The server keeps no order of keys. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
