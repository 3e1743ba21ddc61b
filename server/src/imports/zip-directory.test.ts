import { describe, expect, it } from 'vitest';
import { craftZip, endOfDirectory } from './crafted-zip.ts';
import { checkZipDirectory } from './zip-directory.ts';

const text = 'Hồ sơ '.repeat(100);
const MEBIBYTE = 1024 * 1024;

describe('the directory of a ZIP file', () => {
  it('is sound in an ordinary file, deflated or stored, also with a comment at its end', () => {
    const zip = craftZip([
      { name: 'a', content: text },
      { name: 'b', content: text, method: 0 },
      { name: 'folder/', content: '', method: 0 },
      { name: 'nothing', content: '' },
    ]);
    expect(checkZipDirectory(zip)).toBe('sound');
    const commented = Buffer.concat([zip, Buffer.from('a comment')]);
    commented.writeUInt16LE(9, zip.length - 2);
    expect(checkZipDirectory(commented)).toBe('sound');
  });

  it('is sound when sizes are written the ZIP64 way', () => {
    expect(checkZipDirectory(craftZip([{ name: 'a', content: text, zip64: true }]))).toBe('sound');
  });

  it.each([
    ['more than 200 MB in one part', { claimedBytes: 201 * MEBIBYTE }],
    ['more than 200 MB, the ZIP64 way', { claimedBytes: 201 * MEBIBYTE, zip64: true }],
    ['eight exabytes', { claimedBytes: Number.MAX_SAFE_INTEGER, zip64: true }],
    ['far more than its size can hold', { claimedBytes: 11 * MEBIBYTE }],
    ['no size for what is not empty', { claimedBytes: 0 }],
    ['no compressed size', { claimedCompressedBytes: 0 }],
    ['another size for a stored part', { claimedBytes: 1, method: 0 }],
  ])('is too large when it promises %s', (_, claims) => {
    expect(checkZipDirectory(craftZip([{ name: 'a', content: text, ...claims }]))).toBe('too-large');
  });

  it('is too large when parts share their bytes', () => {
    const zip = craftZip([{ name: 'a', content: Buffer.alloc(50_000, 'ab'), method: 0 }]);
    const directoryBytes = zip.length - 22 - zip.readUInt32LE(zip.length - 6);
    const entry = zip.subarray(zip.length - 22 - directoryBytes, zip.length - 22);
    const shared = Buffer.concat([
      zip.subarray(0, zip.length - 22),
      ...Array.from({ length: 99 }, () => entry),
      endOfDirectory(100, 100 * directoryBytes, zip.length - 22 - directoryBytes),
    ]);
    expect(checkZipDirectory(shared)).toBe('too-large');
  });

  it('is too large with more than 10,000 parts', () => {
    const zip = craftZip([{ name: 'a', content: text }]);
    zip.writeUInt16LE(10_001, zip.length - 12);
    expect(checkZipDirectory(zip)).toBe('too-large');
  });

  it.each([
    ['no directory', () => Buffer.from('PK\x03\x04 and nothing else')],
    ['an end that points outside', () => endOfDirectory(1, 46, 4_000_000)],
    ['fewer entries than it counts', () => craftWithCount(5)],
    ['a ZIP64 part that is missing', () => endOfDirectory(0xffff, 0xffff_ffff, 0xffff_ffff)],
    ['a way of packing nobody knows', () => craftZip([{ name: 'a', content: text, method: 99 }])],
    ['nothing at all', () => Buffer.alloc(0)],
  ])('is damaged when it has %s', (_, make) => {
    expect(checkZipDirectory(make())).toBe('damaged');
  });

  it('gives a verdict on each truncated file', () => {
    const zip = craftZip([{ name: 'a', content: text, zip64: true }]);
    for (let length = 0; length < zip.length; length += 1) {
      expect(checkZipDirectory(zip.subarray(0, length))).toBe('damaged');
    }
  });
});

function craftWithCount(count: number): Buffer {
  const zip = craftZip([{ name: 'a', content: text }]);
  zip.writeUInt16LE(count, zip.length - 12);
  return zip;
}
