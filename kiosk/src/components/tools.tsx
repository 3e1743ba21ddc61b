import type { Session, SessionEvent } from '../session/session.ts';
import { ListenButton } from './listen-button.tsx';
import { LookButton } from './look-button.tsx';

type ToolsProps = { session: Session; dispatch(event: SessionEvent): void };

/** Right end of the top bar of every screen: how it looks, and *Nghe* last, always in the corner. */
export function Tools({ session, dispatch }: ToolsProps) {
  return (
    <div class="tools">
      <LookButton session={session} onChange={(look) => dispatch({ type: 'look-changed', ...look })} />
      <ListenButton on={session.listening} onSwitch={(on) => dispatch({ type: 'listening-switched', on })} />
    </div>
  );
}
