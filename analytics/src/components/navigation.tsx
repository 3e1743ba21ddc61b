import type { Role } from '@hailong/shared/contract/endpoint.ts';
import { useEffect, useId, useState } from 'preact/hooks';
import { alongAddress } from '../address.ts';
import { type PageEntry, pages } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import type { Place } from '../world.ts';
import { InnerLink } from './inner-link.tsx';

type Entry = Pick<PageEntry, 'path' | 'name' | 'group'>;
type NavigationProps = { role: Role; place: Place; onGo: (address: string) => void };

const today: Entry = { path: '/', name: 'today', group: 'daily' };
const groups = ['daily', 'review', 'settings'] as const;

/** The pages this person may open, in three groups; on a phone behind one button that says where one is. */
export function Navigation({ role, place, onGo }: NavigationProps) {
  const { words } = useSpeech();
  const { path } = place;
  const [isOpen, setOpen] = useState(false);
  const own: Entry[] = [today, ...pages.filter((page) => page.roles.includes(role))];
  const current = own.find((page) => page.path === path);
  useEffect(() => setOpen(false), [path]);
  return (
    <nav class={isOpen ? 'navigation' : 'navigation folded'} aria-label={words.navLabel}>
      <button type="button" class="nav-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {current === undefined ? words.navLabel : words.navMenu(words.nav[current.name])}
      </button>
      {groups.map((group) => (
        <Group
          key={group}
          name={words.navGroups[group]}
          entries={own.filter((page) => page.group === group)}
          {...{ place, onGo }}
        />
      ))}
    </nav>
  );
}

type GroupProps = Omit<NavigationProps, 'role'> & { name: string; entries: readonly Entry[] };

/** Today and the reviews speak of a period: the chosen one goes along. */
function addressOf({ path, group }: Entry, { search }: Place): string {
  return path === today.path || group === 'review' ? alongAddress(path, search) : path;
}

function Group({ name, entries, place, onGo }: GroupProps) {
  const { words } = useSpeech();
  const id = useId();
  if (entries.length === 0) return null;
  const linkTo = (page: Entry) => {
    const href = addressOf(page, place);
    return { href, onGo: () => onGo(href), current: page.path === place.path };
  };
  return (
    <div class="nav-group">
      <p class="nav-name" id={id}>
        {name}
      </p>
      <ul aria-labelledby={id}>
        {entries.map((page) => (
          <li key={page.path}>
            <InnerLink {...linkTo(page)}>{words.nav[page.name]}</InnerLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
