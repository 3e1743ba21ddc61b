import { createHash } from 'node:crypto';
import { latest } from '@hailong/shared/answers-import/answers-header.ts';
import {
  type AnswersReading,
  type AnswersWish,
  type FormProblem,
  type FormRow,
  formProblems,
  isAnswersRefusal,
} from '@hailong/shared/answers-import/answers-reading.ts';
import type { BallotImportReport } from '@hailong/shared/contract/paper-ballots.ts';
import { problemDetail } from '@hailong/shared/dossier/free-text.ts';
import { dayOfInstant } from '@hailong/shared/period/day.ts';
import { surveySettings } from '@hailong/shared/plan/survey-settings.ts';
import { problem } from '@hailong/shared/problem.ts';
import { canFormBeOf } from '@hailong/shared/submission/form-day.ts';
import { newId } from '../access/secret.ts';
import { importBallots, type RowForm } from '../database/import-ballots.ts';
import { listCounters } from '../database/invitations-list.ts';
import { planOn } from '../figures/plan-in-force.ts';
import type { ListFile } from '../imports/read-dossier-list.ts';
import { listProblem } from '../middleware/refuse.ts';
import type { World } from '../world.ts';
import { arrivedForm } from './arrived-form.ts';
import { counterByName } from './counter-by-name.ts';
import { createFormIds } from './form-ids.ts';

export type AnswersRequest = {
  unitId: string;
  actor: string;
  dryRun: boolean;
  questionnaire: string | null;
  day: string | null;
};

/** Reads a spreadsheet of answers and stores its forms, or says what storing them would do. */
export async function importAnswers(
  world: World,
  request: AnswersRequest,
  file: ListFile,
): Promise<BallotImportReport> {
  const { unitId, actor, dryRun } = request;
  const reading = await world.readAnswers(file, await wishOf(world, request));
  if (isAnswersRefusal(reading)) throw listProblem(reading);
  const at = new Date(world.clock.now());
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const { forms, problems } = await judgeRows(world, unitId, reading);
  const { questionnaire, version, read, columns, dropped } = reading;
  const list = { unitId, importId: newId(), fileName: file.name, sha256, actor, at, forms, read, questionnaire };
  const { stored, alreadyStored, refused, importId } = await importBallots(world.sql, list, { dryRun });
  if (importId !== null) world.live.publish(unitId);
  const all = [...reading.problems, ...problems, ...refused.map(asProblem)].sort((a, b) => a.row - b.row);
  return {
    ...{ read, stored, alreadyStored, questionnaire, version, importId },
    problems: all,
    columns: { ...columns },
    dropped: [...dropped],
  };
}

async function wishOf({ sql, clock }: World, { unitId, questionnaire, day }: AnswersRequest): Promise<AnswersWish> {
  if (questionnaire !== null && latest(questionnaire).length === 0)
    throw problem('questionnaire-unknown', questionnaire);
  const today = dayOfInstant(clock.now());
  if (day !== null && !canFormBeOf(day, today)) throw problem('day-impossible', day);
  const { demographics } = surveySettings(await planOn(sql, unitId, today));
  return { questionnaire, day, demographics: [...demographics] };
}

/** What only this centre and this day know of a row: whether its day can be, and which counter it names. */
async function judgeRows(
  { sql, clock }: World,
  unitId: string,
  { rows, questionnaire, version }: AnswersReading,
): Promise<{ forms: RowForm[]; problems: FormProblem[] }> {
  const receivedMs = clock.now();
  const today = dayOfInstant(receivedMs);
  const find = counterByName(await listCounters(sql, unitId));
  const idOf = createFormIds(unitId);
  const forms: RowForm[] = [];
  const problems: FormProblem[] = [];
  for (const row of rows) {
    // Before anything is refused: which turn a row has must not depend on what else is wrong in the file today.
    const id = idOf(row, questionnaire);
    const counterId = row.counter === null ? null : find(row.counter);
    const fault = faultOf(row, today, counterId);
    if (fault !== null) problems.push(fault);
    else {
      const form = { ...formOf(row), id, questionnaire, version, counterId };
      forms.push({ row: row.row, arrived: arrivedForm(form, { unitId, source: 'file', receivedMs }) });
    }
  }
  return { forms, problems };
}

function faultOf({ row, day, counter }: FormRow, today: string, counterId: string | null): FormProblem | null {
  if (!canFormBeOf(day, today)) return { row, code: 'day-impossible', detail: day };
  if (counter !== null && counterId === null) return { row, code: 'counter-unknown', detail: problemDetail(counter) };
  return null;
}

function formOf({ day, dossierCode, answers, comment, demographics }: FormRow) {
  return { day, dossierCode, answers, comment, demographics };
}

function asProblem({ row, refusal }: { row: number; refusal: { problem: string; detail: string } }): FormProblem {
  const code = formProblems.find((one) => one === refusal.problem);
  if (code === undefined) throw new Error(`a row was refused for ${refusal.problem}`);
  return { row, code, detail: problemDetail(refusal.detail) };
}
