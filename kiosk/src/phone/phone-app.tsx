import { useEffect, useReducer, useState } from 'preact/hooks';
import type { Clock } from '../clock.ts';
import { ClockContext, TongueContext } from '../components/surroundings.ts';
import { usePageLook } from '../components/use-page-look.ts';
import { useSteadyHand } from '../components/use-steady-hand.ts';
import { useObservable } from '../observable.ts';
import { reduceSession } from '../session/reduce-session.ts';
import { freshSession, type Session, type SessionEvent } from '../session/session.ts';
import { tongueOf } from '../strings/words.ts';
import { GiveBack } from './give-back.tsx';
import type { PhoneClient } from './phone-client.ts';
import type { PhoneDelivery } from './phone-delivery.ts';
import { ClosedLinkScreen, OpeningScreen, SendingScreen, UnreachableScreen, UnsentScreen } from './phone-screens.tsx';
import { PhoneSurveyScreens } from './phone-survey.tsx';
import { PhoneThanks } from './phone-thanks.tsx';
import { useOpening } from './use-opening.ts';
import { useWarnBeforeLeaving } from './use-warn-before-leaving.ts';

export type PhoneAppProps = {
  clock: Clock;
  client: PhoneClient;
  delivery: PhoneDelivery;
  /** A fresh UUID. */
  newId(): string;
  random(): number;
  /** Whether this is a paired tablet. */
  isTablet(): Promise<boolean>;
  /** Forgets the link, and opens what the tablet is for. */
  giveBack(): void;
};

/** The survey on a citizen's own phone, opened by a link: no pairing, no staff, and, but on a tablet, nobody comes after. */
export function PhoneApp(props: PhoneAppProps) {
  const { clock, client, delivery, isTablet, giveBack } = props;
  const [session, dispatch] = useReducer(reduceSession, undefined, freshSession);
  const sending = useObservable(delivery.state);
  const { opening, again } = useOpening({ clock, client, delivery, dispatch });
  useSending(session, delivery, dispatch);
  const tongue = tongueOf(session.language, opening.kind === 'open' ? opening.survey.configuration.languages : []);
  usePageLook(session, tongue);
  useSteadyHand();
  const [onTablet, setOnTablet] = useState(false);
  useEffect(() => void isTablet().then(setOnTablet), []);
  const unsent = sending.phase === 'sending' || sending.phase === 'unsent';
  useWarnBeforeLeaving(!onTablet && (unsent || Object.keys(session.answers).length > 0));

  const screen = () => {
    if (sending.refusal !== null) return <ClosedLinkScreen refusal={sending.refusal} notTaken />;
    if (sending.phase === 'sending') return <SendingScreen />;
    if (sending.phase === 'unsent') return <UnsentScreen kept={sending.kept} onRetry={delivery.retry} />;
    switch (opening.kind) {
      case 'refused':
        return <ClosedLinkScreen refusal={opening.refusal} />;
      case 'unreachable':
        return <UnreachableScreen onRetry={again} />;
      case 'sent-before':
        return <PhoneThanks hotline={null} portal={null} />;
      case 'open':
        return <PhoneSurveyScreens {...props} {...opening.survey} session={session} dispatch={dispatch} />;
      default:
        return <OpeningScreen />;
    }
  };
  return (
    <ClockContext.Provider value={clock}>
      <TongueContext.Provider value={tongue}>
        {screen()}
        {onTablet && (!unsent || sending.kept) && <GiveBack onGone={giveBack} />}
      </TongueContext.Provider>
    </ClockContext.Provider>
  );
}

/** Sends the survey that is being saved. On the phone itself it is safe from nothing: only the server's word ends it. */
function useSending(
  { screen, pending }: Session,
  delivery: PhoneDelivery,
  dispatch: (event: SessionEvent) => void,
): void {
  useEffect(() => {
    if (screen !== 'saving' || pending === null) return;
    void delivery.send(pending.submission).then((end) => {
      if (end === 'stored') dispatch({ type: 'saved' });
    });
  }, [screen, pending]);
}
