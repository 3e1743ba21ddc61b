import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Clock } from '../clock.ts';
import { createObservable, type Observable } from '../observable.ts';
import { backOffMs } from '../outbox/back-off.ts';
import { toInstant } from '../vietnam-time.ts';
import { isSafeAtServer, type LinkRefusal, type PhoneClient, readRefusal } from './phone-client.ts';
import type { WaitingSurveys } from './waiting-survey.ts';

/**
 * `unsent`: tried in vain, and tried again by itself. `stored`: the server said so. `refused`: the server takes nothing
 * by this link any more.
 */
export type DeliveryState = {
  phase: 'none' | 'sending' | 'unsent' | 'stored' | 'refused';
  /** The phone would still have the answers if the page were closed. */
  kept: boolean;
  refusal: LinkRefusal | null;
};

export type DeliveryEnd = 'stored' | 'refused';

export type PhoneDelivery = {
  state: Observable<DeliveryState>;
  /** Answers that an earlier page of this link could not send. */
  left(): Promise<Submission | null>;
  /** Resolves when the server has spoken, however long that takes. */
  send(submission: Submission): Promise<DeliveryEnd>;
  /** At once: by hand, or because the network is back. */
  retry(): void;
};

type DeliveryWorld = {
  clock: Clock;
  client: Pick<PhoneClient, 'submit'>;
  waiting: WaitingSurveys;
  link: string;
  random(): number;
};

/** Attempts follow each other more quickly than a tablet's: somebody looks at the screen and waits. */
const LONGEST_PAUSE_MS = 30_000;

/**
 * Keeps trying until the server has answered for the survey. A phone that is put away may never open the page again, so
 * unlike a tablet it thanks nobody before the server has the answers; they are kept on the phone meanwhile.
 */
export function createPhoneDelivery({ clock, client, waiting, link, random }: DeliveryWorld): PhoneDelivery {
  const state = createObservable<DeliveryState>({ phase: 'none', kept: false, refusal: null });
  let current: Submission | null = null;
  let failures = 0;
  let running = false;
  let cancelNext = () => {};
  let tellEnd = (_end: DeliveryEnd) => {};

  const end = async (refusal: LinkRefusal | null) => {
    current = null;
    await waiting.remove(link).catch(() => {});
    const phase = refusal === null ? 'stored' : 'refused';
    state.change({ phase, kept: false, refusal });
    tellEnd(phase);
  };

  async function attempt(): Promise<void> {
    if (current === null || running) return;
    cancelNext();
    running = true;
    const sent = current;
    state.change({ phase: 'sending' });
    const reply = await client.submit(sent, toInstant(clock.now()));
    running = false;
    if (isSafeAtServer(reply, sent.id)) return end(null);
    const refusal = readRefusal(reply);
    if (refusal !== null) return end(refusal);
    failures += 1;
    state.change({ phase: 'unsent' });
    const pauseMs = Math.min(LONGEST_PAUSE_MS, backOffMs(failures, random()));
    cancelNext = clock.after(pauseMs, () => void attempt());
  }

  async function start(submission: Submission): Promise<void> {
    state.change({ phase: 'sending', kept: false, refusal: null });
    const kept = await waiting.keep(link, submission).then(
      () => true,
      () => false,
    );
    state.change({ kept });
    current = submission;
    failures = 0;
    await attempt();
  }

  return {
    state,
    left: () => waiting.read(link).catch(() => null),
    send(submission) {
      void start(submission);
      return new Promise((resolve) => {
        tellEnd = resolve;
      });
    },
    retry() {
      failures = 0;
      void attempt();
    },
  };
}
