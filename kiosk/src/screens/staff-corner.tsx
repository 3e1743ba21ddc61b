import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useClock, useWords } from '../components/surroundings.ts';
import { useIdle } from '../components/use-idle.ts';
import { clockIsWrong, type KioskState } from '../device/kiosk-state.ts';
import type { Words } from '../strings/words.ts';

type StaffCornerProps = {
  state: KioskState;
  version: string;
  onSendNow(): void;
  onPairAgain(): void;
  onClose(): void;
};

/** Staff who walk away leave no door open. */
const STAFF_LIMITS = { idleSeconds: 60, idleWarningSeconds: 0 };

/** How the tablet is, for whoever keeps it. Counts and ages only: nothing anybody answered. */
export function StaffCorner({ state, version, onSendNow, onPairAgain, onClose }: StaffCornerProps) {
  const words = useWords();
  const now = useClock().now();
  useIdle(true, STAFF_LIMITS, onClose);
  const { queue, pairing, persisted, lastContactAt, clockDifferenceMs } = state;
  const oldestAt = queue.oldestFinishedAt === null ? null : Date.parse(queue.oldestFinishedAt);
  const rows: [string, string][] = [
    [words.staffCentre, pairing?.unit.centre ?? words.staffNone],
    [words.staffCounter, pairing?.counter ?? words.staffNone],
    [words.staffQueue, words.staffQueueValue(queue.count)],
    [words.staffOldest, oldestAt === null ? words.staffNone : words.ago(long(now - oldestAt, words))],
    [words.staffPersisted, persisted === null ? words.staffUnknown : persisted ? words.yes : words.no],
    [words.staffContact, lastContactAt === null ? words.staffUnknown : words.ago(long(now - lastContactAt, words))],
    [words.staffClock, clockDifferenceMs === null ? words.staffUnknown : long(clockDifferenceMs, words)],
    [words.staffVersion, version],
  ];
  return (
    <Dialog name="staff" label={words.staffHeading} onClose={onClose}>
      <h2 class="heading">{words.staffHeading}</h2>
      {state.signedOut && <p class="staff-notice">{words.revokedNotice}</p>}
      {clockIsWrong(state) && <p class="staff-notice">{words.clockNotice}</p>}
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name} class="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <Button kind="quiet" onPress={onClose}>
          {words.close}
        </Button>
        <Button onPress={onPairAgain}>{words.pairAgain}</Button>
        <Button kind="primary" disabled={state.delivering || queue.count === 0} onPress={onSendNow}>
          {state.delivering ? words.sending : words.sendNow}
        </Button>
      </div>
    </Dialog>
  );
}

/** A length of time in its largest whole unit. */
function long(milliseconds: number, words: Words): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds < 60) return words.secondsLong(seconds);
  if (seconds < 3_600) return words.minutesLong(Math.floor(seconds / 60));
  if (seconds < 86_400) return words.hoursLong(Math.floor(seconds / 3_600));
  return words.daysLong(Math.floor(seconds / 86_400));
}
