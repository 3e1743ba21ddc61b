import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDossierCode } from './find-code.ts';

const code = 'H36.99.01-261008-0975';

describe('the dossier code in what a camera read', () => {
  it.each([
    ['alone', code],
    ['in small letters, with another dash', 'h36.99.01–261008–0975'],
    ['with blanks around the dashes', 'H36.99.01 - 261008 - 0975'],
    ['in an address', `https://dichvucong.example.vn/tra-cuu?ma=${code}&loai=1`],
    ['at the end of an address', `https://dichvucong.example.vn/ho-so/${code}`],
    ['in an address with its characters written out', 'https://example.vn/?q=H36%2E99%2E01%2D261008%2D0975'],
    ['after a word and a dash', `ho-so-${code}`],
    ['among fields', `${code}|NGUYEN VAN A|01/02/1980|12/10/2026`],
    ['among lines', `Mã hồ sơ: ${code}\nNgày hẹn trả: 12/10/2026 10:00`],
    ['twice', `${code};${code}`],
    ['before a full stop', `Số ${code}.`],
    ['beside a percent sign', `100% ${code}`],
  ])('is found %s', (_, text) => {
    expect(findDossierCode(text)).toBe(code);
  });

  it('may have an older order of the agency', () => {
    expect(findDossierCode('ma:000.25.15.H36-200902-0001')).toBe('000.25.15.H36-200902-0001');
  });

  it.each([
    ['nothing', ''],
    ['an identity card', '036090001234|012345678|NGUYEN VAN A|01011990|Nam|Quảng Khê|01012022'],
    ['a product', '8934673576390'],
    ['a web page', 'https://vi.wikipedia.org/wiki/H36-26'],
    ['a code with an impossible day', 'x H36.99.01-261038-0975'],
    ['a serial that goes on', `x ${code}12345`],
    ['two dossiers at once', `${code} H36.99.01-261008-0976`],
    ['more than any receipt holds', `${'0'.repeat(6_000)} ${code}`],
  ])('is not found in %s', (_, text) => {
    expect(findDossierCode(text)).toBeNull();
  });

  it('never fails, and finds nothing but codes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = findDossierCode(text);
        expect(found === null || findDossierCode(found) === found).toBe(true);
      }),
    );
  });
});
