import type { CountersReply } from '@hailong/shared/contract/invitations.ts';
import type { BallotImportsReply } from '@hailong/shared/contract/paper-ballots.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { type DemographicQuestion, demographicQuestions } from '@hailong/shared/questionnaire/demographics.ts';
import type { Answer, ServerClient } from '../../server-client.ts';

export type PastFile = BallotImportsReply['imports'][number];

export type PaperFacts = {
  counters: readonly string[];
  /** What the plan of today asks of the person. */
  questions: readonly DemographicQuestion[];
  past: readonly PastFile[];
};

export async function loadPaper(client: ServerClient, { today }: { today: string }): Promise<Answer<PaperFacts>> {
  const [counters, imports, plan] = await Promise.all([
    client.get<CountersReply>('/counters'),
    client.get<BallotImportsReply>('/ballot-imports'),
    client.plan(today),
  ]);
  if (!counters.ok) return counters;
  if (!imports.ok) return imports;
  // Before the first plan nothing is asked of the person, and forms can be typed in all the same.
  if (!plan.ok && plan.code !== 'plan-missing') return plan;
  const { demographics } = surveySettings(plan.ok ? plan.value : null);
  return {
    ok: true,
    value: {
      counters: counters.value.counters.map(({ counter }) => counter),
      questions: demographicQuestions.filter(({ id }) => demographics.includes(id)),
      past: imports.value.imports,
    },
  };
}
