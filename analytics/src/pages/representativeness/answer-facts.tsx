import type { RepresentativenessReply } from '@hailong/shared/contract/representativeness.ts';
import { useSpeech } from '../../speech.tsx';
import { useRepresentativenessWords } from './representativeness-words.ts';

/** How many there were, how many answered, and whether that is the number the method asks for. */
export function AnswerFacts({ reply }: { reply: RepresentativenessReply }) {
  const { format } = useSpeech();
  const { facts } = useRepresentativenessWords();
  const { eligible, surveyed, invitations, sampleSize } = reply;
  const { invited, completed, declined, unanswered } = invitations;
  return (
    <dl class="answer-facts">
      <Fact name={facts.basis[reply.basis]} value={format.count(eligible)} />
      <Fact
        name={facts.surveyed}
        value={format.count(surveyed)}
        note={eligible === 0 ? undefined : format.share(surveyed, eligible, null)}
      />
      {sampleSize !== null && (
        <Fact
          name={facts.sample}
          value={format.count(sampleSize.needed)}
          note={`${sampleSize.reached ? facts.reached : facts.short(format.count(sampleSize.needed - surveyed))}; ${facts.sampleWhat(format.wholePercent(sampleSize.error))}`}
        />
      )}
      {invited > 0 && (
        <Fact
          name={facts.invited}
          value={format.count(invited)}
          note={facts.invitedWhat(format.count(completed), format.count(declined), format.count(unanswered))}
        />
      )}
    </dl>
  );
}

function Fact({ name, value, note }: { name: string; value: string; note?: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}
