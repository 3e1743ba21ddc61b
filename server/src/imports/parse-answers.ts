import { countCriteria } from '@hailong/shared/answers-import/answers-header.ts';
import { createAnswersReader, noFormsTaken } from '@hailong/shared/answers-import/answers-reader.ts';
import {
  type AnswersReading,
  type AnswersWish,
  isAnswersRefusal,
} from '@hailong/shared/answers-import/answers-reading.ts';
import type { ListRefusal } from '@hailong/shared/dossier/list-reading.ts';
import { MAX_FORMS } from './list-limits.ts';
import { ListRefusalError } from './list-refusal-error.ts';
import { readSheets } from './read-sheets.ts';

/** The bytes of a spreadsheet of answers to its forms. Everything a file can be is an outcome, never an exception. */
export async function parseAnswers(bytes: Uint8Array, wish: AnswersWish): Promise<AnswersReading | ListRefusal> {
  const taken = noFormsTaken();
  try {
    const outcomes = await readSheets(bytes, {
      open: () => createAnswersReader(wish, taken),
      countColumns: (rows) => countCriteria(rows, wish),
    });
    const outcome = join(outcomes);
    if (isAnswersRefusal(outcome) || outcome.read <= MAX_FORMS) return outcome;
    return { refused: 'list-too-many-rows', detail: String(MAX_FORMS) };
  } catch (error) {
    if (error instanceof ListRefusalError) return error.refusal;
    throw error;
  }
}

/** The sheets that are answers to one form, as one. A workbook of two different forms is none: nobody could check it as one. */
function join(outcomes: readonly (AnswersReading | ListRefusal)[]): AnswersReading | ListRefusal {
  const read = outcomes.filter((one): one is AnswersReading => !isAnswersRefusal(one));
  const [first] = read;
  const last = read.at(-1);
  if (first === undefined || last === undefined) {
    const refusals = outcomes.filter(isAnswersRefusal);
    return refusals.find(({ refused }) => refused !== 'list-empty') ?? { refused: 'list-empty', detail: '' };
  }
  if (read.some(({ questionnaire }) => questionnaire !== first.questionnaire)) {
    return { refused: 'answers-mixed', detail: read.map(({ questionnaire }) => questionnaire).join(', ') };
  }
  const dropped = [...new Set(read.flatMap((one) => one.dropped))];
  return { ...last, columns: first.columns, dropped };
}
