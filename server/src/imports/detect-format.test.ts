import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format.ts';

const ole2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('what a file is', () => {
  it('is said by its content', () => {
    expect(detectFormat(Buffer.from('PK\x03\x04…'))).toEqual({ format: 'workbook' });
    expect(detectFormat(Buffer.from('MaHoSo;TenTTHC'))).toEqual({ format: 'text' });
  });

  it('tells an old workbook from one with a password', () => {
    const old = Buffer.concat([ole2, Buffer.alloc(512), Buffer.from('Workbook', 'utf16le')]);
    const locked = Buffer.concat([ole2, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(detectFormat(old)).toEqual({ refused: 'list-old-format' });
    expect(detectFormat(locked)).toEqual({ refused: 'list-password-protected' });
  });

  it('does not take a PDF for text', () => {
    expect(detectFormat(Buffer.from('%PDF-1.7\n'))).toEqual({ refused: 'list-unreadable' });
  });
});
