import type { Standing } from '@hailong/shared/scoring/judge-groups.ts';
import { useCompareWords } from './compare-words.ts';

const shapes: Record<Standing, string> = {
  above: 'M8 2.5 14.5 13h-13Z',
  below: 'M8 13.5 1.5 3h13Z',
  'cannot-tell': 'M2 8h12M4.5 5.5 2 8l2.5 2.5M11.5 5.5 14 8l-2.5 2.5',
};
const looks: Record<Standing, string> = { above: 'better', below: 'worse', 'cannot-tell': 'cannot-tell' };

/** A verdict on a group, in shape and word; it looks like the one on a change. */
export function StandingMark({ standing }: { standing: Standing }) {
  const own = useCompareWords();
  return (
    <span class={`change ${looks[standing]}`}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <path d={shapes[standing]} />
      </svg>
      {own.standings[standing]}
    </span>
  );
}
