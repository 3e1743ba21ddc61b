import type { RepresentativenessReply } from '../contract/representativeness.ts';
import type { Lead } from '../plan/plan.ts';
import { postStratify } from '../scoring/post-stratify.ts';
import { withoutPersons } from '../scoring/without-persons.ts';
import { type TrendItem, trendItem } from '../trends/trend-item.ts';
import type { FieldAnswers } from './answer-mixes.ts';
import { mixStrata } from './mix-strata.ts';

/**
 * The score on everything of those who answered at the counter, as they answered and as if every field had answered in
 * proportion to its dossiers. Where no criterion was asked it is that of the direct question.
 */
export function weightToDossiers(fields: readonly FieldAnswers[], lead: Lead): RepresentativenessReply['weighted'] {
  const item = itemOf(fields);
  if (item === null) return null;
  const groups = fields.map(({ group, dossiers, hidden, all, phone }) => {
    return { group, dossiers, hidden, tally: withoutPersons(item.pool(all), item.pool(phone)) };
  });
  const weighted = postStratify(mixStrata(groups), lead);
  return weighted === null ? null : { measure: item.measure, ...weighted };
}

function itemOf(fields: readonly FieldAnswers[]): TrendItem | null {
  const pooled = fields.some(({ all }) => all.overall.persons > 0);
  return trendItem(pooled ? 'overall' : 'whole');
}
