import type { PageProps } from '../pages.tsx';

export function Comments(_props: PageProps) {
  return null;
}
