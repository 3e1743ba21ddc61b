import { getDoubtfulBallots, getIntegrity } from '@hailong/shared/contract/integrity.ts';
import { countDays, dayOfInstant } from '@hailong/shared/period/day.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import { problem } from '@hailong/shared/problem.ts';
import { resolveUnit } from '../access/actor.ts';
import { listDoubtful } from '../integrity/list-doubtful.ts';
import { readQuestions } from '../integrity/read-questions.ts';
import type { World } from '../world.ts';
import { resolvePeriod, resolveScope } from './period-of-query.ts';
import { type Api, serveEndpoint } from './serve-endpoint.ts';

const DAYS_MOST = 400;
/** No ballot is older than the product, and the year before a period must have a name. */
const FIRST_DAY = '2020-01-01';

export function serveIntegrity(api: Api, { sql, clock }: World): void {
  serveEndpoint(api, getIntegrity, async ({ actor, query }) => {
    const { unitId, period } = await resolveScope(sql, actor, query);
    return readQuestions(sql, unitId, checkLength(period));
  });

  // Single ballots are looked at by those whose unit it is, never from above.
  serveEndpoint(api, getDoubtfulBallots, async ({ actor, query }) => {
    const { unitId } = await resolveUnit(sql, actor, query.unit);
    const period = checkLength(await resolvePeriod(sql, unitId, query));
    const today = dayOfInstant(clock.now());
    if (period.from > today) return { ballots: [], more: false, withheld: 0 };
    if (period.to > today) period.to = today;
    return listDoubtful(sql, { unitId, signal: query.signal ?? null, period, today });
  });
}

function checkLength(period: Period): Period {
  if (countDays(period.from, period.to) > DAYS_MOST) throw problem('period-invalid', `> ${DAYS_MOST} days`);
  if (period.from < FIRST_DAY) throw problem('period-invalid', `< ${FIRST_DAY}`);
  return period;
}
