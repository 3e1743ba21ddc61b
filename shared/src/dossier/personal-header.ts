import { PERSONAL_HEADER_PARTS, PERSONAL_HEADERS } from './column-aliases.ts';
import { foldedReadings, foldText } from './fold-text.ts';

const personalHeaders = new Set(PERSONAL_HEADERS.map(foldText));
const personalParts = PERSONAL_HEADER_PARTS.map(foldText);

/** True for a header under which lists keep names, addresses, numbers and the like of people. */
export function isPersonalHeader(text: string): boolean {
  return foldedReadings(text).some(
    (reading) => personalHeaders.has(reading) || personalParts.some((part) => reading.includes(part)),
  );
}
