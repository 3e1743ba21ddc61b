import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useReviewWords } from './review-words.ts';

type LazyProps<Props> = {
  /** The same for the life of the component: `const loadDots = async () => (await import('…')).Dots` outside of it. */
  load: () => Promise<ComponentType<Props>>;
  props: Props;
};

/** A drawing that comes later, or not at all: the table beside it does not wait. */
export function Lazy<Props extends object>({ load, props }: LazyProps<Props>) {
  const own = useReviewWords();
  const [Drawing, setDrawing] = useState<ComponentType<Props> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    load().then(
      (loaded) => current && setDrawing(() => loaded),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [load]);
  if (failed) return <p class="soft">{own.chartFailed}</p>;
  return Drawing === null ? null : <Drawing {...props} />;
}
