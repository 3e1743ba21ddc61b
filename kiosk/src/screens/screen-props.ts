import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { ComponentChildren } from 'preact';
import type { Offer } from '../invitations/offer.ts';
import type { Session, SessionEvent } from '../session/session.ts';

/** What the screens of the survey receive. They show the session and say what was pressed. */
export type ScreenProps = {
  session: Session;
  configuration: KioskConfiguration;
  dispatch(event: SessionEvent): void;
  /** Begins a survey: of the invitation of the return desk, or without one. */
  start(offer?: Offer): void;
  /** *Continue*, with the moment it was pressed. */
  goOn(): void;
  /** The citizen wants to answer no more. */
  stop(): void;
  /** Right end of the top bar. */
  tools: ComponentChildren;
};
