import { useEffect } from 'preact/hooks';
import type { Screen } from '../session/session.ts';

/**
 * Browsers keep the text that a regular expression was last tried on (`RegExp.input`): a code that was typed would be
 * there for the next one to read. Trying one on nothing, on the way back to the invitation, puts nothing in its place.
 */
export function useCleanStart(screen: Screen): void {
  useEffect(() => {
    if (screen === 'attract') /^/.test('');
  }, [screen]);
}
