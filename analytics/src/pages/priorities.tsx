import type { PageProps } from '../pages.tsx';

export function Priorities(_props: PageProps) {
  return null;
}
