import type { InvitationEvent, KioskInvitation } from '@hailong/shared/contract/kiosk-invitations.ts';
import type { Contact, ContactWorld } from '../device/contact.ts';
import type { KioskState } from '../device/kiosk-state.ts';
import type { Observable } from '../observable.ts';
import { type Reply, saysSignedOut } from '../reply.ts';
import { createInvitationStream } from './invitation-stream.ts';
import { type Offer, offerKey, offersOf } from './offer.ts';
import { createReports } from './reports.ts';

/** What the return desk says to this tablet, and what the tablet says back. */
export type ReturnDesk = {
  /** Once paired, and whenever the network may be back. */
  connect(): void;
  /** The tablet belongs to another counter or to none. */
  forget(): void;
  tell(offer: Offer, event: InvitationEvent): void;
  /** A survey of this dossier is kept: nobody is asked for it again. */
  surveyed(dossierCode: string): void;
  /** The page is hidden; the tablet may sleep, and its monotonic clock with it. */
  hide(): void;
  show(): void;
};

/** Timers that are too long fire at once. */
const LOOK_AT_LEAST_MS = 3_600_000;

export function createReturnDesk(
  world: ContactWorld & { random(): number },
  state: Observable<KioskState>,
  contact: Contact,
): ReturnDesk {
  const { clock, server, random } = world;
  const said = new Set<string>();
  const settled = new Set<string>();
  let cancelLapse = () => {};
  let hiddenAt: { wall: number; monotonic: number } | null = null;

  const keep = (offers: readonly Offer[]) => {
    const now = clock.monotonic();
    const open = offers.filter((offer) => offer.until > now && !settled.has(offerKey(offer)));
    state.change({ offers: open });
    cancelLapse();
    if (open.length === 0) return;
    const firstLapseMs = Math.min(LOOK_AT_LEAST_MS, ...open.map(({ until }) => until - now));
    cancelLapse = clock.after(firstLapseMs, () => keep(state.get().offers));
  };
  const settle = (offers: readonly Offer[]) => {
    for (const offer of offers) settled.add(offerKey(offer));
    keep(state.get().offers);
  };
  const received = (invitations: readonly KioskInvitation[]) => keep(offersOf(invitations, clock.monotonic()));

  const heard = (reply: Reply): Reply => {
    contact.heard(reply);
    if (saysSignedOut(reply)) received([]);
    return reply;
  };
  const reports = createReports({
    clock,
    random,
    send: async ({ invitationId, event }) =>
      contact.heard(await server.invitationEvent(contact.token(), invitationId, event)),
  });
  const stream = createInvitationStream({
    clock,
    random,
    received,
    open: async (text, stop) => heard(await server.events(contact.token(), text, stop)),
  });

  return {
    connect() {
      if (state.get().pairing === null) return;
      reports.wake();
      stream.connect();
    },
    forget() {
      stream.close();
      received([]);
    },
    tell(offer, event) {
      const saying = `${offerKey(offer)} ${event}`;
      if (said.has(saying)) return;
      said.add(saying);
      reports.add({ invitationId: offer.invitationId, event });
      if (event !== 'offered') settle([offer]);
    },
    surveyed(dossierCode) {
      settle(state.get().offers.filter((offer) => offer.dossierCode === dossierCode));
    },
    hide() {
      hiddenAt = { wall: clock.now(), monotonic: clock.monotonic() };
    },
    show() {
      if (hiddenAt === null) return;
      const sleptMs = clock.now() - hiddenAt.wall - (clock.monotonic() - hiddenAt.monotonic);
      hiddenAt = null;
      keep(state.get().offers.map((offer) => ({ ...offer, until: offer.until - Math.max(0, sleptMs) })));
    },
  };
}
