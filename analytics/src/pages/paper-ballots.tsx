import type { PageProps } from '../pages.tsx';

export function PaperBallots(_props: PageProps) {
  return null;
}
