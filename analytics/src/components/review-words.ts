import { usePageWords } from '../speech.tsx';
import { reviewEn } from '../strings/pages/review.en.ts';
import { type ReviewWords, reviewVi } from '../strings/pages/review.vi.ts';

const reviewWords = { vi: reviewVi, en: reviewEn };

export const useReviewWords = (): ReviewWords => usePageWords(reviewWords);
