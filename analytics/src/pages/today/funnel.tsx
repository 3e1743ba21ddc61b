import type { FunnelReply } from '@hailong/shared/contract/coverage-views.ts';
import { useId } from 'preact/hooks';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { todayEn } from '../../strings/pages/today.en.ts';
import { todayVi } from '../../strings/pages/today.vi.ts';
import { BarRows } from './bar-rows.tsx';

const steps = ['returned', 'invited', 'offered', 'started', 'completed'] as const;

/** From the returned result to the completed survey, and where people are lost on the way. */
export function Funnel({ funnel }: { funnel: FunnelReply }) {
  const { format, words: shared } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  const id = useId();
  const whole = Math.max(...steps.map((step) => funnel[step]));
  const { started, declined, left } = funnel.withoutInvitation;
  if (whole + started + declined + left === 0) return null;
  const title =
    funnel.invited === 0
      ? words.funnel.nobodyInvited
      : words.funnel.title(
          format.count(funnel.completed),
          format.count(funnel.invited),
          format.share(funnel.completed, funnel.invited, null),
        );
  const rows = steps.map((step) => ({
    id: step,
    name: words.funnel[step],
    count: funnel[step],
    written: format.count(funnel[step]),
  }));
  return (
    <section class="view" aria-labelledby={id}>
      <BarRows caption={{ id, text: title }} rows={rows} whole={whole} />
      <p class="soft">
        {words.funnel.rest(format.count(funnel.declined), format.count(funnel.noAnswer), format.count(funnel.open))}{' '}
        {shared.today.range(format.day(funnel.from), format.day(funnel.to))}.
      </p>
      <Uninvited visits={funnel.withoutInvitation} />
    </section>
  );
}

/** Whom the return desk did not call: none of them is in a bar above. */
function Uninvited({ visits: { started, declined, left } }: { visits: FunnelReply['withoutInvitation'] }) {
  const { format } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  if (started + declined + left === 0) return null;
  const [begun, refused, gone] = [started, declined, left].map((count) => format.count(count));
  return (
    <p class="soft" data-uninvited={started + declined + left}>
      {words.funnel.uninvited(begun ?? '', refused ?? '', gone ?? '')}
    </p>
  );
}
