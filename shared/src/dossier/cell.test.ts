import { describe, expect, it } from 'vitest';
import { cellText } from './cell.ts';

describe('the text of a cell', () => {
  it('is trimmed and composed', () => {
    expect(cellText(' Trực tiếp '.normalize('NFD'))).toBe('Trực tiếp'.normalize('NFC'));
    expect(cellText(412)).toBe('412');
    expect(cellText(true)).toBe('true');
    expect(cellText({ date: '2026-03-02T08:05:09' })).toBe('2026-03-02T08:05:09');
  });

  it.each([null, undefined, '', ' - ', 'NULL', 'n/a', '#N/A', '#REF!', '…'.replace('…', '...')])(
    'is empty for %j',
    (cell) => {
      expect(cellText(cell)).toBe('');
    },
  );

  it('takes what looks like a formula for text', () => {
    expect(cellText('=1+1')).toBe('=1+1');
  });

  it('ends after 4,000 characters', () => {
    expect(cellText('x'.repeat(1_000_000))).toHaveLength(4000);
  });
});
