import type { InvitationReply } from '@hailong/shared/contract/invitations.ts';
import type { Day } from '@hailong/shared/period/day.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { timeOfInstant } from '../../format.ts';
import { useSpeech } from '../../speech.tsx';
import { StateMark } from './state-mark.tsx';
import type { Desk } from './use-desk.ts';
import { useDeskWords } from './use-desk-words.ts';

type InvitationTableProps = {
  day: Day;
  invitations: readonly InvitationReply[];
  isToday: boolean;
  desk: Desk;
  onMore: (() => void) | null;
};

/** Invitations of a day, newest first. */
export function InvitationTable({ day, invitations, isToday, desk, onMore }: InvitationTableProps) {
  const { format } = useSpeech();
  const { invitations: names } = useDeskWords();
  const caption = names.caption(format.day(day));
  if (invitations.length === 0) {
    // While the counter is asked for, that question says what to do.
    return desk.mayInvite && <p class="soft">{isToday ? names.noneToday : names.noneThen}</p>;
  }
  return (
    <ScrollRegion class="desk-table" label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[names.code, names.field, names.counter, names.time, names.state].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">{names.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((one) => (
            <Row key={one.invitationId} invitation={one} mayInvite={isToday && desk.mayInvite} desk={desk} />
          ))}
        </tbody>
      </table>
      {onMore !== null && (
        <button type="button" class="link" onClick={onMore}>
          {names.more}
        </button>
      )}
    </ScrollRegion>
  );
}

type RowProps = { invitation: InvitationReply; mayInvite: boolean; desk: Desk };

function Row({ invitation, mayInvite, desk }: RowProps) {
  const { invitations: names } = useDeskWords();
  const { dossierCode, state, field, counter, invitedAt, listed } = invitation;
  return (
    <tr data-invitation={dossierCode} class={state === 'withdrawn' ? 'withdrawn' : undefined}>
      <th scope="row">
        {dossierCode}
        {!listed && <small class="desk-unlisted">{names.unlisted}</small>}
      </th>
      <td>{field ?? names.noField}</td>
      <td>{counter}</td>
      <td class="time">{timeOfInstant(Date.parse(invitedAt))}</td>
      <td>
        <StateMark invitation={invitation} />
      </td>
      <td class="actions">
        {mayInvite && (state === 'declined' || state === 'no-answer') && (
          <button type="button" class="link" onClick={() => desk.inviteAgain(dossierCode)}>
            {names.again}
            <span class="unseen"> {names.of(dossierCode)}</span>
          </button>
        )}
        {state !== 'withdrawn' && (
          <button type="button" class="link" onClick={() => desk.undo(invitation)}>
            {names.undo}
            <span class="unseen"> {names.of(dossierCode)}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
