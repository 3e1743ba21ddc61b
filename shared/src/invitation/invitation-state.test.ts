import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countStates, type FactsCount, funnelOf } from './count-invitations.ts';
import { invitationFacts, invitationState, mayInviteAgain, validForMs } from './invitation-state.ts';

const minute = 60_000;
const invited = { invitedAt: 0, offeredAt: null, startedAt: null, declinedAt: null, withdrawnAt: null };

describe('an invitation', () => {
  test('may be offered for fifteen minutes, and then nobody answered', () => {
    expect(invitationState(invited, false, 0)).toBe('invited');
    expect(invitationState(invited, false, 15 * minute - 1)).toBe('invited');
    expect(invitationState(invited, false, 15 * minute)).toBe('no-answer');
    expect(validForMs(0, 15 * minute)).toBe(0);
  });

  test('that was begun waits half an hour for its survey', () => {
    const started = { ...invited, offeredAt: minute, startedAt: 14 * minute };
    expect(invitationState(started, false, 40 * minute)).toBe('started');
    expect(invitationState(started, false, 44 * minute)).toBe('no-answer');
    expect(invitationState(started, true, 900 * minute)).toBe('completed');
  });

  test('is declined for good, unless the citizen gives the survey all the same', () => {
    const declined = { ...invited, startedAt: minute, declinedAt: 2 * minute };
    expect(invitationState(declined, false, 3 * minute)).toBe('declined');
    expect(invitationState(declined, false, 900 * minute)).toBe('declined');
    expect(invitationState(declined, true, 3 * minute)).toBe('completed');
  });

  test('that was a mistake is nothing else', () => {
    const withdrawn = { ...invited, startedAt: minute, declinedAt: minute, withdrawnAt: 2 * minute };
    expect(invitationState(withdrawn, true, 3 * minute)).toBe('withdrawn');
  });

  test('is sent again only to who declined or did not answer', () => {
    const states = ['invited', 'started', 'completed', 'declined', 'no-answer', 'withdrawn'] as const;
    expect(states.filter(mayInviteAgain)).toEqual(['declined', 'no-answer']);
  });
});

const facts = fc.record({
  withdrawn: fc.boolean(),
  surveyed: fc.boolean(),
  declined: fc.boolean(),
  started: fc.boolean(),
  offered: fc.boolean(),
  fresh: fc.boolean(),
  count: fc.nat(50),
}) satisfies fc.Arbitrary<FactsCount>;

describe('counts of invitations', () => {
  test('add up, and each step of the funnel is part of the one before it', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), (groups) => {
        const states = countStates(groups);
        const { invited, started, completed, declined, noAnswer, total } = states;
        expect(invited + started + completed + declined + noAnswer).toBe(total);
        const funnel = funnelOf(groups);
        expect(funnel.invited).toBe(total);
        expect(funnel.completed + funnel.declined + funnel.noAnswer + funnel.open).toBe(total);
        expect(funnel.invited).toBeGreaterThanOrEqual(funnel.offered);
        expect(funnel.offered).toBeGreaterThanOrEqual(funnel.started);
        expect(funnel.started).toBeGreaterThanOrEqual(funnel.completed);
      }),
    );
  });

  test('leave out what was withdrawn, and know no rate of nothing', () => {
    const one = { ...invitationFacts(invited, true, 0), count: 3 };
    expect(countStates([one, { ...one, withdrawn: true, count: 9 }, { ...one, surveyed: false, count: 1 }])).toEqual({
      ...{ total: 4, invited: 1, started: 0, completed: 3, declined: 0, noAnswer: 0, answerRate: 0.75 },
    });
    expect(countStates([]).answerRate).toBeNull();
  });
});
