import { usePageWords } from '../../speech.tsx';
import { languagesEn } from '../../strings/pages/languages.en.ts';
import { type LanguagesWords, languagesVi } from '../../strings/pages/languages.vi.ts';

const languagesWords = { vi: languagesVi, en: languagesEn };

export const useLanguagesWords = (): LanguagesWords => usePageWords(languagesWords);
