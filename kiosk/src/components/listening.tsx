import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import { ListeningContext, useSound } from '../sound/sound.ts';

type ListeningProps = { session: Session; children: ComponentChildren };

/** Reads every screen within it aloud while the citizen listens, and leaves no sound behind. */
export function Listening({ session, children }: ListeningProps) {
  const sound = useSound();
  const { listening, language, screen } = session;
  useEffect(() => {
    if (!listening) return;
    sound.start(language);
    return sound.stop;
  }, [listening, language]);
  // A language that presents itself does not speak into the next screen.
  useEffect(() => (listening ? undefined : sound.stop), [listening, screen]);
  return <ListeningContext.Provider value={listening}>{children}</ListeningContext.Provider>;
}
