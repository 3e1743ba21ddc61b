import { usePageWords } from '../../speech.tsx';
import { plansEn } from '../../strings/pages/plans.en.ts';
import { type PlansWords, plansVi } from '../../strings/pages/plans.vi.ts';

const plansWords = { vi: plansVi, en: plansEn };

export const usePlansWords = (): PlansWords => usePageWords(plansWords);
