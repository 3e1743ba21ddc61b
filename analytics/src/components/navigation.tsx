import type { Role } from '@hailong/shared/contract/endpoint.ts';
import { pages } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';
import { InnerLink } from './inner-link.tsx';

type NavigationProps = { role: Role; path: string; onGo: (address: string) => void };

/** The pages this person may open. */
export function Navigation({ role, path, onGo }: NavigationProps) {
  const { words } = useSpeech();
  const own = pages.filter((page) => page.roles.includes(role));
  return (
    <nav class="navigation" aria-label={words.navLabel}>
      {[{ path: '/', name: 'today' as const }, ...own].map((page) => (
        <InnerLink key={page.path} href={page.path} onGo={() => onGo(page.path)} current={page.path === path}>
          {words.nav[page.name]}
        </InnerLink>
      ))}
    </nav>
  );
}
