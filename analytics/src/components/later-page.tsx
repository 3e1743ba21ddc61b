import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageEntry, PageProps } from '../pages.tsx';
import { useSpeech } from '../speech.tsx';

type Shown = { of: PageEntry; Page: ComponentType<PageProps> | null; failed: boolean };

/** A page that is fetched when it is first opened. */
export function LaterPage({ entry, ...props }: PageProps & { entry: PageEntry }) {
  const { words } = useSpeech();
  const [shown, setShown] = useState<Shown>({ of: entry, Page: null, failed: false });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    entry.load().then(
      (Page) => current && setShown({ of: entry, Page, failed: false }),
      () => current && setShown({ of: entry, Page: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [entry, attempt]);

  const { Page, failed } = shown.of === entry ? shown : { Page: null, failed: false };
  if (Page !== null) return <Page {...props} />;
  if (!failed) {
    return (
      <p class="unseen" role="status">
        {words.loading}
      </p>
    );
  }
  return (
    <div class="note" role="alert">
      <p>{words.refusal.unreachable}</p>
      <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
        {words.retry}
      </button>
    </div>
  );
}
