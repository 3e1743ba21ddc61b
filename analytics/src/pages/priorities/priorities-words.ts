import { prioritiesEn } from '../../strings/pages/priorities.en.ts';
import { type PrioritiesWords, prioritiesVi } from '../../strings/pages/priorities.vi.ts';

export type { PrioritiesWords };

export const prioritiesWords = { vi: prioritiesVi, en: prioritiesEn };
