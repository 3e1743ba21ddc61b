import { Listening } from '../components/listening.tsx';
import { Tools } from '../components/tools.tsx';
import { AboutScreen } from '../screens/about-screen.tsx';
import { CommentScreen } from '../screens/comment-screen.tsx';
import { NoticeScreen } from '../screens/notice-screen.tsx';
import { QuestionScreen } from '../screens/question-screen.tsx';
import { chooseCriteria } from '../session/rotation.ts';
import type { Session, SessionEvent } from '../session/session.ts';
import { startOf } from '../session/start-of.ts';
import { toInstant } from '../vietnam-time.ts';
import type { PhoneAppProps } from './phone-app.tsx';
import type { PhoneSurvey } from './phone-client.ts';
import { PhoneGreeting } from './phone-greeting.tsx';
import { SendingScreen } from './phone-screens.tsx';
import { PhoneGoodbye, PhoneThanks } from './phone-thanks.tsx';

type PhoneSurveyProps = PhoneAppProps & PhoneSurvey & { session: Session; dispatch(event: SessionEvent): void };

/** The screens of the tablet's survey on a phone: the same questions, and a beginning and an end of its own. */
export function PhoneSurveyScreens(props: PhoneSurveyProps) {
  const { clock, configuration, dispatch, dossier, newId, session } = props;
  const stamp = () => ({ id: newId(), at: toInstant(clock.now()) });
  const begin = () => dispatch(startOf(configuration, askedOf(props), { codeAsked: false }));
  const shared = {
    ...{ session, configuration, dispatch },
    start: begin,
    goOn: () => dispatch({ type: 'continued', at: toInstant(clock.now()) }),
    stop: () => dispatch({ type: 'stopped', ...stamp() }),
    tools: <Tools session={session} dispatch={dispatch} />,
  };
  const shown = () => {
    switch (session.screen) {
      case 'notice':
        return <NoticeScreen {...shared} />;
      case 'question':
        return <QuestionScreen {...shared} />;
      case 'about':
        return <AboutScreen {...shared} />;
      case 'comment':
        return (
          <CommentScreen {...shared} send={(withComment) => dispatch({ type: 'sent', withComment, ...stamp() })} />
        );
      case 'saving':
        return <SendingScreen />;
      case 'thanks':
        return <PhoneThanks hotline={configuration.hotline} portal={configuration.portal} />;
      case 'goodbye':
        return <PhoneGoodbye kept={session.kept} onBack={() => greetAgain(session, dispatch)} />;
      default:
        return <PhoneGreeting {...shared} dossier={dossier} onStart={begin} />;
    }
  };
  return <Listening session={session}>{shown()}</Listening>;
}

/** Nobody counts turns on a phone: among very many, chance is even enough. */
function askedOf({ configuration, random }: PhoneSurveyProps): readonly string[] | null {
  return configuration.form === 'rotating' ? chooseCriteria(configuration.questionnaire, {}, random) : null;
}

function greetAgain({ language }: Session, dispatch: (event: SessionEvent) => void): void {
  dispatch({ type: 'left' });
  dispatch({ type: 'language-chosen', language });
}
