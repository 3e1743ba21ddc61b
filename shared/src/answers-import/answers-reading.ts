import type { ListRefusal } from '../dossier/list-reading.ts';
import type { Day } from '../period/day.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { DemographicAnswers } from '../questionnaire/demographic-answers.ts';

/** What a row says besides its answers. */
export const formColumns = ['day', 'counter', 'dossierCode', 'comment', 'gender', 'age'] as const;
export type FormColumn = (typeof formColumns)[number];

/** What whoever sends the spreadsheet says of it. */
export interface AnswersWish {
  /** Which form was filled in; null: guess by the columns. */
  readonly questionnaire: string | null;
  /** Of the rows that name no day themselves. */
  readonly day: Day | null;
  /** Personal questions of the plan: columns of others are dropped. */
  readonly demographics: readonly string[];
}

/** One form of a spreadsheet. */
export interface FormRow {
  /** Data rows count from 1; titles, headers, totals and blank rows do not count. */
  readonly row: number;
  readonly day: Day;
  /** As it is written. */
  readonly counter: string | null;
  readonly dossierCode: string | null;
  readonly answers: Answers;
  readonly comment: string | null;
  readonly demographics: DemographicAnswers | null;
}

/** Why a row was not taken. */
export const formProblems = [
  'day-missing',
  'date-invalid',
  'day-impossible',
  'counter-unknown',
  'level-impossible',
  'answers-empty',
  'dossier-code-too-long',
  'second-survey',
  'dossier-of-another-unit',
] as const;
export type FormProblemCode = (typeof formProblems)[number];

export interface FormProblem {
  readonly row: number;
  readonly code: FormProblemCode;
  /** The value at fault, the same in every language; may be empty. */
  readonly detail: string;
}

export interface AnswersReading {
  /** Data rows met, taken or refused. */
  readonly read: number;
  readonly rows: readonly FormRow[];
  readonly problems: readonly FormProblem[];
  readonly questionnaire: string;
  readonly version: number;
  /** Our criterion or column to their header. */
  readonly columns: Readonly<Record<string, string>>;
  /** Their headers that were not read, those of personal data among them. */
  readonly dropped: readonly string[];
}

export function isAnswersRefusal(outcome: AnswersReading | ListRefusal): outcome is ListRefusal {
  return 'refused' in outcome;
}
