import { answerPlaces } from '@hailong/shared/questionnaire/answer-places.ts';
import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import type { Questionnaire } from '@hailong/shared/questionnaire/questionnaire.ts';
import { emptyBallotTallies } from '@hailong/shared/scoring/tally-ballots.ts';
import { atOneMoment } from '../database/at-one-moment.ts';
import type { Pool, Sql } from '../database/database.ts';
import { tallyScores } from '../database/scores.ts';
import { type CountedGroup, listChildren, listTallies, readBallotGroups } from '../database/verify-tallies.ts';
import { addStored, differences, flatten, nameOf, type Recount, recountBallots } from './recount-tallies.ts';

const FAULTS_MOST = 20;
const always = { from: '1900-01-01', to: '2199-12-31' };

/**
 * Recounts every tally of a unit: those of its own ballots one by one, and what those below add from their tallies,
 * which are recounted with their own unit. All is read at one moment and counted after it, so that deliveries wait for
 * the reading alone.
 * @returns what is not as it should be
 */
export async function findWrongTallies(pool: Pool, unitId: string): Promise<string[]> {
  const { groups, stored, below, figures } = await atOneMoment(pool, async (sql) => {
    const groups = await readBallotGroups(sql, unitId);
    const children = await listChildren(sql, unitId);
    const below: Recount = new Map();
    for (const child of children) addStored(below, await listTallies(sql, child));
    const isAlone = children.length === 0;
    return {
      groups,
      below,
      stored: await listTallies(sql, unitId),
      figures: isAlone ? await readFigures(sql, unitId, groups) : null,
    };
  });
  const { rows, forms } = await recountBallots(groups);
  for (const [key, numbers] of below) rows.set(key, addUp(rows.get(key), numbers));
  const wrongForms = [...(figures ?? [])].filter(([name, numbers]) => !areEqual(numbers, forms.get(name)));
  const faults = [...unreadable(groups), ...wrongForms.map(([name]) => name), ...differences(rows, stored)];
  return [...new Set(faults)].sort().slice(0, FAULTS_MOST);
}

/** What the scores are made of, of all days, for each form that was answered. */
async function readFigures(sql: Sql, unitId: string, groups: readonly CountedGroup[]): Promise<Recount> {
  const figures: Recount = new Map();
  for (const form of answeredForms(groups)) {
    const scope = { unitId, period: always, forms: [form], by: null };
    const tallies = (await tallyScores(sql, scope)).get(null) ?? emptyBallotTallies;
    figures.set(nameOf({ questionnaire: form.id, version: form.version }), flatten(form, tallies));
  }
  return figures;
}

function answeredForms(groups: readonly CountedGroup[]): Set<Questionnaire> {
  const counted = groups.filter(({ excluded }) => !excluded);
  return new Set(counted.flatMap(({ questionnaire, version }) => findQuestionnaire(questionnaire, version) ?? []));
}

/** Forms nobody released, and ballots with another number of answers than their form has places. */
function unreadable(groups: readonly CountedGroup[]): Set<string> {
  const faults = new Set<string>();
  for (const group of groups) {
    const form = findQuestionnaire(group.questionnaire, group.version);
    if (form === null) faults.add(`${nameOf(group)} is unknown`);
    else if (group.levels.split('/').some((text) => text.length !== answerPlaces(form).length))
      faults.add(nameOf(group));
  }
  return faults;
}

function addUp(one: readonly number[] | undefined, other: readonly number[]): number[] {
  return other.map((number, place) => number + (one?.[place] ?? 0));
}

function areEqual(one: readonly number[], other: readonly number[] | undefined): boolean {
  return other !== undefined && one.length === other.length && one.every((number, place) => number === other[place]);
}
