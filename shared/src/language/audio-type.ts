/** Media types of clips that every browser of the last years plays, or that tablets record. */
export const audioTypes = ['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav'] as const;
export type AudioType = (typeof audioTypes)[number];

/** The DocType stands within the first bytes of the EBML header. */
const EBML_HEADER = 64;

/**
 * The kind of sound that a file begins as, or null. By its first bytes alone: what a sender says of its own file is worth
 * nothing.
 */
export function audioTypeOf(bytes: Uint8Array): AudioType | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (first === 0x1a && second === 0x45 && third === 0xdf && fourth === 0xa3) {
    return text(4, EBML_HEADER).includes('webm') ? 'audio/webm' : null;
  }
  if (text(0, 4) === 'OggS') return 'audio/ogg';
  if (text(4, 8) === 'ftyp') return 'audio/mp4';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
  if (text(0, 3) === 'ID3') return 'audio/mpeg';
  return first === 0xff && isLayerThree(second, third) ? 'audio/mpeg' : null;
}

/** Header of an MPEG audio frame: sync, a version that exists, layer III, a bit rate and a sampling rate that exist. */
function isLayerThree(second: number, third: number): boolean {
  const version = (second >> 3) & 0b11;
  return (
    second >> 5 === 0b111 &&
    version !== 0b01 &&
    ((second >> 1) & 0b11) === 0b01 &&
    third >> 4 !== 0b1111 &&
    ((third >> 2) & 0b11) !== 0b11
  );
}
