import { expect, test } from 'vitest';
import type { ListRefusal, UploadAnswer } from '../../upload.ts';
import { type ChosenList, type ImportEvent, type ImportState, nothingChosen, reduceImport } from './import-state.ts';

const list = (name: string): ChosenList => ({ name, bytes: new Blob(['x']), madeAtMs: 0 });
const chosen = (...names: string[]): ImportEvent => ({ kind: 'chosen', lists: names.map(list), turnedAway: [] });
const standing = { dossiers: 0, inPerson: 0, returnedInPerson: 0, surveyed: 0, pending: 0 };
const report = {
  ...{ read: 1, created: 1, updated: 0, unchanged: 0, problems: [], columns: {}, dropped: [], unknown: [], sheets: [] },
  ...{ asOf: '2026-01-19T00:00:00', importId: null, before: standing, after: standing },
};
const previewed: UploadAnswer = { ok: true, value: report };
const unreachable: ListRefusal = { ok: false, status: 0, code: 'unreachable', detail: null };
const lacking: ListRefusal = {
  ...unreachable,
  status: 422,
  code: 'list-column-missing',
  headers: ['Số'],
  missing: ['code'],
};

const after = (state: ImportState, ...events: ImportEvent[]) => events.reduce(reduceImport, state);
/** The server's answer to what is being asked. */
function answer(state: ImportState, given: UploadAnswer): ImportState {
  if (state.stage.step !== 'working') throw new Error(`nothing is asked: ${state.stage.step}`);
  return reduceImport(state, { kind: 'answered', task: state.stage.task, answer: given });
}

test('a chosen list is previewed, and only a confirmed one is stored', () => {
  const asked = after(nothingChosen, chosen('a.csv'));
  expect(asked.stage).toMatchObject({ step: 'working', task: { dryRun: true } });
  const seen = answer(asked, previewed);
  expect(seen.stage.step).toBe('preview');
  const confirmed = after(seen, { kind: 'confirmed' });
  expect(confirmed.stage).toMatchObject({ step: 'working', task: { dryRun: false } });
  expect(answer(confirmed, previewed).stage.step).toBe('stored');
});

test('several lists are looked at one after another', () => {
  const asked = after(nothingChosen, chosen('a.csv', 'b.csv'));
  const seen = after(answer(asked, previewed), chosen('c.csv'));
  expect(seen.stage).toMatchObject({ step: 'preview', list: { name: 'a.csv' } });
  expect(seen.queue.map((one) => one.name)).toEqual(['b.csv', 'c.csv']);
  const next = after(seen, { kind: 'discarded' });
  expect(next.stage).toMatchObject({ step: 'working', task: { list: { name: 'b.csv' }, dryRun: true } });
});

test('a preview can be cancelled; what is being stored cannot', () => {
  const asked = after(nothingChosen, chosen('a.csv'));
  expect(after(asked, { kind: 'cancelled' }).stage).toEqual({ step: 'waiting' });
  const storing = after(answer(asked, previewed), { kind: 'confirmed' });
  expect(after(storing, { kind: 'cancelled' })).toBe(storing);
});

test('the answer to a cancelled request is nobody’s any more', () => {
  const asked = after(nothingChosen, chosen('a.csv'));
  const { stage } = asked;
  if (stage.step !== 'working') throw new Error('nothing is asked');
  const cancelled = after(asked, { kind: 'cancelled' });
  expect(reduceImport(cancelled, { kind: 'answered', task: stage.task, answer: previewed })).toBe(cancelled);
});

test('a list that lacks a column waits for a person to say which it is', () => {
  const waiting = answer(after(nothingChosen, chosen('a.csv')), lacking);
  expect(waiting.stage.step).toBe('columns');
  const asked = after(waiting, { kind: 'mapped', mapping: { code: 'Số' } });
  expect(asked.stage).toMatchObject({ step: 'working', task: { mapping: { code: 'Số' }, dryRun: true } });
  const refused = answer(asked, unreachable);
  expect(refused.stage).toMatchObject({ step: 'columns', mapping: { code: 'Số' }, refusal: { headers: ['Số'] } });
});

test('an import nobody answered leaves the preview, to try again', () => {
  const storing = after(answer(after(nothingChosen, chosen('a.csv')), previewed), { kind: 'confirmed' });
  expect(answer(storing, unreachable).stage).toMatchObject({ step: 'preview', refusal: { status: 0 } });
});
