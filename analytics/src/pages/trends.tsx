import type { PageProps } from '../pages.tsx';

export function Trends(_props: PageProps) {
  return null;
}
