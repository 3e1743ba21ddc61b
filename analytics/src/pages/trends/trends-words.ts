import { usePageWords } from '../../speech.tsx';
import { trendsEn } from '../../strings/pages/trends.en.ts';
import { type TrendsWords, trendsVi } from '../../strings/pages/trends.vi.ts';

const trendsWords = { vi: trendsVi, en: trendsEn };

export const useTrendsWords = (): TrendsWords => usePageWords(trendsWords);
