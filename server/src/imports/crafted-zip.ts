import { crc32, deflateRawSync } from 'node:zlib';

const IN_ZIP64 = 0xffff_ffff;

/** A part of a ZIP file made for a test, with what its directory claims about it. */
export interface CraftedPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** The unpacked size the directory claims, where it lies. */
  readonly claimedBytes?: number;
  readonly claimedCompressedBytes?: number;
  readonly method?: number;
  /** Sizes written the ZIP64 way, as streaming writers do. */
  readonly zip64?: boolean;
}

/** Builds a ZIP file part by part, so that tests can write directories no honest program writes. For tests only. */
export function craftZip(parts: readonly CraftedPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const compressed = part.method === 0 ? content : deflateRawSync(content);
    const local = header(part, content, compressed, null);
    bodies.push(local, compressed);
    directory.push(header(part, content, compressed, offset));
    offset += local.length + compressed.length;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...bodies, entries, endOfDirectory(parts.length, entries.length, offset)]);
}

function header(part: CraftedPart, content: Buffer, compressed: Buffer, offset: number | null): Buffer {
  const name = Buffer.from(part.name);
  const sizes = [part.claimedCompressedBytes ?? compressed.length, part.claimedBytes ?? content.length];
  const extra = part.zip64 === true && offset !== null ? zip64Extra(sizes) : Buffer.alloc(0);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(part.method ?? 8, 4);
  shared.writeUInt32LE(crc32(content), 10);
  for (const [index, size] of sizes.entries())
    shared.writeUInt32LE(extra.length > 0 ? IN_ZIP64 : Math.min(size, IN_ZIP64), 14 + 4 * index);
  shared.writeUInt16LE(name.length, 22);
  shared.writeUInt16LE(extra.length, 24);
  if (offset === null) return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, name, extra]);
}

function zip64Extra([compressedBytes = 0, unpackedBytes = 0]: readonly number[]): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(unpackedBytes), 4);
  extra.writeBigUInt64LE(BigInt(compressedBytes), 12);
  return extra;
}

export function endOfDirectory(entries: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
