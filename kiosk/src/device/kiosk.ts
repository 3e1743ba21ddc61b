import type { InvitationEvent } from '@hailong/shared/contract/kiosk-invitations.ts';
import type { Submission } from '@hailong/shared/contract/submissions.ts';
import type { Offer } from '../invitations/offer.ts';
import { createReturnDesk, type ReturnDesk } from '../invitations/return-desk.ts';
import { createObservable, type Observable } from '../observable.ts';
import { createCourier } from '../outbox/courier.ts';
import type { RoundEnd } from '../outbox/deliver.ts';
import { toInstant } from '../vietnam-time.ts';
import { type Contact, type ContactWorld, createContact } from './contact.ts';
import { initialKioskState, type KioskState } from './kiosk-state.ts';
import { completeConfiguration, type PairingOutcome, readPairing } from './read-replies.ts';

export type KioskWorld = ContactWorld & {
  random(): number;
  exclusively(round: () => Promise<RoundEnd>): Promise<RoundEnd | 'elsewhere'>;
  /** Asks the browser not to clear the storage, or only whether it already promised. */
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
  /** The page is hidden, or shown again. */
  turn(visible: boolean): void;
  /** Tells the server how the tablet is, and learns its clock and a new configuration. */
  beat(): Promise<void>;
};

export function createKiosk(world: KioskWorld): Kiosk {
  const state = createObservable<KioskState>(initialKioskState);
  const contact = createContact(world, state);
  const courier = createCourier({
    ...world,
    send: async (submissions) =>
      contact.heard(
        await world.server.submit(contact.token(), {
          sentAt: toInstant(world.clock.now()),
          submissions: [...submissions],
        }),
      ),
    delivered: () => void contact.countQueue(),
    ended: () => state.change({ delivering: false }),
  });
  const deliver = (start: () => void) => {
    if (state.get().pairing === null) return;
    state.change({ delivering: true });
    start();
  };
  const wake = () => deliver(courier.wake);
  const desk = createReturnDesk(world, state, contact);
  const inside: Inside = { world, state, contact, desk, wake };

  return {
    state,
    beat: contact.beat,
    pair: (pairingCode) => pair(inside, pairingCode),
    sendNow: () => deliver(courier.sendNow),
    async open() {
      await load(inside);
      wake();
      desk.connect();
      await contact.beat();
    },
    async keep(submission) {
      const kept = await world.outbox.keep(submission).then(
        () => true,
        () => false,
      );
      state.change({ storageFailing: !kept });
      if (!kept) return false;
      if (submission.outcome === 'completed') desk.surveyed(submission.dossierCode ?? '');
      void contact.countQueue();
      wake();
      return true;
    },
    reconnect() {
      wake();
      desk.connect();
      void contact.beat();
    },
    tell: desk.tell,
    turn(visible) {
      if (!visible) return desk.hide();
      desk.show();
      desk.connect();
    },
  };
}

type Inside = { world: KioskWorld; state: Observable<KioskState>; contact: Contact; desk: ReturnDesk; wake(): void };

async function load({ world, state, contact }: Inside): Promise<void> {
  try {
    const { pairing, configuration: stored } = await world.deviceStore.load();
    // After a move to another centre the questions of the old one are not asked any more.
    const fits = stored !== null && stored.configuration.unit.id === pairing?.unit.id;
    contact.rememberTag(fits ? stored.etag : null);
    state.change({ pairing, configuration: fits ? completeConfiguration(stored.configuration) : null });
  } catch {
    state.change({ storageFailing: true });
  }
  await contact.countQueue();
  state.change({ opened: true, persisted: await world.persistStorage(false) });
}

async function pair({ world, state, contact, desk, wake }: Inside, pairingCode: string): Promise<PairingOutcome> {
  const pairing = readPairing(await world.server.pair(pairingCode));
  if (typeof pairing === 'string') return pairing;
  try {
    await world.deviceStore.keepPairing(pairing);
  } catch {
    // The code is spent and the tablet would forget its token: staff must know now, and pair again.
    state.change({ storageFailing: true });
    return 'not-stored';
  }
  const { configuration } = state.get();
  desk.forget();
  state.change({
    pairing,
    configuration: configuration?.unit.id === pairing.unit.id ? configuration : null,
    signedOut: false,
    storageFailing: false,
    persisted: await world.persistStorage(true),
  });
  await contact.fetchConfiguration(null);
  desk.connect();
  wake();
  void contact.beat();
  return 'paired';
}
