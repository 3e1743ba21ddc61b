import type { VerifyReply } from '@hailong/shared/contract/verify.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import { findAuditBreak } from '../database/audit.ts';
import type { Pool } from '../database/database.ts';
import { compareSeals } from '../database/seal-ballots.ts';
import {
  countParked,
  findStoredAndParked,
  findSurveyedTwice,
  findUnbalancedDays,
  findUnequalReturns,
  findUnfoundedDossiers,
} from '../database/verify.ts';
import { findUnequalExclusions } from '../database/verify-tallies.ts';
import { findWrongTallies } from './verify-tallies.ts';

type Check = VerifyReply['checks'][number];

/** Recounts a unit from raw rows and checks every invariant. */
export async function verifyUnit(sql: Pool, unit: string): Promise<Check[]> {
  const days = await findUnbalancedDays(sql, unit);
  const twice = await findSurveyedTwice(sql, unit);
  const both = await findStoredAndParked(sql, unit);
  const unfounded = await findUnfoundedDossiers(sql, unit);
  const unequalReturns = await findUnequalReturns(sql, unit);
  const parked = await countParked(sql, unit);
  const broken = await findAuditBreak(sql, unit);
  const wrong = await findWrongTallies(sql, unit);
  const unequalExclusions = await findUnequalExclusions(sql, unit);
  const { noted, found } = await atOneMoment(sql, (moment) => compareSeals(moment, unit));
  return [
    check(
      'participations-equal-ballots',
      unit,
      days.map(({ day, detail }) => `${day}: ${detail}`),
    ),
    check('one-counted-survey-per-dossier', unit, twice),
    check('stored-or-parked-never-both', unit, both),
    check('dossiers-as-lists-and-returns-say', unit, unfounded),
    check('one-invitation-per-return', unit, unequalReturns),
    check(
      'parked-halves-equal',
      unit,
      parked.submissions === parked.ballots ? [] : [`${parked.submissions} ≠ ${parked.ballots}`],
    ),
    check('tallies-equal-raw-ballots', unit, wrong),
    check('exclusions-equal-ballots', unit, unequalExclusions),
    check(
      'sealed-ballots-unchanged',
      unit,
      noted.count === found.count && noted.digest === found.digest
        ? []
        : [`${noted.count} sealed, ${found.count} found`],
    ),
    check('audit-log-unbroken', unit, broken === null ? [] : [`#${broken}`]),
  ];
}

function check(name: string, unit: string, faults: string[]): Check {
  return { check: name, unit, ok: faults.length === 0, detail: faults.join('; ') };
}
