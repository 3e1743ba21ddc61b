import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { ComponentChildren } from 'preact';
import type { Session, SessionEvent } from '../session/session.ts';

/** What the screens of the survey receive. They show the session and say what was pressed. */
export type ScreenProps = {
  session: Session;
  configuration: KioskConfiguration;
  dispatch(event: SessionEvent): void;
  /** *Continue*, with the moment it was pressed. */
  goOn(): void;
  /** Right end of the top bar. */
  tools: ComponentChildren;
};
