import { describe, expect, it } from 'vitest';
import { foldedReadings, foldText } from './fold-text.ts';

describe('folding text', () => {
  it('makes the same word of every way to write it', () => {
    const ways = ['Mã hồ sơ', 'MÃ HỒ SƠ', 'MaHoSo', 'ma_ho_so', '  Mã\nhồ  sơ: ', 'Mã hồ sơ'.normalize('NFD')];
    expect(new Set(ways.map(foldText))).toEqual(new Set(['mahoso']));
  });

  it('turns the stroked d into a plain one', () => {
    expect(foldText('Đã đóng')).toBe('dadong');
  });

  it('leaves nothing of a text without letters or digits', () => {
    expect(foldText(' – … ')).toBe('');
  });

  it('also reads a text without its remark in brackets', () => {
    expect(foldedReadings('Ngày trả (dự kiến)')).toEqual(['ngaytradukien', 'ngaytra']);
    expect(foldedReadings('Ngày trả')).toEqual(['ngaytra']);
    expect(foldedReadings('(1)')).toEqual(['1']);
  });
});
