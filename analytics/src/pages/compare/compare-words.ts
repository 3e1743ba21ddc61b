import { usePageWords } from '../../speech.tsx';
import { compareEn } from '../../strings/pages/compare.en.ts';
import { type CompareWords, compareVi } from '../../strings/pages/compare.vi.ts';

const compareWords = { vi: compareVi, en: compareEn };

export const useCompareWords = (): CompareWords => usePageWords(compareWords);
