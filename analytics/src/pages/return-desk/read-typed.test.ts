import { describe, expect, test } from 'vitest';
import { readTyped } from './read-typed.ts';

const code = { kind: 'code', code: 'H36.99.01-260302-0010' };

describe('the field of the return desk', () => {
  test.each([
    'H36.99.01-260302-0010',
    '  h36.99.01 – 260302 – 0010 ',
    'H36.99.01−260302−0010\r',
    'https://dichvucong.example.vn/tra-cuu?ma=H36.99.01-260302-0010&v=1',
    'https://dichvucong.example.vn/tra-cuu?ma=H36.99.01%2D260302%2D0010',
    'Mã hồ sơ: H36.99.01-260302-0010 Nguyễn Thị Bưởi 02/03/2026',
    'H36.99.01-260302-0010|Hộ tịch|Quầy 1',
    '\u200BH36.99.01-260302-0010',
  ])('takes the code out of %j', (raw) => {
    expect(readTyped(raw)).toEqual(code);
  });

  test('undoes what a Vietnamese input method makes of letters', () => {
    expect(readTyped('Đ15.ÂB-261008-0975')).toEqual({ kind: 'code', code: 'D15.AB-261008-0975' });
    expect(readTyped('ươB.1-261008-0975')).toEqual({ kind: 'code', code: 'UOB.1-261008-0975' });
  });

  test('takes an order of code that nobody knows', () => {
    expect(readTyped('bhxh/2026/77')).toEqual({ kind: 'code', code: 'BHXH/2026/77' });
    expect(readTyped('000.25.15.H36-200902-0001')).toEqual({ kind: 'code', code: '000.25.15.H36-200902-0001' });
  });

  test('takes last digits, also with the day before them', () => {
    expect(readTyped('975')).toEqual({ kind: 'ending', ending: '975' });
    expect(readTyped('… 0975')).toEqual({ kind: 'ending', ending: '0975' });
    expect(readTyped('261008-0975')).toEqual({ kind: 'ending', ending: '2610080975' });
    expect(readTyped('261008 – 1234567')).toEqual({ kind: 'ending', ending: '2610081234567' });
  });

  test('says when there is too little, or no code at all', () => {
    expect(readTyped(' \t')).toEqual({ kind: 'nothing' });
    expect(readTyped('97')).toEqual({ kind: 'too-short' });
    expect(readTyped('8934563138165893')).toEqual({ kind: 'no-code' });
    expect(readTyped('Nguyễn Thị Bưởi')).toEqual({ kind: 'no-code' });
    expect(readTyped('https://example.vn/%E0%A4%A')).toEqual({ kind: 'no-code' });
  });
});
