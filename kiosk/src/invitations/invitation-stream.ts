import type { KioskInvitation } from '@hailong/shared/contract/kiosk-invitations.ts';
import type { Clock } from '../clock.ts';
import { backOffMs, LONGEST_MS } from '../outbox/back-off.ts';
import type { Reply } from '../reply.ts';
import { createEventReader } from './read-events.ts';
import { readInvitations } from './read-invitations.ts';

export type StreamWorld = {
  clock: Clock;
  random(): number;
  /** Tells each piece of the stream, and resolves when it is over or was none. Never rejects. */
  open(heard: (text: string) => void, stop: AbortSignal): Promise<Reply>;
  received(invitations: readonly KioskInvitation[]): void;
};

/** Keeps a line to the server open. Each time it connects it is told the whole picture, so nothing is missed for good. */
export type InvitationStream = {
  /** At once, on a new line even if there is one: it may be dead without anybody having noticed. */
  connect(): void;
  close(): void;
};

/** The server says something every 20 s; longer silence is a dead line that looks alive. */
const SILENCE_MS = 60_000;
/** A citizen waits at the counter: a server that is back is found sooner than for surveys, which can wait. */
const RECONNECT_MOST_MS = 30_000;

export function createInvitationStream({ clock, random, open, received }: StreamWorld): InvitationStream {
  let line: AbortController | null = null;
  let failures = 0;
  let cancelNext = () => {};

  const close = () => {
    cancelNext();
    line?.abort();
    line = null;
  };

  const run = async () => {
    close();
    const own = new AbortController();
    line = own;
    const listen = () => clock.after(SILENCE_MS, () => own.abort());
    let cancelSilence = listen();
    const read = createEventReader(({ name, data }) => {
      const invitations = name === 'invitations' ? readInvitations(data) : null;
      if (invitations !== null) received(invitations);
    });
    const heard = (text: string) => {
      if (line !== own) return;
      failures = 0;
      cancelSilence();
      cancelSilence = listen();
      read(text);
    };
    const reply = await open(heard, own.signal);
    cancelSilence();
    // Closed, or replaced by a newer line.
    if (line !== own) return;
    line = null;
    failures += 1;
    cancelNext = clock.after(pauseAfter(reply, failures, random()), () => void run());
  };

  return {
    close,
    connect() {
      failures = 0;
      void run();
    },
  };
}

/** What the server refuses it will refuse again; everything else is the network's fault and passes. */
function pauseAfter(reply: Reply, failures: number, chance: number): number {
  const refused = reply.kind === 'answered' && reply.status >= 400 && reply.status < 500;
  return refused ? LONGEST_MS : Math.min(RECONNECT_MOST_MS, backOffMs(failures, chance));
}
