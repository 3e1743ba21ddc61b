import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { InvitationEvent } from '@hailong/shared/contract/kiosk-invitations.ts';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Offer } from '../invitations/offer.ts';
import { createReturnDesk, type ReturnDesk } from '../invitations/return-desk.ts';
import { createObservable, type Observable } from '../observable.ts';
import { createCourier } from '../outbox/courier.ts';
import type { RoundEnd } from '../outbox/deliver.ts';
import { createQuestionnairesKept, type QuestionnairesKept } from '../outbox/questionnaires-kept.ts';
import { type RoomWatch, watchRoom } from '../outbox/watch-room.ts';
import { toInstant } from '../vietnam-time.ts';
import type { VisitEnd } from '../visits/visits.ts';
import { createVisitsKept, type VisitsKept } from '../visits/visits-kept.ts';
import { type Contact, type ContactWorld, createContact } from './contact.ts';
import { initialKioskState, type KioskState } from './kiosk-state.ts';
import type { Notes } from './notes.ts';
import { completeConfiguration, type PairingOutcome, readPairing } from './read-replies.ts';
import { createTabletClock } from './tablet-clock.ts';
import { createTurns, type Turns } from './turns.ts';

export type KioskWorld = ContactWorld & {
  notes: Notes;
  random(): number;
  exclusively(round: () => Promise<RoundEnd>): Promise<RoundEnd | 'elsewhere'>;
  /** Asks the browser not to clear the storage, or only whether it already promised. May wait for a person. */
  persistStorage(ask: boolean): Promise<boolean | null>;
};

/** The tablet apart from its screens: pairing, configuration, outbox, heartbeat. */
export type Kiosk = {
  state: Observable<KioskState>;
  open(): Promise<void>;
  pair(pairingCode: string): Promise<PairingOutcome>;
  /** Resolves to true only when the survey would survive a power cut. */
  keep(submission: Submission): Promise<boolean>;
  sendNow(): void;
  /** The network is back. */
  reconnect(): void;
  /** What became of an invitation of the return desk. */
  tell(offer: Offer, event: InvitationEvent): void;
  /** Criteria that a survey begun now asks; null: all. */
  choose: Turns['choose'];
  /** What became of somebody whom no invitation had called. */
  visited(end: VisitEnd): void;
  /** The page is hidden, or shown again. */
  turn(visible: boolean): void;
  /** Tells the server how the tablet is, and learns its clock and a new configuration. */
  beat(): Promise<void>;
};

export function createKiosk(world: KioskWorld): Kiosk {
  const state = createObservable<KioskState>(initialKioskState);
  const now = () => world.clock.now() + (state.get().clockDifferenceMs ?? 0);
  const visits = createVisitsKept(world.notes, now);
  const turns = createTurns(world.notes, world.random);
  const tabletClock = createTabletClock(world.clock, world.notes, (ms) => state.change({ clockDifferenceMs: ms }));
  const contact = createContact(world, state, visits, tabletClock.met);
  const questionnaires = createQuestionnairesKept(world.notes);
  keepWhatIsAsked(state, questionnaires);
  const courier = createCourier({
    ...world,
    send: async (submissions) =>
      contact.heard(
        await world.server.submit(contact.token(), {
          sentAt: toInstant(world.clock.now()),
          submissions: submissions.map(tabletClock.settle),
        }),
      ),
    delivered: () => void contact.countQueue(),
    ended: (end) => {
      state.change({ delivering: false });
      if (end === 'empty') void questionnaires.allDelivered();
    },
  });
  const deliver = (start: () => void) => {
    if (state.get().pairing === null) return;
    state.change({ delivering: true });
    start();
  };
  const wake = () => deliver(courier.wake);
  const desk = createReturnDesk(world, state, contact);
  const inside: Inside = { world, state, contact, desk, visits, turns, wake };
  const room = watchRoom(world, (roomy) => {
    const recovered = roomy && state.get().storageFailing;
    state.change({ storageFailing: !roomy });
    // What could not be read when the tablet was switched on can be read now.
    if (recovered && state.get().pairing === null) void load(inside).then(wake);
  });

  return {
    state,
    async beat() {
      tabletClock.look();
      await contact.beat();
    },
    pair: (pairingCode) => pair(inside, pairingCode),
    sendNow: () => deliver(courier.sendNow),
    async open() {
      await Promise.all([load(inside), tabletClock.open()]);
      room.look();
      wake();
      desk.connect();
      await contact.beat();
    },
    keep: (submission) => keep(inside, room, { ...submission, clock: tabletClock.mark(submission.id) }),
    reconnect() {
      wake();
      desk.connect();
      void contact.beat();
    },
    tell: desk.tell,
    choose: turns.choose,
    visited: visits.count,
    turn(visible) {
      tabletClock.look(visible);
      if (!visible) return desk.hide();
      desk.show();
      desk.connect();
    },
  };
}

type Inside = {
  world: KioskWorld;
  state: Observable<KioskState>;
  contact: Contact;
  desk: ReturnDesk;
  visits: VisitsKept;
  turns: Turns;
  wake(): void;
};

async function keep(
  { world, state, contact, desk, turns, wake }: Inside,
  room: RoomWatch,
  submission: Submission,
): Promise<boolean> {
  const kept = await world.outbox.keep(submission).then(
    () => true,
    () => false,
  );
  if (!kept) state.change({ storageFailing: true });
  // There was room for this one: is there for the next?
  room.look();
  if (!kept) return false;
  if (submission.outcome === 'completed') desk.surveyed(submission.dossierCode ?? '');
  turns.stored(submission);
  void contact.countQueue();
  wake();
  return true;
}

async function load({ world, state, contact, visits, turns }: Inside): Promise<void> {
  try {
    const { pairing, configuration: stored } = await world.deviceStore.load();
    // After a move to another centre the questions of the old one are not asked any more.
    const fits = stored !== null && stored.configuration.unit.id === pairing?.unit.id;
    contact.rememberTag(fits ? stored.etag : null);
    state.change({ pairing, configuration: fits ? completeConfiguration(stored.configuration) : null });
  } catch {
    state.change({ storageFailing: true });
  }
  await Promise.all([contact.countQueue(), visits.load(), turns.load()]);
  state.change({ opened: true });
  // Asked anew at each start: a browser that refused an app it hardly knew may promise later.
  const paired = state.get().pairing !== null;
  void world.persistStorage(paired).then((persisted) => state.change({ persisted }));
}

/** Word for word, before its first question is asked. */
function keepWhatIsAsked(state: Observable<KioskState>, questionnaires: QuestionnairesKept): void {
  let last: KioskConfiguration['questionnaire'] | null = null;
  state.subscribe(() => {
    const asked = state.get().configuration?.questionnaire ?? null;
    if (asked === null || asked === last) return;
    last = asked;
    void questionnaires.keep(asked);
  });
}

async function pair(
  { world, state, contact, desk, visits, wake }: Inside,
  pairingCode: string,
): Promise<PairingOutcome> {
  const pairing = readPairing(await world.server.pair(pairingCode));
  if (typeof pairing === 'string') return pairing;
  if (await wouldMisplace(world, state.get().pairing, pairing)) {
    wake();
    return 'answers-waiting';
  }
  try {
    await world.deviceStore.keepPairing(pairing);
  } catch {
    // The code is spent and the tablet would forget its token: staff must know now, and pair again.
    state.change({ storageFailing: true });
    return 'not-stored';
  }
  const { configuration } = state.get();
  desk.forget();
  visits.forget();
  state.change({
    pairing,
    configuration: configuration?.unit.id === pairing.unit.id ? configuration : null,
    signedOut: false,
    storageFailing: false,
  });
  void world.persistStorage(true).then((persisted) => state.change({ persisted }));
  await contact.fetchConfiguration(null);
  desk.connect();
  wake();
  void contact.beat();
  return 'paired';
}

/** Whether answers given at one centre wait here, and would be delivered as another's. */
async function wouldMisplace(
  { outbox }: KioskWorld,
  before: KioskState['pairing'],
  now: NonNullable<KioskState['pairing']>,
): Promise<boolean> {
  if (before === null || before.unit.id === now.unit.id) return false;
  // What cannot be counted may be there.
  return outbox.queue().then(
    ({ count }) => count > 0,
    () => true,
  );
}
