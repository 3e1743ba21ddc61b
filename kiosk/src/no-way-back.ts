type Place = {
  history: { readonly state: unknown; pushState(state: string, unused: string): void };
  location: { readonly hash: string };
  addEventListener(name: 'popstate', listener: () => void): void;
};

const HERE = 'hailong-here';

/**
 * Android's back button and the browser's own never leave the survey, and never show something of before: the app keeps
 * one page of history before itself, and whoever arrives there is put forward again at once. The app itself never moves
 * in the history; its own *Quay lại* is a step of the session.
 */
export function closeWayBack(window: Place): void {
  const { history, location } = window;
  const stand = () => {
    // A pairing link that was opened in the running app is an address of its own, and is read before anything else.
    if (history.state !== HERE && location.hash === '') history.pushState(HERE, '');
  };
  stand();
  window.addEventListener('popstate', stand);
}
