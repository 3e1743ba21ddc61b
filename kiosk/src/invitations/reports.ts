import type { InvitationEvent } from '@hailong/shared/contract/kiosk-invitations.ts';
import type { Clock } from '../clock.ts';
import { backOffMs } from '../outbox/back-off.ts';
import type { Reply } from '../reply.ts';

export type Report = { invitationId: string; event: InvitationEvent };

export type ReportsWorld = {
  clock: Clock;
  random(): number;
  send(report: Report): Promise<Reply>;
};

/** Tells the server what became of invitations, in order. Best effort: the survey itself is what counts. */
export type Reports = {
  add(report: Report): void;
  /** The network may be back: do not wait any longer. */
  wake(): void;
};

/** With the pauses between them a few minutes: after that the invitation has lapsed anyway. */
const TRIES_MOST = 8;

export function createReports({ clock, random, send }: ReportsWorld): Reports {
  const waiting: Report[] = [];
  let running = false;
  let goOn = () => {};

  const pause = (delayMs: number) =>
    new Promise<void>((resolve) => {
      const cancel = clock.after(delayMs, resolve);
      goOn = () => {
        cancel();
        resolve();
      };
    });

  const run = async () => {
    running = true;
    let failures = 0;
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      failures = isSettled(await send(first)) ? 0 : failures + 1;
      if (failures > 0 && failures < TRIES_MOST) await pause(backOffMs(failures, random()));
      else {
        waiting.shift();
        failures = 0;
      }
    }
    running = false;
  };

  return {
    wake: () => goOn(),
    add(report) {
      waiting.push(report);
      if (!running) void run();
    },
  };
}

/** A refusal is an answer as well: asking again brings the same one. A portal's page is none. */
function isSettled(reply: Reply): boolean {
  if (reply.kind === 'unreachable' || reply.status === 429 || reply.status >= 500) return false;
  return reply.body !== undefined;
}
