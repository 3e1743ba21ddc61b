import type { PageProps } from '../pages.tsx';

export function Compare(_props: PageProps) {
  return null;
}
