import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useWords } from '../components/surroundings.ts';
import { useIdle } from '../components/use-idle.ts';
import { clockIsWrong, type KioskState } from '../device/kiosk-state.ts';
import { useObservable } from '../observable.ts';
import { ListeningContext } from '../sound/sound.ts';
import { PinView } from '../staff/pin-view.tsx';
import { RescueView } from '../staff/rescue-view.tsx';
import { StaffHeading } from '../staff/staff-heading.tsx';
import type { StaffProps } from '../staff/staff-props.ts';
import { TabletFacts } from '../staff/tablet-facts.tsx';
import { useStaffWords } from '../staff/use-staff-words.ts';

/** Staff who walk away leave no door open. */
const STAFF_LIMITS = { idleSeconds: 60, idleWarningSeconds: 0 };

type View = 'pin' | 'corner' | 'rescue';

/** The place of whoever keeps the tablet, behind their PIN. What is said here is not for a citizen's ears. */
export function StaffCorner(props: StaffProps) {
  const { kiosk, staff, onClose } = props;
  const words = useStaffWords();
  const state = useObservable(kiosk.state);
  const pin = state.configuration?.staffPin ?? null;
  const [view, setView] = useState<View>(pin === null ? 'corner' : 'pin');
  useIdle(true, STAFF_LIMITS, onClose);
  return (
    <ListeningContext.Provider value={false}>
      <Dialog name={`staff staff-${view}`} label={words.heading} onClose={onClose}>
        {view === 'pin' && pin !== null ? (
          <PinView pin={pin} gate={staff.pinGate} onRight={() => setView('corner')} onClose={onClose} />
        ) : view === 'rescue' ? (
          <RescueView state={state} staff={staff} onBack={() => setView('corner')} />
        ) : (
          <Corner {...props} state={state} onView={setView} />
        )}
      </Dialog>
    </ListeningContext.Provider>
  );
}

type CornerProps = StaffProps & { state: KioskState; onView(view: View): void };

function Corner({ state, kiosk, staff, version, onView, onAssist, onPairAgain, onRecord, onClose }: CornerProps) {
  const words = useStaffWords();
  const lock = useObservable(staff.lock.state);
  const { queue, delivering } = state;
  return (
    <>
      <StaffHeading>{words.heading}</StaffHeading>
      <Notices state={state} onAskPersistence={() => void askPersistence({ kiosk, staff })} />
      <div class="staff-tasks">
        <Button disabled={delivering || queue.count === 0} onPress={kiosk.sendNow}>
          {delivering ? words.sending : words.sendNow}
        </Button>
        <Button onPress={() => onView('rescue')}>{words.rescue}</Button>
        {onAssist !== undefined && <Button onPress={onAssist}>{words.assist}</Button>}
        <Button onPress={onRecord}>{words.record}</Button>
        <Button onPress={() => staff.lock.set(!lock.locked)}>{lock.locked ? words.unlock : words.lock}</Button>
        <Button onPress={onPairAgain}>{words.pairAgain}</Button>
      </div>
      <TabletFacts state={state} lock={lock} staff={staff} version={version} />
      <div class="actions">
        <Button kind="primary" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

function Notices({ state, onAskPersistence }: { state: KioskState; onAskPersistence(): void }) {
  const words = useStaffWords();
  const common = useWords();
  const { configuration } = state;
  return (
    <>
      {state.storageFailing && <p class="staff-notice">{common.storageNotice}</p>}
      {state.signedOut && <p class="staff-notice">{common.revokedNotice}</p>}
      {clockIsWrong(state) && <p class="staff-notice">{common.clockNotice}</p>}
      {configuration !== null && configuration.staffPin === null && <p class="staff-notice">{words.pinUnset}</p>}
      {state.persisted === false && (
        <div class="staff-notice">
          <p>{words.storageWhy}</p>
          <Button onPress={onAskPersistence}>{words.storageAsk}</Button>
        </div>
      )}
    </>
  );
}

async function askPersistence({ kiosk, staff }: Pick<StaffProps, 'kiosk' | 'staff'>): Promise<void> {
  kiosk.state.change({ persisted: await staff.askPersistence() });
}
