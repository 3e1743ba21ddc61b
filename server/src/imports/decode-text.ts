import type { ListRefusalCode } from '@hailong/shared/dossier/list-reading.ts';

export type DecodedText = { readonly text: string } | { readonly refused: ListRefusalCode };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const SAMPLE_BYTES = 4096;
/** Digits, separators and line ends of a list take one byte; in UTF-16 each of them brings a zero. */
const ZERO_SHARE_OF_UTF16 = 0.2;
/** Few letters have a zero as their other byte; the combining grave accent is one. */
const ZEROS_OF_LETTERS = 0.1;
/** Control characters that text has: tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d]);
const CONTROL_SHARE_OF_BINARY = 0.01;
/** An HTML or XML page that a system calls a spreadsheet: it has to be saved anew as `.xlsx`, like an old `.xls`. */
const MARKUP = /^\s*<(?:!doctype|html|head|meta|table|\?xml|!--)/i;

/**
 * Decodes the text of a list: UTF-8 or UTF-16, with or without byte order mark. Other encodings are refused rather than
 * guessed, because a wrong guess still gives text, with other letters in it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && looksBinary(bytes)) return { refused: 'list-unreadable' };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return MARKUP.test(text.slice(0, SAMPLE_BYTES)) ? { refused: 'list-old-format' } : { text };
  } catch {
    return { refused: 'list-encoding-unknown' };
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [position, byte] of sample.entries()) {
    if (byte === 0) zeros[position % 2] = (zeros[position % 2] ?? 0) + 1;
  }
  const [evenZeros = 0, oddZeros = 0] = zeros;
  const needed = (sample.length / 2) * ZERO_SHARE_OF_UTF16;
  if (oddZeros > needed && evenZeros < oddZeros * ZEROS_OF_LETTERS) return 'utf-16le';
  if (evenZeros > needed && oddZeros < evenZeros * ZEROS_OF_LETTERS) return 'utf-16be';
  return 'utf-8';
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = sample.filter((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte));
  return controls.includes(0) || controls.length > sample.length * CONTROL_SHARE_OF_BINARY;
}
