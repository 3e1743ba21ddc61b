import type { AttentionCode, AttentionItem, AttentionReply } from '@hailong/shared/contract/attention.ts';
import type { Role } from '@hailong/shared/contract/endpoint.ts';
import { useId, useState } from 'preact/hooks';
import { InnerLink } from '../../components/inner-link.tsx';
import { useTrailing } from '../../data/use-trailing.ts';
import { type Format, timeOfInstant } from '../../format.ts';
import { pageAt } from '../../pages.tsx';
import type { ServerClient } from '../../server-client.ts';
import { usePageWords, useSpeech } from '../../speech.tsx';
import { todayEn } from '../../strings/pages/today.en.ts';
import { todayVi } from '../../strings/pages/today.vi.ts';
import type { World } from '../../world.ts';

const load = ({ get }: ServerClient) => get<AttentionReply>('/attention');

/** So many fit above the figure without pushing it off the screen. */
const SHOWN_FIRST = 3;

/** Where something can be done about it. */
const pageOf: Partial<Record<AttentionCode, string>> = {
  'counter-silent': '/tra-ket-qua',
  'device-offline': '/thiet-bi',
  'device-holds-old-answers': '/thiet-bi',
  'device-battery-low': '/thiet-bi',
  'pending-surveys': '/doi-chieu',
  'parked-surveys': '/doi-chieu',
  'import-overdue': '/ho-so',
};

type AttentionListProps = { world: World; role: Role; askedAtMs: number };

/** What somebody should act on, each as a sentence and a link to where it is done. Nothing when there is nothing. */
export function AttentionList({ world, role, askedAtMs }: AttentionListProps) {
  const { format } = useSpeech();
  const words = usePageWords({ vi: todayVi, en: todayEn });
  const id = useId();
  const [all, setAll] = useState(false);
  const { value } = useTrailing(world, null, askedAtMs, load);
  const items = value?.items ?? [];
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, SHOWN_FIRST);
  return (
    <section class="attention" aria-labelledby={id}>
      <h2 id={id}>{words.attention.title}</h2>
      <ul>
        {shown.map((item) => (
          <li key={`${item.code} ${item.subject}`} data-attention={item.code} class={item.severity}>
            <strong>{words.attention[item.severity]}</strong>
            <span>{sentenceOf(item, words.attention, format)}</span>
            <Where item={item} world={world} role={role} />
          </li>
        ))}
      </ul>
      {items.length > SHOWN_FIRST && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.attention.fewer : words.attention.more(format.count(items.length - SHOWN_FIRST))}
        </button>
      )}
    </section>
  );
}

/** Nothing for whoever may not open that page: leaders see what is to be done, clerks do it. */
function Where({ item, world, role }: { item: AttentionItem; world: World; role: Role }) {
  const { words } = useSpeech();
  const page = pageAt(pageOf[item.code] ?? '', role);
  if (page === null) return null;
  return (
    <InnerLink href={page.path} onGo={() => world.go(page.path)}>
      {words.nav[page.name]}
    </InnerLink>
  );
}

type AttentionWords = (typeof todayVi)['attention'];

function sentenceOf({ code, subject, values }: AttentionItem, words: AttentionWords, format: Format): string {
  const written = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, write(name, value, format)]));
  return words[code]({ ...written, subject });
}

/** Days and instants as people write them, numbers with their marks; everything else as it is. */
function write(name: string, value: string | number, format: Format): string {
  if (typeof value === 'number')
    return name === 'battery' ? format.wholePercent(Math.round(value * 100) / 100) : format.count(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(value)) return value;
  const atMs = Date.parse(value);
  return `${timeOfInstant(atMs)} ${format.dayOfMonth(format.dayOfInstant(atMs))}`;
}
