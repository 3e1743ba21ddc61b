/** Keeps the screen lit while the page is visible, where the browser can. The lock is lost whenever the page hides. */
export function keepScreenLit(page: Document, lock: WakeLock | undefined): void {
  const light = () => {
    // Refused on a low battery: the screen may sleep then, and nothing is lost by it.
    if (page.visibilityState === 'visible') void lock?.request('screen').catch(() => {});
  };
  page.addEventListener('visibilitychange', light);
  light();
}
