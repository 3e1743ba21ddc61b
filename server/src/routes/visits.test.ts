import type { FunnelReply } from '@hailong/shared/contract/coverage-views.ts';
import type { InvitationCountsReply } from '@hailong/shared/contract/invitations.ts';
import type { Visits } from '@hailong/shared/contract/kiosk.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Centre, type Device, openCentre } from '../testing/open-centre.ts';
import { openTestWorld, type TestWorld } from '../testing/open-test-world.ts';

let test: TestWorld;
let centre: Centre;
beforeAll(async () => {
  test = await openTestWorld();
});
afterAll(() => test.close());
beforeEach(async () => {
  centre = await openCentre(test);
});

const february = { from: '2026-02-01', to: '2026-02-28' };

async function beat(visits: readonly Visits[] | undefined, { token }: Device = centre.device): Promise<number> {
  const state = { version: '1', queue: 0, oldestFinishedAt: null, battery: null, storagePersisted: null };
  const json = { sentAt: '2026-02-10T09:00:00+07:00', ...state, ...(visits === undefined ? {} : { visits }) };
  return (await test.call('POST', '/kiosk/heartbeat', { token, json })).status;
}
const counted = async (period = february) =>
  (await centre.get<FunnelReply>('/coverage/funnel', period)).withoutInvitation;
const visitsOf = (day: string, started: number, declined: number, left: number): Visits => ({
  ...{ day, started, declined, left },
});

describe('visits without an invitation', () => {
  it('are none before a tablet tells of any', async () => {
    expect(await beat(undefined)).toBe(200);
    expect(await counted()).toEqual({ started: 0, declined: 0, left: 0 });
  });

  it('are added up over days and tablets, on the overview and at the return desk', async () => {
    const second = await centre.addDevice('Quầy 2');
    await beat([visitsOf('2026-02-09', 3, 1, 0), visitsOf('2026-02-10', 2, 0, 4)]);
    await beat([visitsOf('2026-02-10', 5, 2, 1)], second);
    expect(await counted()).toEqual({ started: 10, declined: 3, left: 5 });
    expect(await counted({ from: '2026-02-10', to: '2026-02-10' })).toEqual({ started: 7, declined: 2, left: 5 });
    const counts = await centre.get<InvitationCountsReply>('/invitations/counts', february);
    expect(counts.withoutInvitation).toEqual({ started: 10, declined: 3, left: 5 });
  });

  it('are the same in whatever order the messages come, and however often', async () => {
    const growing = [visitsOf('2026-02-10', 1, 0, 0), visitsOf('2026-02-10', 4, 2, 1), visitsOf('2026-02-10', 9, 2, 3)];
    const message = fc.subarray(growing, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 6 }), async (messages) => {
        centre = await openCentre(test);
        for (const visits of [...messages, growing.slice(2), growing.slice(0, 1)]) await beat(visits);
        expect(await counted()).toEqual({ started: 9, declined: 2, left: 3 });
      }),
      { numRuns: 15 },
    );
  });

  it('of days that are none, or that no survey would be dated on, are left out, and the rest is kept', async () => {
    const odd = ['', 'hôm nay', '2026-02-31', '1970-01-01', '2027-01-01', '0000-01-01'];
    expect(await beat([...odd.map((day) => visitsOf(day, 7, 7, 7)), visitsOf('2026-02-10', 1, 1, 1)])).toBe(200);
    expect(await counted({ from: '1900-01-01', to: '2100-01-01' })).toEqual({ started: 1, declined: 1, left: 1 });
  });
});
