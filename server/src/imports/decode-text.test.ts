import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const list = 'Mã hồ sơ;Kênh\r\nH36.99.01-260302-0001;Trực tiếp\r\n';
const littleEndian = Buffer.from(list, 'utf16le');
const bigEndian = Buffer.from(littleEndian).swap16();

describe('the letters of a list', () => {
  it.each([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${list}`)],
    ['UTF-16 with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), littleEndian])],
    ['UTF-16 big endian with a byte order mark', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian])],
    ['UTF-16 without a mark', littleEndian],
    ['UTF-16 big endian without a mark', bigEndian],
  ])('are read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: list });
  });

  it('are not guessed in another encoding', () => {
    // "Mã hồ sơ" in windows-1258.
    const bytes = Buffer.from([0x4d, 0xe3, 0x20, 0x68, 0xf4, 0xcc, 0x20, 0x73, 0xf5, 0x0a]);
    expect(decodeText(bytes)).toEqual({ refused: 'list-encoding-unknown' });
  });

  it('are refused when one byte far below is wrong', () => {
    const bytes = Buffer.concat([Buffer.from(list.repeat(1000)), Buffer.from([0xff])]);
    expect(decodeText(bytes)).toEqual({ refused: 'list-encoding-unknown' });
  });

  it('are not looked for in an image', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex');
    expect(decodeText(png)).toEqual({ refused: 'list-unreadable' });
  });

  it.each(['<html><table>', '\n <!DOCTYPE html>', '<?xml version="1.0"?><Workbook>', '<table border=1>'])(
    'are not read from a page that calls itself a spreadsheet: %s',
    (page) => {
      expect(decodeText(Buffer.from(page))).toEqual({ refused: 'list-old-format' });
    },
  );
});
