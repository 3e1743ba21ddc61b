import type { Role } from '@hailong/shared/contract/endpoint.ts';
import type { SessionReply } from '@hailong/shared/contract/session.ts';
import type { ComponentType } from 'preact';
import type { Words } from './strings/words.ts';
import type { World } from './world.ts';

export type PageProps = { world: World; search: string; session: SessionReply; onSignedOut: () => void };

export type PageEntry = {
  path: string;
  name: keyof Words['nav'];
  roles: readonly Role[];
  /** Fetched when the page is first opened. */
  load: () => Promise<ComponentType<PageProps>>;
};

const everyone: readonly Role[] = ['administrator', 'staff', 'leader', 'province'];
const desk: readonly Role[] = ['administrator', 'staff'];

/** The pages after *Today*, in the order of the navigation. */
export const pages: readonly PageEntry[] = [
  {
    path: '/tra-ket-qua',
    name: 'returnDesk',
    roles: desk,
    load: async () => (await import('./pages/return-desk.tsx')).ReturnDesk,
  },
  {
    path: '/ho-so',
    name: 'dossiers',
    roles: desk,
    load: async () => (await import('./pages/dossiers.tsx')).Dossiers,
  },
  {
    path: '/doi-chieu',
    name: 'matching',
    roles: desk,
    load: async () => (await import('./pages/matching.tsx')).Matching,
  },
  {
    path: '/thiet-bi',
    name: 'devices',
    roles: everyone,
    load: async () => (await import('./pages/devices.tsx')).Devices,
  },
  {
    path: '/ngon-ngu',
    name: 'languages',
    roles: everyone,
    load: async () => (await import('./pages/languages.tsx')).Languages,
  },
  {
    path: '/ke-hoach',
    name: 'plans',
    roles: everyone,
    load: async () => (await import('./pages/plans.tsx')).Plans,
  },
];

export function pageAt(path: string, role: Role): PageEntry | null {
  return pages.find((page) => page.path === path && page.roles.includes(role)) ?? null;
}
