import type {
  InvitationCountsReply,
  InvitationReply,
  InvitationState,
  InvitationsReply,
} from '@hailong/shared/contract/invitations.ts';
import { addDays } from '@hailong/shared/period/day.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSurvey } from '../testing/build-survey.ts';
import { type Centre, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';
import { countFunnel } from './invitations-count.ts';

let test: TestWorld;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());

const start = '2026-02-10';
const day = (count: number) => addDays(start, count);

const step = fc.record({
  what: fc.constantFrom('return', 'return', 'offered', 'started', 'declined', 'survey', 'undo', 'wait'),
  serial: fc.integer({ min: 1, max: 6 }),
  counter: fc.constantFrom('Quầy 1', 'Quầy 2'),
  /** Around the moments at which an invitation and an answer lapse. */
  minutes: fc.constantFrom(0, 1, 14, 15, 29, 30, 400),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does what clerks and tablets do, in any order. */
async function play(centre: Centre, steps: readonly Step[]): Promise<void> {
  const token = test.world.operatorToken;
  const ids = new Map<number, { id: string; counter: string }>();
  const devices = new Map([['Quầy 1', centre.device]]);
  devices.set('Quầy 2', await centre.addDevice('Quầy 2'));
  for (const { what, serial, counter, minutes } of steps) {
    test.clock.set(new Date(test.clock.now() + minutes * 60_000).toISOString());
    const path = `/dossiers/${centre.code(serial)}/return?unit=${centre.unit}`;
    const known = ids.get(serial);
    if (what === 'return') {
      const { json } = await test.call('POST', path, { token, json: { counter } });
      const invitation = json as InvitationReply;
      ids.set(serial, { id: invitation.invitationId, counter: invitation.counter });
    } else if (what === 'undo') await test.call('DELETE', path, { token });
    else if (what === 'survey') await centre.deliver([buildSurvey({ dossierCode: centre.code(serial) })]);
    else if (what !== 'wait' && known !== undefined) {
      const device = devices.get(known.counter)?.token ?? '';
      await test.call('POST', `/kiosk/invitations/${known.id}`, { token: device, json: { event: what } });
    }
  }
}

function tally(states: readonly InvitationState[]) {
  const of = (state: InvitationState) => states.filter((one) => one === state).length;
  const completed = of('completed');
  const total = states.filter((one) => one !== 'withdrawn').length;
  return {
    ...{ total, invited: of('invited'), started: of('started'), completed, declined: of('declined') },
    ...{ noAnswer: of('no-answer'), answerRate: total === 0 ? null : completed / total },
  };
}

it('states counted by the database are the states of the invitations one by one', { timeout: 180_000 }, async () => {
  const runs = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
    test.clock.set(`${start}T08:00:00+07:00`);
    const centre = await openCentre(test);
    await play(centre, steps);
    const period = { from: start, to: day(8) };
    const counts = await centre.get<InvitationCountsReply>('/invitations/counts', period);
    const all: InvitationReply[] = [];
    for (let count = 0; count < 9; count += 1) {
      const { invitations } = await centre.get<InvitationsReply>('/invitations', { day: day(count) });
      all.push(...invitations);
      const shown = tally(invitations.map(({ state }) => state));
      const found = counts.days.find((one) => one.day === day(count));
      if (shown.total === 0) expect(found).toBeUndefined();
      else expect(found).toEqual({ day: day(count), ...shown });
    }
    for (const counter of ['Quầy 1', 'Quầy 2']) {
      const shown = tally(all.filter((one) => one.counter === counter).map(({ state }) => state));
      const found = counts.counters.find((one) => one.counter === counter);
      if (shown.total === 0) expect(found).toBeUndefined();
      else expect(found).toEqual({ counter, ...shown });
    }
    const { total, invited, started, completed, declined, noAnswer } = tally(all.map(({ state }) => state));
    const funnel = await countFunnel(test.world.sql, centre.unit, period, new Date(test.clock.now()));
    const open = invited + started;
    expect(funnel).toMatchObject({ returned: total, invited: total, completed, declined, noAnswer, open });
  });
  await fc.assert(runs, { numRuns: 8 });
});
