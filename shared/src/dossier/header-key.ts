import { foldText } from './fold-text.ts';

/** What two writings of one header have in common; a header of nothing but signs ("№") is its own. */
export function headerKey(header: string): string {
  return foldText(header) || header.normalize('NFC').replace(/\s+/g, ' ').trim();
}
