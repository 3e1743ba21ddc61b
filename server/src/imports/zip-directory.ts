import { MAX_UNPACKED_BYTES, MAX_UNPACKED_RATIO, MAX_ZIP_ENTRIES, RATIO_COUNTS_FROM_BYTES } from './list-limits.ts';

/**
 * What the directory of a ZIP file promises, checked before anything is unpacked (a workbook of 1 MB can unpack to
 * gigabytes). A directory may lie: sizes that cannot be true are refused here, entries that give more than they promise
 * stop the reader, and the heap limit of the worker is the last wall.
 */
export type ZipVerdict = 'sound' | 'too-large' | 'damaged';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_BYTES = 56;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_EXTRA_ID = 0x0001;
/** Stands in a 32-bit field whose value is in the ZIP64 part instead; streaming writers do so for small files too. */
const IN_ZIP64 = 0xffff_ffff;
const IN_ZIP64_16 = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Deflate turns nothing into two bytes. */
const EMPTY_DEFLATE_BYTES = 2;

interface Directory {
  readonly entries: number;
  readonly offset: number;
}

interface Entry {
  readonly method: number;
  readonly compressedBytes: number;
  readonly unpackedBytes: number;
  readonly nextOffset: number;
}

/** Positions outside the file throw `RangeError` in Node's buffers; here that means a damaged file. */
export function checkZipDirectory(bytes: Uint8Array): ZipVerdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = findDirectory(file);
    return directory === null ? 'damaged' : checkEntries(file, directory);
  } catch (error) {
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

function checkEntries(file: Buffer, directory: Directory): ZipVerdict {
  if (directory.entries > MAX_ZIP_ENTRIES) return 'too-large';
  let offset = directory.offset;
  let compressedBytes = 0;
  let unpackedBytes = 0;
  for (let index = 0; index < directory.entries; index += 1) {
    const entry = readEntry(file, offset);
    if (entry === null || !isKnownMethod(entry.method)) return 'damaged';
    if (hidesItsSize(entry)) return 'too-large';
    compressedBytes += entry.compressedBytes;
    unpackedBytes += entry.unpackedBytes;
    offset = entry.nextOffset;
  }
  // Entries that share their bytes add up to more than the file: a bomb that needs no nesting.
  if (compressedBytes > file.length || unpackedBytes > MAX_UNPACKED_BYTES) return 'too-large';
  const suspicious = unpackedBytes > RATIO_COUNTS_FROM_BYTES && unpackedBytes > MAX_UNPACKED_RATIO * file.length;
  return suspicious ? 'too-large' : 'sound';
}

function isKnownMethod(method: number): boolean {
  return method === STORED || method === DEFLATED;
}

/** A reader takes a size of zero for "not known" and then unpacks without limit. */
function hidesItsSize(entry: Entry): boolean {
  if (entry.method === STORED) return entry.unpackedBytes !== entry.compressedBytes;
  if (entry.unpackedBytes === 0) return entry.compressedBytes > EMPTY_DEFLATE_BYTES;
  return entry.compressedBytes === 0;
}

function findDirectory(file: Buffer): Directory | null {
  const first = Math.max(0, file.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let offset = file.length - END_BYTES; offset >= first; offset -= 1) {
    if (file.readUInt32LE(offset) === END_SIGNATURE) return readEnd(file, offset);
  }
  return null;
}

function readEnd(file: Buffer, endOffset: number): Directory | null {
  const entries = file.readUInt16LE(endOffset + 10);
  const bytes = file.readUInt32LE(endOffset + 12);
  const offset = file.readUInt32LE(endOffset + 16);
  if (entries !== IN_ZIP64_16 && bytes !== IN_ZIP64 && offset !== IN_ZIP64) return { entries, offset };
  const locator = endOffset - ZIP64_LOCATOR_BYTES;
  if (file.readUInt32LE(locator) !== ZIP64_LOCATOR_SIGNATURE) return null;
  const end = readSize(file, locator + 8);
  if (end + ZIP64_END_BYTES > file.length || file.readUInt32LE(end) !== ZIP64_END_SIGNATURE) return null;
  return { entries: readSize(file, end + 32), offset: readSize(file, end + 48) };
}

function readEntry(file: Buffer, offset: number): Entry | null {
  if (file.readUInt32LE(offset) !== ENTRY_SIGNATURE) return null;
  const nameBytes = file.readUInt16LE(offset + 28);
  const extraBytes = file.readUInt16LE(offset + 30);
  const commentBytes = file.readUInt16LE(offset + 32);
  const extraOffset = offset + ENTRY_BYTES + nameBytes;
  const sizes = [file.readUInt32LE(offset + 24), file.readUInt32LE(offset + 20)];
  if (sizes.includes(IN_ZIP64)) {
    let position = findZip64Extra(file, extraOffset, extraOffset + extraBytes);
    if (position === null) return null;
    for (const [index, size] of sizes.entries()) {
      if (size !== IN_ZIP64) continue;
      sizes[index] = readSize(file, position);
      position += 8;
    }
  }
  const [unpackedBytes = 0, compressedBytes = 0] = sizes;
  const nextOffset = extraOffset + extraBytes + commentBytes;
  return { method: file.readUInt16LE(offset + 10), compressedBytes, unpackedBytes, nextOffset };
}

function findZip64Extra(file: Buffer, start: number, end: number): number | null {
  for (let offset = start; offset + 4 <= end; offset += 4 + file.readUInt16LE(offset + 2)) {
    if (file.readUInt16LE(offset) === ZIP64_EXTRA_ID) return offset + 4;
  }
  return null;
}

/** Sizes beyond 2^53 lose digits as a number, which does not matter: they are far beyond every limit. */
function readSize(file: Buffer, offset: number): number {
  return Number(file.readBigUInt64LE(offset));
}
