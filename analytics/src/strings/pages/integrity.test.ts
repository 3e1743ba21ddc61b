import { expect, test } from 'vitest';
import { integrityEn } from './integrity.en.ts';
import { type FindingWords, integrityVi } from './integrity.vi.ts';

/** Every place in the words, `a.b.c`, functions included. */
function placesOf(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => placesOf(value, at === '' ? key : `${at}.${key}`));
}

test('questions are the same in both languages, shouted at nobody, and accuse nobody', () => {
  expect(placesOf(integrityEn)).toEqual(placesOf(integrityVi));
  const finding: FindingWords = {
    ...{ where: 'Quầy 2', count: '12', of: '60', observed: '98,2', usual: '1–2', before: false },
    ...{ time: '16:25', days: '03/03/2026', firstDay: '03/03/2026', otherDays: 0, onlyFirstDays: false },
  };
  for (const words of [integrityVi, integrityEn]) {
    const told = Object.values(words.told).map((tell) => tell(finding));
    const said = JSON.stringify([words, told]);
    expect(said).not.toMatch(/!|""|gian lận|giả mạo|vi phạm|sai phạm|fraud|fake|cheat|guilt/i);
  }
  expect(integrityVi.told.hasty(finding)).toBe(
    '12 trong 60 phiếu ở Quầy 2 được trả lời nhanh hơn thời gian đọc câu hỏi; theo các quầy khác thì thường là 1–2',
  );
});
