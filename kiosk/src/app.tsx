import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Clock } from './clock.ts';
import { StaffHandle } from './components/staff-handle.tsx';
import { ClockContext, TongueContext } from './components/surroundings.ts';
import type { Kiosk } from './device/kiosk.ts';
import { useObservable } from './observable.ts';
import { AtTheCounter } from './screens/at-the-counter.tsx';
import { PairingScreen, WaitingScreen } from './screens/pairing-screen.tsx';
import { StaffCorner } from './screens/staff-corner.tsx';
import { reduceSession } from './session/reduce-session.ts';
import { freshSession, type Session, type SessionEvent } from './session/session.ts';
import { tongueOf } from './strings/words.ts';

export type AppProps = {
  kiosk: Kiosk;
  clock: Clock;
  version: string;
  /** A fresh UUID. */
  newId(): string;
  /** Pairing code of the link that opened the app, or empty. */
  linkedPairingCode: string;
  /** Told whether nobody is using the tablet, so that an update disturbs no one. */
  onRest(resting: boolean): void;
};

type StaffView = 'closed' | 'corner' | 'pairing';

export function App({ kiosk, clock, version, newId, linkedPairingCode, onRest }: AppProps) {
  const state = useObservable(kiosk.state);
  const [session, dispatch] = useReducer(reduceSession, undefined, freshSession);
  const [staffView, setStaffView] = useState<StaffView>(linkedPairingCode === '' ? 'closed' : 'pairing');
  const closeStaff = () => setStaffView('closed');

  useStoring(session, kiosk, dispatch);
  usePageLook(session);
  const resting = session.screen === 'attract' && staffView === 'closed' && state.offers.length === 0;
  useEffect(() => onRest(resting), [resting]);

  const screen = () => {
    if (state.pairing === null || staffView === 'pairing') {
      const onBack = state.pairing === null ? undefined : closeStaff;
      return <PairingScreen prefilled={linkedPairingCode} pair={kiosk.pair} onPaired={closeStaff} onBack={onBack} />;
    }
    const { configuration } = state;
    const handled = session.screen === 'attract' || session.screen === 'not-saved';
    return (
      <>
        {configuration === null ? (
          <WaitingScreen />
        ) : (
          <AtTheCounter
            state={state}
            configuration={configuration}
            session={session}
            dispatch={dispatch}
            newId={newId}
            tell={kiosk.tell}
          />
        )}
        {handled && staffView === 'closed' && <StaffHandle onOpen={() => setStaffView('corner')} />}
        {staffView === 'corner' && (
          <StaffCorner
            state={state}
            version={version}
            onSendNow={kiosk.sendNow}
            onPairAgain={() => setStaffView('pairing')}
            onClose={closeStaff}
          />
        )}
      </>
    );
  };

  return (
    <ClockContext.Provider value={clock}>
      <TongueContext.Provider value={tongueOf(session.language, state.configuration?.languages ?? [])}>
        {state.opened && screen()}
      </TongueContext.Provider>
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

/** Language, text size and theme belong to the whole page: screen readers and `rem` look for them there. */
function usePageLook({ language, textSize, theme }: Session): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.textSize = String(textSize);
    document.documentElement.dataset.theme = theme;
  }, [language, textSize, theme]);
}
