import { usePageWords } from '../../speech.tsx';
import { representativenessEn } from '../../strings/pages/representativeness.en.ts';
import { type RepresentativenessWords, representativenessVi } from '../../strings/pages/representativeness.vi.ts';

const representativenessWords = { vi: representativenessVi, en: representativenessEn };

export const useRepresentativenessWords = (): RepresentativenessWords => usePageWords(representativenessWords);
