import { commentsEn } from '../../strings/pages/comments.en.ts';
import { type CommentsWords, commentsVi } from '../../strings/pages/comments.vi.ts';

export type { CommentsWords };

export const commentsWords = { vi: commentsVi, en: commentsEn };
