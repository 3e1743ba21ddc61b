import { expect } from 'vitest';
import type { ServerPlace } from '../processes/server-process.ts';
import { runJson } from '../processes/server-process.ts';
import type { StoredSurveys } from '../processes/stored-surveys.ts';
import type { SurveyStream } from '../processes/survey-stream.ts';

/** Every survey is in the database once, where its acknowledgement said it would be, both halves of it. */
export function expectAllKept({ sent, deliveries }: SurveyStream, stored: StoredSurveys): void {
  expect([...stored.participations, ...stored.parked].sort()).toEqual([...sent.keys()].sort());
  const acknowledgedAs = (...outcomes: string[]) =>
    [...deliveries.acknowledged].filter(([, outcome]) => outcomes.includes(outcome)).map(([id]) => id);
  expect(acknowledgedAs('stored', 'already-stored').sort()).toEqual(stored.participations.toSorted());
  expect(acknowledgedAs('parked').sort()).toEqual(stored.parked.toSorted());
  expect(stored.ballots).toBe(stored.participations.length);
  expect(stored.parkedBallots).toBe(stored.parked.length);
}

export async function expectVerified(place: ServerPlace): Promise<void> {
  const { ok, checks } = await runJson<{ ok: boolean; checks: unknown[] }>(place, ['verify']);
  expect(ok).toBe(true);
  expect(checks.length).toBeGreaterThan(0);
}

/** One line for people who read the test's output. */
export function printCounts(what: string, { deliveries }: SurveyStream, stored: StoredSurveys): void {
  const failures = [...deliveries.failures].map(([name, count]) => `${name} × ${count}`).join(', ');
  const kept = `${stored.participations.length} stored, ${stored.parked.length} parked`;
  const outcomes = [...deliveries.acknowledged.values()];
  const again = outcomes.filter((one) => one === 'already-stored').length;
  process.stdout.write(`${what}: ${kept}, ${again} acknowledged only at a retry; failed requests: ${failures}\n`);
}
