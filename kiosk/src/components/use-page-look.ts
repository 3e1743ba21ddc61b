import { useEffect } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import type { Tongue } from '../strings/words.ts';

/** Language, text size and theme belong to the whole page: screen readers and `rem` look for them there. */
export function usePageLook({ textSize, theme }: Pick<Session, 'textSize' | 'theme'>, { written }: Tongue): void {
  useEffect(() => {
    document.documentElement.lang = written;
    document.documentElement.dataset.textSize = String(textSize);
    document.documentElement.dataset.theme = theme;
  }, [written, textSize, theme]);
}
