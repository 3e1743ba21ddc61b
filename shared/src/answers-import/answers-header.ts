import type { Cell } from '../dossier/cell.ts';
import { RUNNING_NUMBER_HEADERS } from '../dossier/column-aliases.ts';
import { foldedReadings, foldText } from '../dossier/fold-text.ts';
import { type HeaderCell, joinedHeader, singleHeader } from '../dossier/header-cell.ts';
import { headerKey } from '../dossier/header-key.ts';
import { isPersonalHeader } from '../dossier/personal-header.ts';
import { questionnaires } from '../questionnaire/catalogue.ts';
import { criteriaOf, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { FORM_COLUMN_ALIASES } from './answer-aliases.ts';
import { type AnswersWish, type FormColumn, formColumns } from './answers-reading.ts';
import { findCriterion } from './find-criterion.ts';

/** Where the header of a spreadsheet of answers stands, and what its columns are. Positions in a row count from 0. */
export interface AnswersHeader {
  readonly questionnaire: Questionnaire;
  /** Rows up to and including the header. */
  readonly rowsBefore: number;
  readonly criteria: ReadonlyMap<string, number>;
  readonly form: ReadonlyMap<FormColumn, number>;
  readonly columns: Readonly<Record<string, string>>;
  readonly dropped: readonly string[];
}

/** Printed on forms for the counter and for households, in this order of guessing. */
const GUESSED = ['sipas-service', 'sipas-full'];

const aliases = new Map(
  formColumns.flatMap((column) =>
    FORM_COLUMN_ALIASES[column].map((alias, preference) => [foldText(alias), { column, preference }] as const),
  ),
);
const runningNumbers = new Set(RUNNING_NUMBER_HEADERS.map(headerKey));

/**
 * The first row, or two rows joined, that name at least half of the criteria of the form that was asked for. Where the
 * form is to be guessed, the one whose header comes first; of two on the same row, the one that knows more of it. Rows
 * further down that only number their columns would name more. Null where no row does: then it is no such spreadsheet.
 */
export function findAnswersHeader(rows: readonly (readonly Cell[])[], wish: AnswersWish): AnswersHeader | null {
  let best: AnswersHeader | null = null;
  for (const questionnaire of askedFor(wish)) {
    const half = criteriaOf(questionnaire).length / 2;
    const found = headersOf(questionnaire, rows, wish).find(({ criteria }) => criteria.size >= half);
    if (found !== undefined && (best === null || isBetter(found, best))) best = found;
  }
  return best;
}

function isBetter(one: AnswersHeader, other: AnswersHeader): boolean {
  if (one.rowsBefore !== other.rowsBefore) return one.rowsBefore < other.rowsBefore;
  return one.criteria.size > other.criteria.size;
}

/** The most criteria that one of the rows names, be it a header or not. */
export function countCriteria(rows: readonly (readonly Cell[])[], wish: AnswersWish): number {
  const headers = askedFor(wish).flatMap((questionnaire) => headersOf(questionnaire, rows, wish));
  return Math.max(0, ...headers.map(({ criteria }) => criteria.size));
}

function headersOf(
  questionnaire: Questionnaire,
  rows: readonly (readonly Cell[])[],
  wish: AnswersWish,
): AnswersHeader[] {
  return rows.map((row, index) => {
    const single = readHeader(questionnaire, wish, singleHeader(row), index + 1);
    const below = rows[index + 1];
    if (below === undefined) return single;
    const pair = readHeader(questionnaire, wish, joinedHeader(row, below), index + 2);
    // Joined only where that names more: a first row of answers must not be taken for half of a header.
    return pair.criteria.size > single.criteria.size ? pair : single;
  });
}

function askedFor({ questionnaire }: AnswersWish): Questionnaire[] {
  return questionnaire === null ? GUESSED.flatMap(latest) : latest(questionnaire);
}

/** The newest release under this id, as a list of one; of none for an id nobody released. */
export function latest(id: string): Questionnaire[] {
  const releases = questionnaires.filter((one) => one.id === id);
  return releases.toSorted((one, other) => other.version - one.version).slice(0, 1);
}

type Place = { position: number; preference: number };

function readHeader(
  questionnaire: Questionnaire,
  wish: AnswersWish,
  cells: readonly HeaderCell[],
  rowsBefore: number,
): AnswersHeader {
  const places = new Map<string, Place>();
  for (const [position, cell] of cells.entries()) {
    const meaning = cell.text === '' ? null : (findAlias(cell, wish) ?? asCriterion(questionnaire, cell));
    const rival = meaning === null ? undefined : places.get(meaning.name);
    if (meaning === null || (rival !== undefined && rival.preference <= meaning.preference)) continue;
    places.set(meaning.name, { position, preference: meaning.preference });
  }
  const positionOf = <Name extends string>(name: Name) => {
    const place = places.get(name);
    return place === undefined ? [] : [[name, place.position] as const];
  };
  const form = new Map(formColumns.flatMap(positionOf));
  const criteria = new Map(criteriaOf(questionnaire).flatMap(({ id }) => positionOf(id)));
  const named = [...form, ...criteria].map(([name, position]) => [name, cells[position]?.text ?? '']);
  const taken = new Set([...form.values(), ...criteria.values()]);
  const dropped = cells.filter(({ text }, position) => isWorthNaming(text) && !taken.has(position));
  return {
    ...{ questionnaire, rowsBefore, criteria, form },
    columns: Object.fromEntries(named),
    dropped: dropped.map(({ text }) => text),
  };
}

function isWorthNaming(header: string): boolean {
  return header !== '' && !runningNumbers.has(headerKey(header));
}

type Meaning = { name: string; preference: number };

function asCriterion(questionnaire: Questionnaire, { wordings }: HeaderCell): Meaning | null {
  const named = wordings.map((one) => findCriterion(questionnaire, one)).find((one) => one !== null);
  return named === undefined || named === null ? null : { name: named, preference: 0 };
}

/** Gender and age are personal data but where the plan asks for them. */
function findAlias(cell: HeaderCell, { demographics }: AnswersWish): Meaning | null {
  for (const reading of cell.wordings.flatMap(foldedReadings)) {
    const found = aliases.get(reading);
    if (found === undefined) continue;
    const isPerson = found.column === 'gender' || found.column === 'age';
    const isAsked = isPerson ? demographics.includes(found.column) : !isPersonalHeader(cell.text);
    if (isAsked) return { name: found.column, preference: found.preference };
  }
  return null;
}
