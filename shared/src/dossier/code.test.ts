import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierCodePrefix, normaliseDossierCode } from './code.ts';

describe('dossier codes', () => {
  it.each([
    'H15.50.05.13-261008-0975',
    '000.25.15.H36-200902-0001',
    'H36.99.01-260302-0001',
    'G01.899.101-260302-1234567',
  ])('knows the shape of %s and leaves it as it is', (code) => {
    expect(normaliseDossierCode(code)).toEqual({ code, shape: 'known' });
  });

  it('removes blanks and raises lower case', () => {
    expect(normaliseDossierCode('  h36.99.01-260302- 0010\u00a0').code).toBe('H36.99.01-260302-0010');
  });

  it.each([...'‐‑‒–—―−﹘﹣-'])('takes %s for the dash', (dash) => {
    expect(normaliseDossierCode(`H36.99.01${dash}260302${dash}0010`)).toEqual({
      code: 'H36.99.01-260302-0010',
      shape: 'known',
    });
  });

  it('removes what is invisible: zero-width blanks, byte order marks, soft hyphens', () => {
    expect(normaliseDossierCode('\ufeffH36.99.01\u200b-260302\u00ad-0010\u0000').code).toBe('H36.99.01-260302-0010');
  });

  it('reads full-width letters and digits', () => {
    expect(normaliseDossierCode('Ｈ３６.99.01-260302-0010').code).toBe('H36.99.01-260302-0010');
  });

  it.each([
    ['a number of another system', 'HS-123/2026'],
    ['too short a serial', 'H36.99.01-260302-001'],
    ['too long a serial', 'H36.99.01-260302-00000001'],
    ['a thirteenth month', 'H36.99.01-261302-0001'],
    ['a day 32', 'H36.99.01-260332-0001'],
    ['no agency', '-260302-0001'],
  ])('keeps %s and calls its shape unknown', (_, raw) => {
    expect(normaliseDossierCode(raw)).toEqual({ code: raw, shape: 'unknown' });
  });

  it('leaves the empty text empty', () => {
    expect(normaliseDossierCode(' \t\u200b ').code).toBe('');
  });

  it('changes nothing when applied a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normaliseDossierCode(raw);
        expect(normaliseDossierCode(once.code)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds one code however blanks and case are mixed in', () => {
    const code = 'H36.99.01-260302-0010';
    const mixed = fc
      .array(fc.constantFrom('', ' ', '\t', '\u00a0'), { minLength: code.length, maxLength: code.length })
      .chain((blanks) =>
        fc
          .array(fc.boolean(), { minLength: code.length, maxLength: code.length })
          .map((lowered) =>
            [...code].map((letter, i) => (lowered[i] ? letter.toLowerCase() : letter) + blanks[i]).join(''),
          ),
      );
    fc.assert(
      fc.property(mixed, (raw) => {
        expect(normaliseDossierCode(raw).code).toBe(code);
      }),
    );
  });
});

describe('the agency of a code', () => {
  it('is what stands before the date', () => {
    expect(dossierCodePrefix('H15.50.05.13-261008-0975')).toBe('H15.50.05.13');
    expect(dossierCodePrefix('000.25.15.H36-200902-0001')).toBe('000.25.15.H36');
  });

  it('is not known for a code of another shape', () => {
    expect(dossierCodePrefix('HS-123/2026')).toBeNull();
    expect(dossierCodePrefix('')).toBeNull();
  });
});
