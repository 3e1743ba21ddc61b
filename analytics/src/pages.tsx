import type { Role } from '@hailong/shared/contract/endpoint.ts';
import type { SessionReply } from '@hailong/shared/contract/session.ts';
import type { ComponentType } from 'preact';
import type { Words } from './strings/words.ts';
import type { World } from './world.ts';

export type PageProps = { world: World; search: string; session: SessionReply; onSignedOut: () => void };

export type PageEntry = {
  path: string;
  name: keyof Words['nav'];
  /** Everyday work at the centre, review by its leadership, or how things are set up. */
  group: 'daily' | 'review' | 'settings';
  roles: readonly Role[];
  /** Fetched when the page is first opened. */
  load: () => Promise<ComponentType<PageProps>>;
};

const everyone: readonly Role[] = ['administrator', 'staff', 'leader', 'province'];
const desk: readonly Role[] = ['administrator', 'staff'];
const supervisors: readonly Role[] = ['administrator', 'leader'];

/** The pages after *Today*, in the order of the navigation. */
export const pages: readonly PageEntry[] = [
  {
    path: '/tra-ket-qua',
    name: 'returnDesk',
    group: 'daily',
    roles: desk,
    load: async () => (await import('./pages/return-desk.tsx')).ReturnDesk,
  },
  {
    path: '/ho-so',
    name: 'dossiers',
    group: 'daily',
    roles: desk,
    load: async () => (await import('./pages/dossiers.tsx')).Dossiers,
  },
  {
    path: '/doi-chieu',
    name: 'matching',
    group: 'daily',
    roles: desk,
    load: async () => (await import('./pages/matching.tsx')).Matching,
  },
  {
    path: '/nhap-phieu',
    name: 'paperBallots',
    group: 'daily',
    roles: desk,
    load: async () => (await import('./pages/paper-ballots.tsx')).PaperBallots,
  },
  {
    path: '/diem',
    name: 'scoresReview',
    group: 'review',
    roles: everyone,
    load: async () => (await import('./pages/scores-review.tsx')).ScoresReview,
  },
  {
    path: '/xu-huong',
    name: 'trends',
    group: 'review',
    roles: everyone,
    load: async () => (await import('./pages/trends.tsx')).Trends,
  },
  {
    path: '/so-sanh',
    name: 'compare',
    group: 'review',
    roles: everyone,
    load: async () => (await import('./pages/compare.tsx')).Compare,
  },
  {
    path: '/uu-tien',
    name: 'priorities',
    group: 'review',
    roles: everyone,
    load: async () => (await import('./pages/priorities.tsx')).Priorities,
  },
  {
    path: '/dai-dien',
    name: 'representativeness',
    group: 'review',
    roles: everyone,
    load: async () => (await import('./pages/representativeness.tsx')).Representativeness,
  },
  {
    path: '/gop-y',
    name: 'comments',
    group: 'review',
    roles: supervisors,
    load: async () => (await import('./pages/comments.tsx')).Comments,
  },
  {
    path: '/kiem-tra',
    name: 'integrity',
    group: 'review',
    roles: supervisors,
    load: async () => (await import('./pages/integrity.tsx')).Integrity,
  },
  {
    path: '/thiet-bi',
    name: 'devices',
    group: 'settings',
    roles: everyone,
    load: async () => (await import('./pages/devices.tsx')).Devices,
  },
  {
    path: '/ngon-ngu',
    name: 'languages',
    group: 'settings',
    roles: everyone,
    load: async () => (await import('./pages/languages.tsx')).Languages,
  },
  {
    path: '/ke-hoach',
    name: 'plans',
    group: 'settings',
    roles: everyone,
    load: async () => (await import('./pages/plans.tsx')).Plans,
  },
];

export function pageAt(path: string, role: Role): PageEntry | null {
  return pages.find((page) => page.path === path && page.roles.includes(role)) ?? null;
}
