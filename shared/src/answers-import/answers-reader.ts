import { type Cell, cellText } from '../dossier/cell.ts';
import { TOTAL_ROW_WORDS } from '../dossier/column-aliases.ts';
import { foldText } from '../dossier/fold-text.ts';
import { guessHeaders } from '../dossier/guess-header.ts';
import type { ListRefusal } from '../dossier/list-reading.ts';
import { SUM_WORDS } from './answer-aliases.ts';
import { type AnswersHeader, findAnswersHeader } from './answers-header.ts';
import type { AnswersReading, AnswersWish, FormProblem, FormRow } from './answers-reading.ts';
import { findCriterion } from './find-criterion.ts';
import { readFormRow } from './read-form-row.ts';

const HEADER_SEARCH_ROWS = 40;
/** A row of levels cannot count up this far. */
const NUMBERING_LEAST = 6;

/** Forms taken so far from a spreadsheet, over all its sheets: their rows are numbered through. */
export type TakenForms = { read: number; rows: FormRow[]; problems: FormProblem[] };

export function noFormsTaken(): TakenForms {
  return { read: 0, rows: [], problems: [] };
}

const sumWords = [...TOTAL_ROW_WORDS.map(foldText), ...SUM_WORDS];

/** Reads a spreadsheet of answers row by row; `finish` gives what was taken from it and the sheets before it. */
export function createAnswersReader(wish: AnswersWish, taken: TakenForms = noFormsTaken()) {
  const waiting: (readonly Cell[])[] = [];
  const readBefore = taken.read;
  let header: AnswersHeader | null = null;
  let settled = false;
  let nonBlankRows = 0;

  const settle = () => {
    settled = true;
    header = findAnswersHeader(waiting, wish);
    for (const row of header === null ? [] : waiting.slice(header.rowsBefore)) take(row);
  };
  const take = (row: readonly Cell[]) => {
    if (header !== null && isForm(row, header)) takeForm(taken, row, { header, wish });
  };
  return {
    push(row: readonly Cell[]): void {
      if (row.every((cell) => cellText(cell) === '')) return;
      nonBlankRows += 1;
      if (settled) take(row);
      else waiting.push(row);
      if (nonBlankRows === HEADER_SEARCH_ROWS) settle();
    },
    get read() {
      return taken.read;
    },
    finish(): AnswersReading | ListRefusal {
      if (!settled) settle();
      if (nonBlankRows === 0) return { refused: 'list-empty', detail: '' };
      if (header === null) return { refused: 'answers-unrecognised', detail: '', headers: guessHeaders(waiting) };
      if (taken.read === readBefore) return { refused: 'list-empty', detail: '' };
      const { id, version } = header.questionnaire;
      return { ...taken, questionnaire: id, version, columns: header.columns, dropped: header.dropped };
    },
  };
}

function takeForm(
  taken: TakenForms,
  row: readonly Cell[],
  { header, wish }: { header: AnswersHeader; wish: AnswersWish },
): void {
  taken.read += 1;
  const read = readFormRow(row, { header, wish, number: taken.read });
  if ('code' in read) taken.problems.push({ row: taken.read, ...read });
  else taken.rows.push(read);
}

/** Rows of forms have answers, or at least a day or a dossier; totals, headers printed again and signatures do not. */
function isForm(row: readonly Cell[], header: AnswersHeader): boolean {
  const { criteria, form } = header;
  const isAnswered = [...criteria.values()].some((position) => cellText(row[position]) !== '');
  const isNamed = [form.get('day'), form.get('dossierCode')].some((position) =>
    /\d/.test(cellText(row[position ?? -1])),
  );
  if (!isAnswered && !isNamed) return false;
  return !isSum(row) && !isNumbering(row) && !isHeaderAgain(row, header);
}

function isSum(row: readonly Cell[]): boolean {
  const words = foldText(cellText(row.find((cell) => cellText(cell) !== ''))).replace(/\d+/g, '');
  return sumWords.includes(words);
}

/** A row that only numbers the columns: 1, 2, 3 … or (1), (2), (3) … */
function isNumbering(row: readonly Cell[]): boolean {
  const texts = row.map(cellText).filter((text) => text !== '');
  return texts.length >= NUMBERING_LEAST && texts.every((text, index) => text.replace(/[()]/g, '') === `${index + 1}`);
}

/** Printed pages repeat the header, and the wording of the criteria may stand below their numbers. */
function isHeaderAgain(row: readonly Cell[], { criteria, questionnaire }: AnswersHeader): boolean {
  const texts = [...criteria].map(([id, position]) => [id, cellText(row[position])] as const);
  const filled = texts.filter(([, text]) => text !== '');
  const same = filled.filter(([id, text]) => /\p{L}/u.test(text) && findCriterion(questionnaire, text) === id);
  return filled.length > 0 && same.length * 2 > filled.length;
}
