import type { Period } from '@hailong/shared/period/month.ts';
import { counterForms } from '@hailong/shared/questionnaire/catalogue.ts';
import { criteriaOf } from '@hailong/shared/questionnaire/questionnaire.ts';
import { type Grouping, groupings } from '@hailong/shared/scoring/groupings.ts';
import { expect } from 'vitest';
import { atOneMoment } from '../database/at-one-moment.ts';
import { tallyScores } from '../database/scores.ts';
import { createChance } from '../demo/demo-surveys.ts';
import { buildSurvey, finishedAt } from './build-survey.ts';
import type { Centre } from './open-centre.ts';
import type { TestWorld } from './open-test-world.ts';
import { countPlainly, tallyPlainly } from './plain-scores.ts';

const forms = counterForms;

export const moveTo = (test: TestWorld, day: string) => test.clock.set(`${day}T09:00:00+07:00`);

/** Longer than any test. */
export const always: Period = { from: '2025-01-01', to: '2027-12-31' };

/** Random surveys of one day, of all forms; now and then one that says who answered. */
export function surveysOf(day: string, count: number, chance: () => number) {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(chance() * items.length)] as Item;
  return Array.from({ length: count }, () => {
    const form = pick(forms);
    const answers: Record<string, number | null> = { [criteriaOf(form)[0]?.id ?? '']: 1 + Math.floor(chance() * 5) };
    for (const { id } of criteriaOf(form)) if (chance() < 0.8) answers[id] = pick([1, 2, 3, 4, 5, 5, null]);
    const { id: questionnaire, version } = form;
    const mode = pick(['self', 'assisted'] as const);
    const demographics =
      chance() < 0.5 ? null : { age: pick(['25-34', '60-over', null]), gender: pick(['male', null]) };
    const given = { questionnaire, version, answers, mode, demographics, language: pick(['vi', 'en']) };
    return buildSurvey({ ...given, ...finishedAt(`${day}T08:00`) });
  });
}

/** Delivers on that day, from either of two counters. */
export async function answer(test: TestWorld, centre: Centre, day: string, { count = 3, seed = 1 } = {}) {
  moveTo(test, day);
  const second = await centre.addDevice('Quầy 2');
  const surveys = surveysOf(day, count, createChance(seed));
  await centre.deliver(surveys.slice(1));
  await centre.deliver(surveys.slice(0, 1), second);
}

/** The first of the units with the others below it. */
export async function expectEqual(
  test: TestWorld,
  units: readonly [string, ...string[]],
  period: Period,
  by: readonly (Grouping | null)[],
) {
  await atOneMoment(test.world.sql, async (sql) => {
    for (const one of by) {
      const counted = await tallyScores(sql, { unitId: units[0], period, forms, by: one });
      const plain = await tallyPlainly(sql, { units, period, by: one });
      expect([one, period, counted]).toEqual([one, period, plain]);
    }
  });
}

/** On the page, too: a plain GROUP BY finds the same answers to every criterion. */
export async function expectSameScores(test: TestWorld, { unit, scores }: Centre, period: Period) {
  const { criteria, direct } = await scores(period.from, period.to);
  const shown = new Map(
    [...criteria, ...(direct ? [direct.overall, ...direct.factors] : [])].map((one) => [one.id, one]),
  );
  const found = new Map<string, number[]>();
  for (const form of forms) {
    for (const { position, level, count } of await countPlainly(test.world.sql, { units: [unit], period }, form)) {
      const { id } = criteriaOf(form)[position - 1] ?? { id: '?' };
      const levels = found.get(id) ?? [0, 0, 0, 0, 0, 0];
      levels[level] = (levels[level] ?? 0) + count;
      found.set(id, levels);
    }
  }
  const sound = [...found].map(([id, [notApplicable, ...counts]]) => ({ id, notApplicable, counts }));
  for (const one of sound) expect(shown.get(one.id)).toMatchObject(one);
}

/** What `verify` finds. */
export async function failures(test: TestWorld, unit: string) {
  const { json } = await test.call('GET', `/verify?unit=${unit}`, { token: test.world.operatorToken });
  const { checks } = json as { checks: { check: string; ok: boolean; detail: string }[] };
  return checks.filter(({ ok }) => !ok).map(({ check, detail }) => `${check}: ${detail}`);
}

const parts = [null, ...groupings.filter((one) => one !== 'unit')];

/** Every figure of the centre equals a plain count, and `verify` finds nothing. */
export async function expectSound(test: TestWorld, { unit }: Centre, periods: readonly Period[] = [always]) {
  for (const period of periods) await expectEqual(test, [unit], period, parts);
  expect(await failures(test, unit)).toEqual([]);
}

export async function isStored(test: TestWorld, unit: string): Promise<boolean> {
  const rows = await test.world.sql`select from tallies where unit_id = ${unit} limit 1`;
  return rows.length > 0;
}

/** By a supervisor, with a reason. @returns the exclusion */
export async function exclude(test: TestWorld, unit: string, count: number): Promise<string> {
  const rows = await test.world.sql<{ id: string }[]>`
    select ballot_id as id from ballots where unit_id = ${unit} and sealed and exclusion_id is null
    order by ballot_id limit ${count}`;
  const json = { ballots: rows.map(({ id }) => id), reason: 'Nhân viên tự bấm thử máy' };
  const reply = await test.call('POST', `/exclusions?unit=${unit}`, { token: test.world.operatorToken, json });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
  return (reply.json as { id: string }).id;
}

export async function takeBack(test: TestWorld, unit: string, exclusion: string) {
  const json = { reason: 'Đã hỏi lại, phiếu là thật' };
  const path = `/exclusions/${exclusion}/reversal?unit=${unit}`;
  const reply = await test.call('POST', path, { token: test.world.operatorToken, json });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.json));
}
