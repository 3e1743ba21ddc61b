import type { InvitationEvent } from '@hailong/shared/contract/kiosk-invitations.ts';
import type { KioskState } from '../device/kiosk-state.ts';
import type { Offer } from '../invitations/offer.ts';
import { AboutScreen } from './about-screen.tsx';
import { AttractScreen } from './attract-screen.tsx';
import { BusyScreen } from './busy-screen.tsx';
import { CodeScreen } from './code-screen.tsx';
import { CommentScreen } from './comment-screen.tsx';
import { GoodbyeScreen, NotSavedScreen, SavingScreen, ThanksScreen } from './end-screens.tsx';
import { NoticeScreen } from './notice-screen.tsx';
import { QuestionScreen } from './question-screen.tsx';
import { ScanScreen } from './scan-screen.tsx';
import type { ScreenProps } from './screen-props.ts';

type SurveyProps = ScreenProps & {
  state: KioskState;
  tell(offer: Offer, event: InvitationEvent): void;
  send(withComment: boolean): void;
};

/** The screen the session is on. */
export function Survey({ state, send, tell, ...props }: SurveyProps) {
  switch (props.session.screen) {
    case 'attract':
      if (state.storageFailing) return <BusyScreen {...props} state={state} />;
      return <AttractScreen {...props} state={state} onOffered={(offer) => tell(offer, 'offered')} />;
    case 'code':
      return <CodeScreen {...props} />;
    case 'scan':
      return <ScanScreen {...props} />;
    case 'notice':
      return <NoticeScreen {...props} />;
    case 'question':
      return <QuestionScreen {...props} />;
    case 'about':
      return <AboutScreen {...props} />;
    case 'comment':
      return <CommentScreen {...props} send={send} />;
    case 'saving':
      return <SavingScreen />;
    case 'not-saved':
      return <NotSavedScreen {...props} />;
    case 'thanks':
      return <ThanksScreen {...props} />;
    case 'goodbye':
      return <GoodbyeScreen {...props} />;
  }
}
