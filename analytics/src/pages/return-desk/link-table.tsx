import type { SurveyLinkReply } from '@hailong/shared/contract/survey-links.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useSpeech } from '../../speech.tsx';
import { linkState } from './link-state.ts';
import { useDeskWords } from './use-desk-words.ts';

type LinkTableProps = {
  links: readonly SurveyLinkReply[];
  nowMs: number;
  onWithdraw: (link: SurveyLinkReply) => void;
};

/** Links of late, newest first. */
export function LinkTable({ links, nowMs, onWithdraw }: LinkTableProps) {
  const { phone: words } = useDeskWords();
  if (links.length === 0) return <p class="soft">{words.none}</p>;
  return (
    <ScrollRegion class="desk-list" label={words.caption}>
      <table class="desk-links">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            {[words.code, words.createdOn, words.expiresOn, words.state, words.action].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <LinkRow key={link.linkId} link={link} nowMs={nowMs} onWithdraw={onWithdraw} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type LinkRowProps = Omit<LinkTableProps, 'links'> & { link: SurveyLinkReply };

function LinkRow({ link, nowMs, onWithdraw }: LinkRowProps) {
  const { format } = useSpeech();
  const { phone: words } = useDeskWords();
  const state = linkState(link, nowMs);
  const dayOf = (instant: string) => format.day(dayOfInstant(Date.parse(instant)));
  return (
    <tr data-link={link.dossierCode} data-state={state}>
      <th scope="row">{link.dossierCode}</th>
      <td>{dayOf(link.createdAt)}</td>
      <td>{dayOf(link.expiresAt)}</td>
      <td>{words.states[state]}</td>
      <td>
        {(state === 'made' || state === 'opened') && (
          <button type="button" class="link" onClick={() => onWithdraw(link)}>
            {words.withdraw} <span class="unseen">{words.of(link.dossierCode)}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
