import type { SessionReply } from '@hailong/shared/contract/session.ts';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { setupPath } from './address.ts';
import { Header } from './components/header.tsx';
import { LaterPage } from './components/later-page.tsx';
import { Navigation } from './components/navigation.tsx';
import { ProblemNote } from './components/problem-note.tsx';
import type { Language } from './format.ts';
import { NotFound } from './pages/not-found.tsx';
import { Setup } from './pages/setup.tsx';
import { SignIn, type SignInReason } from './pages/sign-in.tsx';
import { Today } from './pages/today.tsx';
import { pageAt } from './pages.tsx';
import type { Refusal } from './server-client.ts';
import { SpeechContext, speechOf } from './speech.tsx';
import type { Place, World } from './world.ts';

/** Signing in happens at any address, in place: afterwards the page that was asked for opens. */
type Visit =
  | { kind: 'asking' }
  | { kind: 'unknown'; refusal: Refusal }
  | { kind: 'signed-out'; reason: SignInReason }
  | { kind: 'signed-in'; session: SessionReply };

export function App({ world, firstLanguage }: { world: World; firstLanguage: Language }) {
  const [language, setLanguage] = useState(firstLanguage);
  const place = usePlace(world);
  const { visit, setVisit, ask } = useVisit(world);
  const speech = useMemo(() => speechOf(language), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const chooseLanguage = (next: Language) => {
    world.rememberLanguage(next);
    setLanguage(next);
  };
  const signOut = async () => {
    const answer = await world.client.signOut();
    // Where the server was not reached the cookie still lives: saying "signed out" would be untrue.
    setVisit(
      answer.ok || answer.status === 401
        ? { kind: 'signed-out', reason: 'asked' }
        : { kind: 'unknown', refusal: answer },
    );
  };
  const session = visit.kind === 'signed-in' && place.path !== setupPath ? visit.session : null;
  const setupDone = () => {
    setVisit({ kind: 'signed-out', reason: 'setup-done' });
    world.go('/');
  };

  return (
    <SpeechContext.Provider value={speech}>
      <Header session={session} onLanguage={chooseLanguage} onSignOut={signOut} />
      {session !== null && <Navigation role={session.role} place={place} onGo={world.go} />}
      <main id="content" tabIndex={-1}>
        {place.path === setupPath ? (
          <Setup key={world.setupToken()} world={world} onDone={setupDone} />
        ) : (
          <Visited world={world} place={place} visit={visit} onVisit={setVisit} onAsk={ask} />
        )}
      </main>
    </SpeechContext.Provider>
  );
}

type VisitedProps = { world: World; place: Place; visit: Visit; onVisit: (visit: Visit) => void; onAsk: () => void };

function Visited({ world, place, visit, onVisit, onAsk }: VisitedProps) {
  const signedOut = useCallback(() => onVisit({ kind: 'signed-out', reason: 'ended' }), [onVisit]);
  switch (visit.kind) {
    case 'asking':
      return null;
    case 'unknown':
      return <ProblemNote refusal={visit.refusal} onRetry={onAsk} />;
    case 'signed-out':
      return (
        <SignIn world={world} reason={visit.reason} onSignedIn={(session) => onVisit({ kind: 'signed-in', session })} />
      );
    case 'signed-in':
      return <Page world={world} place={place} session={visit.session} onSignedOut={signedOut} />;
  }
}

type PlacedProps = { world: World; place: Place; session: SessionReply; onSignedOut: () => void };

function Page({ world, place: { path, search }, session, onSignedOut }: PlacedProps) {
  if (path === '/') return <Today world={world} search={search} role={session.role} onSignedOut={onSignedOut} />;
  const entry = pageAt(path, session.role);
  if (entry === null) return <NotFound onGo={world.go} />;
  return <LaterPage entry={entry} world={world} search={search} session={session} onSignedOut={onSignedOut} />;
}

function usePlace(world: World): Place {
  const [place, setPlace] = useState(world.place());
  useEffect(() => world.onPlace(() => setPlace(world.place())), [world]);
  return place;
}

function useVisit(world: World) {
  const [visit, setVisit] = useState<Visit>({ kind: 'asking' });
  const ask = useCallback(async () => {
    const answer = await world.client.session();
    if (answer.ok) setVisit({ kind: 'signed-in', session: answer.value });
    else if (answer.status === 401) setVisit({ kind: 'signed-out', reason: 'arrived' });
    else setVisit({ kind: 'unknown', refusal: answer });
  }, [world]);
  useEffect(() => {
    void ask();
  }, [ask]);
  return { visit, setVisit, ask };
}
