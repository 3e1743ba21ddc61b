import type { PageProps } from '../pages.tsx';

export function ScoresReview(_props: PageProps) {
  return null;
}
