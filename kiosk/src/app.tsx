import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Clock } from './clock.ts';
import { CameraContext, ClockContext, TongueContext } from './components/surroundings.ts';
import { useCleanStart } from './components/use-clean-start.ts';
import { usePageLook } from './components/use-page-look.ts';
import { useSteadyHand } from './components/use-steady-hand.ts';
import type { Kiosk } from './device/kiosk.ts';
import { useObservable } from './observable.ts';
import { type LoadRecording, RecordingDoor } from './recording/recording-door.tsx';
import type { Camera } from './scan/camera.ts';
import { AtTheCounter } from './screens/at-the-counter.tsx';
import { PairingScreen, WaitingScreen } from './screens/pairing-screen.tsx';
import { reduceSession } from './session/reduce-session.ts';
import { freshSession, type Session, type SessionEvent } from './session/session.ts';
import { startOf } from './session/start-of.ts';
import { StaffSide, type StaffView } from './staff/staff-side.tsx';
import type { StaffWorld } from './staff/staff-world.ts';
import { tongueOf } from './strings/words.ts';

export type AppProps = {
  kiosk: Kiosk;
  clock: Clock;
  camera: Camera | null;
  version: string;
  /** A fresh UUID. */
  newId(): string;
  /** Pairing code of the link that opened the app, or empty. */
  linkedPairingCode: string;
  loadRecording: LoadRecording;
  staff: StaffWorld;
  /** Told whether nobody is using the tablet, so that an update disturbs no one. */
  onRest(resting: boolean): void;
};

export function App({
  kiosk,
  clock,
  camera,
  version,
  newId,
  linkedPairingCode,
  loadRecording,
  staff,
  onRest,
}: AppProps) {
  const state = useObservable(kiosk.state);
  const [session, dispatch] = useReducer(reduceSession, undefined, freshSession);
  const [staffView, setStaffView] = useState<StaffView>(linkedPairingCode === '' ? 'closed' : 'pairing');
  const closeStaff = () => setStaffView('closed');

  useStoring(session, kiosk, dispatch);
  const tongue = tongueOf(session.language, state.configuration?.languages ?? []);
  usePageLook(session, tongue);
  useSteadyHand();
  useCleanStart(session.screen);
  const resting = session.screen === 'attract' && staffView === 'closed' && state.offers.length === 0;
  useEffect(() => onRest(resting), [resting]);

  const assist = (configuration: KioskConfiguration) => {
    closeStaff();
    dispatch(startOf(configuration, kiosk.choose(configuration), { assisted: true }));
  };
  const screen = () => {
    if (state.pairing === null || staffView === 'pairing') {
      const onBack = state.pairing === null ? undefined : closeStaff;
      return <PairingScreen prefilled={linkedPairingCode} pair={kiosk.pair} onPaired={closeStaff} onBack={onBack} />;
    }
    if (staffView === 'recording') return <RecordingDoor load={loadRecording} onClose={closeStaff} />;
    const { configuration } = state;
    const handled = session.screen === 'attract' || session.screen === 'not-saved';
    return (
      <>
        {configuration === null ? (
          <WaitingScreen />
        ) : (
          <AtTheCounter
            kiosk={kiosk}
            state={state}
            configuration={configuration}
            session={session}
            dispatch={dispatch}
            newId={newId}
          />
        )}
        <StaffSide
          {...{ kiosk, staff, version, handled }}
          view={staffView}
          onView={setStaffView}
          onAssist={configuration === null || session.screen !== 'attract' ? undefined : () => assist(configuration)}
        />
      </>
    );
  };

  return (
    <ClockContext.Provider value={clock}>
      <CameraContext.Provider value={camera}>
        <TongueContext.Provider value={tongue}>{state.opened && screen()}</TongueContext.Provider>
      </CameraContext.Provider>
    </ClockContext.Provider>
  );
}

/** Keeps the survey that is being saved, and tells the session how it went. Keeping the same one twice is harmless. */
function useStoring(session: Session, kiosk: Kiosk, dispatch: (event: SessionEvent) => void): void {
  const { screen, pending } = session;
  useEffect(() => {
    if (screen !== 'saving' || pending === null) return;
    void kiosk.keep(pending.submission).then((kept) => dispatch({ type: kept ? 'saved' : 'save-failed' }));
  }, [screen, pending]);
}
