import { usePageWords } from '../../speech.tsx';
import { paperBallotsEn } from '../../strings/pages/paper-ballots.en.ts';
import { paperBallotsVi } from '../../strings/pages/paper-ballots.vi.ts';

const pageWords = { vi: paperBallotsVi, en: paperBallotsEn };

export const usePaperWords = () => usePageWords(pageWords);
