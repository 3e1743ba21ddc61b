import { type Cell, cellText } from '../dossier/cell.ts';
import { normaliseDossierCode } from '../dossier/code.ts';
import { problemDetail } from '../dossier/free-text.ts';
import { readLocalDateTime } from '../dossier/read-local-date-time.ts';
import type { Day } from '../period/day.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { DemographicAnswers } from '../questionnaire/demographic-answers.ts';
import type { AnswersHeader } from './answers-header.ts';
import type { AnswersWish, FormColumn, FormProblemCode, FormRow } from './answers-reading.ts';
import { readLevel } from './read-level.ts';
import { readAge, readGender } from './read-person.ts';

const CODE_LIMIT_CHARACTERS = 100;
/** As `POST /submissions` takes them. */
const COMMENT_LIMIT_CHARACTERS = 4000;

export type RowFault = { code: FormProblemCode; detail: string };

/** A form, or the first thing wrong with its row. */
export function readFormRow(
  row: readonly Cell[],
  { header, wish, number }: { header: AnswersHeader; wish: AnswersWish; number: number },
): FormRow | RowFault {
  const cell = (column: FormColumn): Cell => row[header.form.get(column) ?? -1] ?? null;
  const day = readDay(cell('day'), wish.day);
  if (typeof day !== 'string') return day;
  const answers = readAnswers(row, header);
  if ('code' in answers) return answers;
  const { code } = normaliseDossierCode(cellText(cell('dossierCode')));
  if (code.length > CODE_LIMIT_CHARACTERS) return { code: 'dossier-code-too-long', detail: String(code.length) };
  return {
    row: number,
    day,
    counter: cellText(cell('counter')) || null,
    dossierCode: code || null,
    answers: answers.given,
    comment: cellText(cell('comment')).slice(0, COMMENT_LIMIT_CHARACTERS) || null,
    demographics: readPerson(header, cell),
  };
}

function readDay(cell: Cell, otherwise: Day | null): Day | RowFault {
  const moment = readLocalDateTime(cell);
  if (moment === 'invalid') return { code: 'date-invalid', detail: problemDetail(cellText(cell)) };
  if (moment !== null) return moment.slice(0, 10);
  return otherwise ?? { code: 'day-missing', detail: '' };
}

function readAnswers(row: readonly Cell[], header: AnswersHeader): { given: Answers } | RowFault {
  const given: Record<string, number | null> = {};
  for (const [criterion, position] of header.criteria) {
    const level = readLevel(row[position], header.questionnaire.scale);
    if (level === undefined) continue;
    if (level === 'invalid') {
      const value = problemDetail(cellText(row[position]));
      return { code: 'level-impossible', detail: `${problemDetail(header.columns[criterion] ?? '')}: ${value}` };
    }
    given[criterion] = level;
  }
  return Object.keys(given).length === 0 ? { code: 'answers-empty', detail: '' } : { given };
}

function readPerson(header: AnswersHeader, cell: (column: FormColumn) => Cell): DemographicAnswers | null {
  const said: DemographicAnswers = {};
  if (header.form.has('gender')) said.gender = readGender(cellText(cell('gender')));
  if (header.form.has('age')) said.age = readAge(cellText(cell('age')));
  return Object.values(said).some((one) => one !== null) ? said : null;
}
