import type { Kiosk } from '../device/kiosk.ts';
import type { StaffWorld } from './staff-world.ts';

export type StaffProps = {
  kiosk: Kiosk;
  staff: StaffWorld;
  version: string;
  /** Begins a survey that staff help to answer; absent while there is nothing to ask. */
  onAssist?: (() => void) | undefined;
  onPairAgain(): void;
  onRecord(): void;
  onClose(): void;
};
