import type { Comment } from '@hailong/shared/contract/comments.ts';
import { questionName } from '../../data/question-names.ts';
import { writeCsv } from '../../data/write-csv.ts';
import type { Format, Language } from '../../format.ts';
import type { CommentsWords } from './comments-words.ts';

type Speech = { words: CommentsWords; language: Language; format: Format };

/** The list as Excel opens it. */
export function commentsCsv(comments: readonly Comment[], { words, language, format }: Speech): string {
  const { from, to, text, state, criteria, tags, note } = words.csvHead;
  const rows = comments.map((one) => [
    format.day(one.firstDay),
    format.day(one.lastDay),
    one.text,
    words.states[one.state],
    one.criteria.map((id) => questionName(id, language)).join('; '),
    one.tags.join(', '),
    one.note ?? '',
  ]);
  return writeCsv([[from, to, text, state, criteria, tags, note], ...rows], language === 'vi' ? ';' : ',');
}
