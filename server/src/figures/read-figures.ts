import type { CoverageReply } from '@hailong/shared/contract/coverage.ts';
import { judgeCoverage } from '@hailong/shared/coverage/coverage.ts';
import type { Period } from '@hailong/shared/period/month.ts';
import type { Basis } from '@hailong/shared/plan/plan.ts';
import { countByPaper, countByPhone, countCoverage } from '../database/coverage.ts';
import type { Sql } from '../database/database.ts';
import { countExcluded } from '../database/scores.ts';
import { readTarget } from './plan-in-force.ts';

/** The surveyed share of a unit and period. Counted by the database, judged by `judgeCoverage`. */
export async function readCoverage(
  sql: Sql,
  unitId: string,
  period: Period,
  requested: Basis | undefined,
): Promise<CoverageReply> {
  const { target, basis: planned, tier } = await readTarget(sql, unitId, period);
  const basis = requested ?? planned;
  const counts = await countCoverage(sql, unitId, period, basis);
  const byPhone = await countByPhone(sql, unitId, period);
  const byPaper = await countByPaper(sql, unitId, period, basis);
  const excluded = await countExcluded(sql, unitId, period);
  return {
    unit: unitId,
    ...period,
    basis,
    ...judgeCoverage(counts, target),
    ...(byPhone === 0 ? {} : { byPhone }),
    ...(byPaper === 0 ? {} : { byPaper }),
    ...(excluded === 0 ? {} : { excluded }),
    ...(tier === undefined ? {} : { tier }),
  };
}
