import type { PageProps } from '../pages.tsx';

export function Representativeness(_props: PageProps) {
  return null;
}
