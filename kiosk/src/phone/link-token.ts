type Place = {
  location: Pick<Location, 'hash' | 'pathname'>;
  history: Pick<History, 'replaceState'>;
  /** Of this tab alone: forgotten when it is closed. */
  tab: () => Storage;
};

const KEY = 'hailong-link';

/**
 * The token of `/kiosk/#link=…` that opened this tab, or null where nothing did. The address forgets it at once, so that
 * it stays in no history and on no shared picture of the screen; the tab remembers it, so that the page can be reloaded.
 */
export function takeLinkToken({ location, history, tab }: Place): string | null {
  const token = /^#link=(.*)$/.exec(location.hash)?.[1];
  try {
    if (token !== undefined) tab().setItem(KEY, token);
    else if (location.hash.startsWith('#pair=')) tab().removeItem(KEY);
    else return tab().getItem(KEY);
  } catch {
    // A browser that keeps nothing: the page works until it is reloaded.
  } finally {
    if (token !== undefined) history.replaceState(null, '', location.pathname);
  }
  return token ?? null;
}

/** The next page of this tab is opened by no link. */
export function forgetLink(tab: () => Storage): void {
  try {
    tab().removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Names the link without its secret; what is kept on the phone stands under this name. */
export function linkName(token: string): string {
  return token.split('.').slice(0, 3).join('.');
}
