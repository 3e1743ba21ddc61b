import type { Sql } from './database.ts';

/** Ballots of one day that are alike in all but their answers. */
export type BallotGroup = {
  day: string;
  questionnaire: string;
  version: number;
  counter: string | null;
  field: string | null;
  channel: string | null;
  language: string;
  mode: string;
  age: string | null;
  gender: string | null;
  /** As `packedLevels` writes them. */
  levels: string;
};

/** What makes a `BallotGroup`, for the select list; `groupedBy` for its end. */
export function groupColumns(sql: Sql) {
  return sql`day, questionnaire, version, counter_id as counter, field, channel, language, mode,
    demographics->>'age' as age, demographics->>'gender' as gender, ${packedLevels(sql)} as levels`;
}

export function groupedBy(sql: Sql) {
  return sql`day, questionnaire, version, counter_id, field, channel, language, mode,
    demographics->>'age', demographics->>'gender'`;
}

/**
 * The levels of many ballots as one text, e.g. `5440-/55501`: a digit for each, `-` for none. A tenth of the bytes and
 * of the time that a row for each ballot takes.
 */
export function packedLevels(sql: Sql) {
  return sql`string_agg(array_to_string(levels, '', '-'), '/')`;
}

const SLASH = 47;
const ZERO = 48;

/** Each ballot's levels in turn. One array serves them all: take what is needed before asking for the next. */
export function* readPackedLevels(text: string): Generator<readonly (number | null)[]> {
  const levels: (number | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SLASH) {
      yield levels;
      levels.length = 0;
    } else {
      levels.push(code < ZERO ? null : code - ZERO);
    }
  }
  yield levels;
}
