import type { VerifyReply } from '@hailong/shared/contract/verify.ts';
import { answerPlaces } from '@hailong/shared/questionnaire/answer-places.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { type BallotTallies, tallyBallots } from '@hailong/shared/scoring/tally-ballots.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import { findAuditBreak } from '../database/audit.ts';
import type { Pool } from '../database/database.ts';
import { listRawBallots, tallyScores } from '../database/scores.ts';
import { compareSeals } from '../database/seal-ballots.ts';
import {
  countParked,
  findBallotDays,
  findStoredAndParked,
  findSurveyedTwice,
  findUnbalancedDays,
  findUnequalReturns,
  findUnfoundedDossiers,
  listAnsweredQuestionnaires,
} from '../database/verify.ts';

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
  const unequal = await compareTallies(sql, unit);
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
    check('tallies-equal-raw-ballots', unit, unequal),
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

/** What SQL counts against the slow count of raw ballots, for each questionnaire ever answered. */
async function compareTallies(sql: Pool, unitId: string): Promise<string[]> {
  const period = await findBallotDays(sql, unitId);
  if (period === null) return [];
  const faults: string[] = [];
  for (const { id, version } of await listAnsweredQuestionnaires(sql, unitId)) {
    const questionnaire = findQuestionnaire(id, version);
    if (questionnaire === null) {
      faults.push(`${id} v${version} is unknown`);
      continue;
    }
    const scope = { unitId, period, forms: [questionnaire] };
    const { counted, raw } = await atOneMoment(sql, async (moment) => ({
      counted: (await tallyScores(moment, { ...scope, by: null })).get(null),
      raw: await listRawBallots(moment, scope),
    }));
    const isWhole = raw.every(({ levels }) => levels.length === answerPlaces(questionnaire).length);
    const isEqual = counted !== undefined && fingerprint(counted) === fingerprint(tallyBallots(raw));
    if (!isWhole || !isEqual) faults.push(`${id} v${version}`);
  }
  return faults;
}

function fingerprint({ forms, modes, overall, factors, questions }: BallotTallies): string {
  const sorted = (object: object) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  const nonEmpty = [...questions].filter(
    ([, tally]) => tally.notApplicable > 0 || tally.counts.some((count) => count > 0),
  );
  const rows = [...factors, ...nonEmpty, ['overall', overall] as const];
  return JSON.stringify([
    [...forms].map(([{ id, version }, count]) => [id, version, count]),
    [...modes].sort(),
    rows.map(([id, tally]) => [id, sorted(tally)]).sort(),
  ]);
}
