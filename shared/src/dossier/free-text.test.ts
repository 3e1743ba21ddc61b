import { describe, expect, it } from 'vitest';
import { cleanFreeText, maskPersonalNumbers, problemDetail } from './free-text.ts';

describe('free text', () => {
  it('is kept as one line of composed letters', () => {
    expect(cleanFreeText('  Đăng ký\n khai   sinh '.normalize('NFD'))).toBe('Đăng ký khai sinh');
  });

  it('is null when nothing is left', () => {
    expect(cleanFreeText(' \n ')).toBeNull();
  });

  it('is cut at 500 characters, never inside one', () => {
    const kept = cleanFreeText('😀'.repeat(600)) ?? '';
    expect(Array.from(kept)).toHaveLength(500);
    expect(kept).toBe(`${'😀'.repeat(499)}…`);
  });

  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '+84 912 345 678',
    '068180082463',
    '068 180 082 463',
    '012345678',
  ])('hides the phone or identity number %s', (number) => {
    expect(maskPersonalNumbers(`Khai sinh, ${number}, lần 2`)).toBe('Khai sinh, …, lần 2');
  });

  it.each(['Nghị định 118/2025/NĐ-CP', '02.03.2026 08:05:09', 'H36.99.01-260302-0001', '31/02/2026'])(
    'leaves %s readable',
    (text) => {
      expect(maskPersonalNumbers(text)).toBe(text);
    },
  );

  it('keeps the detail of a problem short', () => {
    expect(problemDetail('x'.repeat(300))).toHaveLength(60);
  });
});
