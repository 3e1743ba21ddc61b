import type { AttentionCode, AttentionItem, AttentionReply } from '@hailong/shared/contract/attention.ts';
import { useId, useState } from 'preact/hooks';
import { InnerLink } from '../../components/inner-link.tsx';
import { useTrailing } from '../../data/use-trailing.ts';
import { type Format, timeOfInstant } from '../../format.ts';
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

type AttentionListProps = { world: World; askedAtMs: number };

/** What somebody should act on, each as a sentence and a link to where it is done. Nothing when there is nothing. */
export function AttentionList({ world, askedAtMs }: AttentionListProps) {
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
            <Where item={item} world={world} />
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {words.attention.more(format.count(items.length - shown.length))}
        </button>
      )}
    </section>
  );
}

function Where({ item, world }: { item: AttentionItem; world: World }) {
  const { words } = useSpeech();
  const path = pageOf[item.code];
  if (path === undefined) return null;
  const name =
    path === '/thiet-bi'
      ? 'devices'
      : path === '/ho-so'
        ? 'dossiers'
        : path === '/doi-chieu'
          ? 'matching'
          : 'returnDesk';
  return (
    <InnerLink href={path} onGo={() => world.go(path)}>
      {words.nav[name]}
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
