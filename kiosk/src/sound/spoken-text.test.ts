import { expect, test } from 'vitest';
import { spokenText } from './spoken-text.ts';

test('signs that stand for words are read as words', () => {
  expect(spokenText('Mời ông/bà đánh giá', 'vi')).toBe('Mời ông bà đánh giá');
  expect(spokenText('25–34', 'vi')).toBe('từ 25 đến 34');
  expect(spokenText('25–34', 'en')).toBe('25 to 34');
  expect(spokenText('No name, phone number or ID is kept.', 'en')).toBe('No name, phone number or I D is kept.');
});

test('everything else stays as it is printed', () => {
  expect(spokenText('Ngưỡng, Nguyễn, ẵ, ỗ, ự, Ề.', 'vi')).toBe('Ngưỡng, Nguyễn, ẵ, ỗ, ự, Ề.');
});
