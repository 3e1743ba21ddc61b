import { describe, expect, it } from 'vitest';
import { tongueOf } from './words.ts';

const own = { vi: 'Hài lòng', en: 'Satisfied' };
const pack = (texts: Record<string, string>) => [{ language: 'cma', name: 'Mạ', texts }];

describe('a language the centre added', () => {
  it('is written in what texts it has, and in Vietnamese for the rest', () => {
    const tongue = tongueOf('cma', pack({ start: 'Lơh jap', 'level.4': 'Niam' }));
    expect(tongue.words.start).toBe('Lơh jap');
    expect(tongue.words.back).toBe('Quay lại');
    expect(tongue.text('level.4', own)).toBe('Niam');
    expect(tongue.text('level.5', own)).toBe('Hài lòng');
    expect(tongue.written).toBe('cma');
  });

  it('that only sound carries is written in Vietnamese, and says so to a screen reader', () => {
    expect(tongueOf('cma', pack({}))).toMatchObject({ language: 'cma', written: 'vi' });
  });

  it('cannot put words where the app composes them', () => {
    const { words } = tongueOf('cma', pack({ questionOf: 'x', locale: 'x' }));
    expect(words.questionOf(1, 3)).toBe('Câu 1/3');
    expect(words.locale).toBe('vi-VN');
  });
});

it('a language that was taken off meanwhile is Vietnamese', () => {
  expect(tongueOf('cma', [])).toMatchObject({ language: 'vi', written: 'vi' });
});
