import type { PageProps } from '../pages.tsx';

export function Integrity(_props: PageProps) {
  return null;
}
