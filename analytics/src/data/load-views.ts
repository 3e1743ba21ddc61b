import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import type {
  ChannelMixReply,
  CohortReply,
  CoverageGroupsReply,
  FunnelReply,
} from '@hailong/shared/contract/coverage-views.ts';
import type { ForecastReply } from '@hailong/shared/contract/forecast.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import type { Answer, ServerClient } from '../server-client.ts';

/** What surrounds the one figure: other ways to count it, where it comes from, where it goes. */
export type Views = {
  byBasis: Record<Basis, CoverageReply>;
  cohort: CohortReply;
  counters: CoverageGroupsReply;
  fields: CoverageGroupsReply;
  channels: ChannelMixReply;
  funnel: FunnelReply;
  forecast: ForecastReply;
};

export type ViewsQuery = { from: string; to: string; basis: Basis };

/** The first refusal, or all answers. */
export async function loadViews({ get }: ServerClient, { from, to, basis }: ViewsQuery): Promise<Answer<Views>> {
  const days = { from, to };
  const based = { ...days, basis };
  const [received, returned, cohort, counters, fields, channels, funnel, forecast] = await Promise.all([
    get<CoverageReply>('/coverage', { ...days, basis: 'received-in-person' }),
    get<CoverageReply>('/coverage', { ...days, basis: 'returned-in-person' }),
    get<CohortReply>('/coverage/cohort', days),
    get<CoverageGroupsReply>('/coverage/groups', { ...based, by: 'counter' }),
    get<CoverageGroupsReply>('/coverage/groups', { ...based, by: 'field' }),
    get<ChannelMixReply>('/coverage/channels', days),
    get<FunnelReply>('/coverage/funnel', days),
    get<ForecastReply>('/coverage/forecast', based),
  ]);
  if (!received.ok) return received;
  if (!returned.ok) return returned;
  if (!cohort.ok) return cohort;
  if (!counters.ok) return counters;
  if (!fields.ok) return fields;
  if (!channels.ok) return channels;
  if (!funnel.ok) return funnel;
  if (!forecast.ok) return forecast;
  return {
    ok: true,
    value: {
      byBasis: { 'received-in-person': received.value, 'returned-in-person': returned.value },
      cohort: cohort.value,
      counters: counters.value,
      fields: fields.value,
      channels: channels.value,
      funnel: funnel.value,
      forecast: forecast.value,
    },
  };
}
