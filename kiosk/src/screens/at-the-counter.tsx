import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import type { InvitationEvent } from '@hailong/shared/contract/kiosk-invitations.ts';
import { IdleDialog } from '../components/idle-dialog.tsx';
import { useClock } from '../components/surroundings.ts';
import { Tools } from '../components/tools.tsx';
import { useIdle } from '../components/use-idle.ts';
import type { KioskState } from '../device/kiosk-state.ts';
import type { Offer } from '../invitations/offer.ts';
import { invitationNews } from '../session/invitation-news.ts';
import { manners } from '../session/reduce-session.ts';
import { freshSession, type Screen, type Session, type SessionEvent } from '../session/session.ts';
import { toInstant } from '../vietnam-time.ts';
import { Survey } from './survey.tsx';

type AtTheCounterProps = {
  state: KioskState;
  configuration: KioskConfiguration;
  session: Session;
  dispatch(event: SessionEvent): void;
  newId(): string;
  tell(offer: Offer, event: InvitationEvent): void;
};

/** The survey with what surrounds every screen of it: text size, and the question whether anybody is still there. */
export function AtTheCounter({ state, configuration, session, dispatch, newId, tell }: AtTheCounterProps) {
  const clock = useClock();
  const act = (event: SessionEvent) => {
    const news = invitationNews(session, event);
    if (news !== null) tell(news.offer, news.event);
    dispatch(event);
  };
  const stamp = () => ({ id: newId(), at: toInstant(clock.now()) });
  const expire = () => dispatch({ type: 'expired', ...stamp() });
  const { phase, stay } = useIdle(isWatched(session), configuration, expire);
  const asks = phase.phase === 'asking' && session.screen !== 'attract';
  return (
    <>
      <Survey
        state={state}
        configuration={configuration}
        session={session}
        dispatch={act}
        tell={tell}
        goOn={() => act({ type: 'continued', at: toInstant(clock.now()) })}
        send={(withComment) => dispatch({ type: 'sent', withComment, ...stamp() })}
        tools={<Tools session={session} dispatch={dispatch} />}
      />
      {asks && <IdleDialog secondsLeft={phase.secondsLeft} onStay={stay} onLeave={expire} />}
    </>
  );
}

const watched: readonly Screen[] = ['code', 'notice', 'question', 'comment'];

/** The invitation is watched only while somebody's language or text size is still set there. */
function isWatched(session: Session): boolean {
  const fresh = manners(freshSession());
  if (session.screen === 'attract') return JSON.stringify(manners(session)) !== JSON.stringify(fresh);
  return watched.includes(session.screen);
}
