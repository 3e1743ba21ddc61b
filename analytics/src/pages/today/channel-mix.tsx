import type { ChannelMixReply } from '@hailong/shared/contract/coverage-views.ts';
import { useId } from 'preact/hooks';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { todayEn } from '../../strings/pages/today.en.ts';
import { todayVi } from '../../strings/pages/today.vi.ts';
import { BarRows } from './bar-rows.tsx';

const parts = ['inPerson', 'onlineFull', 'onlinePartial', 'onlineUnstated', 'post'] as const;

/** How dossiers came in. "Online" is often filed at the counter with help, so that part is said too. */
export function ChannelMix({ mix }: { mix: ChannelMixReply }) {
  const { format, words: shared } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  const id = useId();
  if (mix.total === 0) return null;
  const rows = parts
    .filter((part) => part !== 'onlineUnstated' || mix[part] > 0)
    .map((part) => ({
      id: part,
      name: words.channels[part],
      count: mix[part],
      written: `${format.count(mix[part])} · ${format.share(mix[part], mix.total, null)}`,
    }));
  return (
    <section class="view" aria-labelledby={id}>
      <BarRows caption={{ id, text: words.channels.title(format.count(mix.total)) }} rows={rows} whole={mix.total} />
      <p class="soft">
        {words.channels.atCounter(format.count(mix.filedOnlineAtCounter))}{' '}
        {shared.today.range(format.day(mix.from), format.day(mix.to))}.
      </p>
    </section>
  );
}
