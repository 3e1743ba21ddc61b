import { render } from 'preact';
import { setupPath } from './address.ts';
import { App } from './app.tsx';
import type { Language } from './format.ts';
import { createServerClient } from './server-client.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/forms.css';
import './styles/today.css';
import './styles/chart.css';
import './styles/tables.css';
import './styles/scores.css';
import './styles/adapt.css';
import { createUpload } from './upload.ts';
import type { World } from './world.ts';

const LANGUAGE_KEY = 'hailong-language';

let language: Language = storedLanguage();
let token = takeSetupToken();
const placeListeners = new Set<() => void>();
const tellPlace = () => {
  for (const listener of placeListeners) listener();
};

const world: World = {
  client: createServerClient(fetch.bind(window), () => language),
  uploadList: createUpload(
    () => new XMLHttpRequest(),
    () => language,
  ),
  nowMs: () => Date.now(),
  chance: () => Math.random(),
  openEvents: () => new EventSource('/api/v1/events'),
  onBack: (listener) => {
    const whenVisible = () => {
      if (document.visibilityState === 'visible') listener();
    };
    window.addEventListener('online', listener);
    document.addEventListener('visibilitychange', whenVisible);
    return () => {
      window.removeEventListener('online', listener);
      document.removeEventListener('visibilitychange', whenVisible);
    };
  },
  place: () => ({ path: location.pathname, search: location.search, hash: location.hash }),
  onPlace: (listener) => {
    placeListeners.add(listener);
    return () => placeListeners.delete(listener);
  },
  go: (address) => {
    history.pushState(null, '', address);
    tellPlace();
  },
  setupToken: () => token,
  rememberLanguage: (next) => {
    language = next;
    keep(LANGUAGE_KEY, next);
  },
  remember: keep,
  recall: kept,
  saveFile: (name, type, content) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    // The browser takes the content when it handles the click, which may be after this.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  // There is no clipboard on a plain address of a local network.
  copyText: async (text) => {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    return (
      (await clipboard?.writeText(text).then(
        () => true,
        () => false,
      )) ?? false
    );
  },
  print: () => window.print(),
};

window.addEventListener('popstate', () => {
  token = takeSetupToken() || token;
  tellPlace();
});

const root = document.getElementById('app');
if (root !== null) render(<App world={world} firstLanguage={language} />, root);

/** The token leaves the address bar at once, so that it stays out of screenshots, history and copied links. */
function takeSetupToken(): string {
  if (location.pathname !== setupPath || location.hash.length < 2) return '';
  const found = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', setupPath);
  return found;
}

function storedLanguage(): Language {
  return kept(LANGUAGE_KEY) === 'en' ? 'en' : 'vi';
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The page itself still remembers for this visit.
  }
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
