import { useEffect } from 'preact/hooks';
import { useSpeech } from '../speech.tsx';

export function useTitle(title: string): void {
  const { words } = useSpeech();
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words]);
}
