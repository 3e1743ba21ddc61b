import { clockIsWrong, type KioskState } from '../device/kiosk-state.ts';
import { useWords } from './surroundings.ts';

/** Calm words to whoever keeps the tablet; nothing in them concerns a citizen. */
export function StaffNotice({ state }: { state: KioskState }) {
  const words = useWords();
  const notice = state.storageFailing
    ? words.storageNotice
    : state.signedOut
      ? words.revokedNotice
      : clockIsWrong(state)
        ? words.clockNotice
        : null;
  return notice === null ? null : <p class="staff-notice">{notice}</p>;
}
