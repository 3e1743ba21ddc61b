import type { KioskConfiguration } from '@hailong/shared/contract/kiosk.ts';
import { IdleDialog } from '../components/idle-dialog.tsx';
import { Listening } from '../components/listening.tsx';
import { useClock } from '../components/surroundings.ts';
import { Tools } from '../components/tools.tsx';
import { useIdle } from '../components/use-idle.ts';
import type { Kiosk } from '../device/kiosk.ts';
import type { KioskState } from '../device/kiosk-state.ts';
import { manners } from '../session/end-session.ts';
import { patient } from '../session/idle.ts';
import { invitationNews } from '../session/invitation-news.ts';
import { freshSession, type Screen, type Session, type SessionEvent } from '../session/session.ts';
import { startOf } from '../session/start-of.ts';
import { toInstant } from '../vietnam-time.ts';
import { visitEnd } from '../visits/visit-end.ts';
import { Survey } from './survey.tsx';

const TOLD_AFTER_MS = 50;

type AtTheCounterProps = {
  kiosk: Pick<Kiosk, 'choose' | 'tell' | 'visited'>;
  state: KioskState;
  configuration: KioskConfiguration;
  session: Session;
  dispatch(event: SessionEvent): void;
  newId(): string;
};

/** The survey with what surrounds every screen of it: text size, and the question whether anybody is still there. */
export function AtTheCounter({ kiosk, state, configuration, session, dispatch, newId }: AtTheCounterProps) {
  const clock = useClock();
  const act = (event: SessionEvent) => {
    const news = invitationNews(session, event);
    const end = visitEnd(session, event);
    dispatch(event);
    // The citizen's screen comes first; what is told and counted about it follows when it stands there.
    clock.after(TOLD_AFTER_MS, () => {
      if (news !== null) kiosk.tell(news.offer, news.event);
      if (end !== null) kiosk.visited(end);
    });
  };
  const stamp = () => ({ id: newId(), at: toInstant(clock.now()) });
  const expire = () => act({ type: 'expired', ...stamp() });
  const { phase, stay } = useIdle(isWatched(session), patient(configuration), expire);
  const asks = phase.phase === 'asking' && session.screen !== 'attract';
  return (
    <Listening session={session}>
      <Survey
        state={state}
        configuration={configuration}
        session={session}
        dispatch={act}
        tell={kiosk.tell}
        start={(offer) =>
          act(startOf(configuration, kiosk.choose(configuration), offer === undefined ? {} : { offer }))
        }
        goOn={() => act({ type: 'continued', at: toInstant(clock.now()) })}
        stop={() => act({ type: 'stopped', ...stamp() })}
        send={(withComment) => dispatch({ type: 'sent', withComment, ...stamp() })}
        tools={<Tools session={session} dispatch={dispatch} />}
      />
      {asks && <IdleDialog secondsLeft={phase.secondsLeft} onStay={stay} onLeave={expire} />}
    </Listening>
  );
}

const watched: readonly Screen[] = ['code', 'scan', 'notice', 'question', 'about', 'comment'];

/** The invitation is watched only while somebody's language or text size is still set there. */
function isWatched(session: Session): boolean {
  const fresh = manners(freshSession());
  if (session.screen === 'attract') return JSON.stringify(manners(session)) !== JSON.stringify(fresh);
  return watched.includes(session.screen);
}
