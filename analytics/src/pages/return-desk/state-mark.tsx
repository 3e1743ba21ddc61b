import type { InvitationReply } from '@hailong/shared/contract/invitations.ts';
import { useDeskWords } from './use-desk-words.ts';

type State = InvitationReply['state'];

/** Each state has a shape of its own, for whoever sees no colours. */
const shapes: Record<State, string> = {
  invited: '',
  started: 'M8 4.5v7A3.5 3.5 0 0 0 8 4.5',
  completed: 'm5 8.2 2.1 2.1L11 6',
  declined: 'M5 8h6',
  'no-answer': 'M8 4.8v3.6l2.2 1.4',
  withdrawn: 'm4 12 8-8',
};

export function StateMark({ invitation: { state, offeredAt } }: { invitation: InvitationReply }) {
  const words = useDeskWords();
  const offered = offeredAt !== null;
  const detail =
    state === 'invited'
      ? words.states[offered ? 'shown' : 'notShown']
      : state === 'no-answer' && !offered
        ? words.states.neverShown
        : null;
  return (
    <span class={`state-mark ${state}`} data-state={state}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle class="ring" cx="8" cy="8" r="6.5" />
        <path class="shape" d={shapes[state]} />
      </svg>
      <span>
        {words.states[state]}
        {detail !== null && <small>, {detail}</small>}
      </span>
    </span>
  );
}
