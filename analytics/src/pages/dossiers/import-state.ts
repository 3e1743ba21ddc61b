import type { DossierImportReport } from '@hailong/shared/contract/dossiers.ts';
import type { OurColumn } from '@hailong/shared/dossier/list-reading.ts';
import type { ListRefusal, UploadAnswer, UploadProgress } from '../../upload.ts';

/** A file a person chose. Its bytes are held, so that what is stored is what was previewed, whatever becomes of the file. */
export type ChosenList = { name: string; bytes: Blob; madeAtMs: number };
export type TurnedAway = { name: string; why: 'kind' | 'size' | 'empty' | 'unreadable' };

/** Our column to the list's header, as a person says it. */
export type Mapping = Readonly<Partial<Record<OurColumn, string>>>;

export type PreviewStage = {
  step: 'preview';
  list: ChosenList;
  mapping: Mapping;
  report: DossierImportReport;
  /** Why the last thing that was asked for did not happen. */
  refusal: ListRefusal | null;
};
export type ColumnsStage = { step: 'columns'; list: ChosenList; mapping: Mapping; refusal: ListRefusal };

/** What the server is asked; another object is another request. */
export type Task = { list: ChosenList; mapping: Mapping; dryRun: boolean };
export type WorkingStage = {
  step: 'working';
  task: Task;
  progress: UploadProgress;
  /** Where a cancelled or refused request leads back to. */
  from: PreviewStage | ColumnsStage | null;
};

export type Stage =
  | { step: 'waiting' }
  | WorkingStage
  | PreviewStage
  | ColumnsStage
  | { step: 'refused'; list: ChosenList; refusal: ListRefusal }
  | { step: 'stored'; list: ChosenList; report: DossierImportReport };

export type ImportState = { stage: Stage; queue: readonly ChosenList[]; turnedAway: readonly TurnedAway[] };

export type ImportEvent =
  | { kind: 'chosen'; lists: readonly ChosenList[]; turnedAway: readonly TurnedAway[] }
  | { kind: 'progress'; task: Task; progress: UploadProgress }
  | { kind: 'answered'; task: Task; answer: UploadAnswer }
  | { kind: 'mapped'; mapping: Mapping }
  | { kind: 'confirmed' }
  | { kind: 'cancelled' }
  | { kind: 'discarded' }
  | { kind: 'next' };

export const nothingChosen: ImportState = { stage: { step: 'waiting' }, queue: [], turnedAway: [] };

const notBegun: UploadProgress = { step: 'sending', done: 0, total: null };

/** What an event makes of the import. Lists are looked at one after another; nothing is stored but by `confirmed`. */
export function reduceImport(state: ImportState, event: ImportEvent): ImportState {
  const { stage } = state;
  switch (event.kind) {
    case 'chosen': {
      const next = { ...state, queue: [...state.queue, ...event.lists], turnedAway: event.turnedAway };
      return event.lists.length > 0 && isFree(stage) ? takeNext(next) : next;
    }
    case 'next':
      return isFree(stage) ? takeNext({ ...state, turnedAway: [] }) : state;
    case 'progress':
    case 'answered':
      // What came too late, of a request that was cancelled, is nobody's any more.
      if (stage.step !== 'working' || stage.task !== event.task) return state;
      return { ...state, stage: heard(stage, event) };
    case 'cancelled':
      return stage.step === 'working' && stage.task.dryRun ? cancelled(state, stage) : state;
    default:
      return stage.step === 'preview' || stage.step === 'columns' ? decided(state, stage, event) : state;
  }
}

type Heard = Extract<ImportEvent, { kind: 'progress' | 'answered' }>;
type Decided = Extract<ImportEvent, { kind: 'mapped' | 'confirmed' | 'discarded' }>;

function heard(stage: WorkingStage, event: Heard): Stage {
  return event.kind === 'progress' ? { ...stage, progress: event.progress } : answered(stage, event.answer);
}

function cancelled(state: ImportState, { from }: WorkingStage): ImportState {
  return from === null ? takeNext(state) : { ...state, stage: from };
}

function decided(state: ImportState, stage: PreviewStage | ColumnsStage, event: Decided): ImportState {
  if (event.kind === 'discarded') return takeNext({ ...state, turnedAway: [] });
  const { list } = stage;
  if (event.kind === 'mapped') {
    return { ...state, stage: work({ list, mapping: event.mapping, dryRun: true }, stage) };
  }
  if (stage.step !== 'preview') return state;
  return { ...state, stage: work({ list, mapping: stage.mapping, dryRun: false }, stage) };
}

/** Nothing is under way that a person would lose from sight. */
const isFree = (stage: Stage) => stage.step === 'waiting' || stage.step === 'refused' || stage.step === 'stored';

function takeNext(state: ImportState): ImportState {
  const [list, ...queue] = state.queue;
  if (list === undefined) return { ...state, stage: { step: 'waiting' } };
  return { ...state, queue, stage: work({ list, mapping: {}, dryRun: true }, null) };
}

function work(task: Task, from: WorkingStage['from']): WorkingStage {
  return { step: 'working', task, progress: notBegun, from };
}

function answered({ task, from }: WorkingStage, answer: UploadAnswer): Stage {
  const { list, mapping } = task;
  if (answer.ok) {
    const report = answer.value;
    return task.dryRun ? { step: 'preview', list, mapping, report, refusal: null } : { step: 'stored', list, report };
  }
  if ((answer.headers?.length ?? 0) > 0) return { step: 'columns', list, mapping, refusal: answer };
  if (from === null) return { step: 'refused', list, refusal: answer };
  // A refused mapping or an unreachable server leaves what was seen before, and what was chosen in it.
  if (from.step === 'preview') return { ...from, refusal: answer };
  const { headers = [], missing = [] } = from.refusal;
  return { ...from, mapping, refusal: { ...answer, headers, missing } };
}
