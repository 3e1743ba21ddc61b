import { usePageWords } from '../../speech.tsx';
import { scoresReviewEn } from '../../strings/pages/scores-review.en.ts';
import { type ScoresReviewWords, scoresReviewVi } from '../../strings/pages/scores-review.vi.ts';

const scoresReviewWords = { vi: scoresReviewVi, en: scoresReviewEn };

export const useScoresWords = (): ScoresReviewWords => usePageWords(scoresReviewWords);
