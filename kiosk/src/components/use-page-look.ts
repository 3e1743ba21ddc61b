import { useEffect } from 'preact/hooks';
import type { Session } from '../session/session.ts';

/** Language, text size and theme belong to the whole page: screen readers and `rem` look for them there. */
export function usePageLook({ language, textSize, theme }: Pick<Session, 'language' | 'textSize' | 'theme'>): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.textSize = String(textSize);
    document.documentElement.dataset.theme = theme;
  }, [language, textSize, theme]);
}
