import { questionnaireOfForm } from '@hailong/shared/questionnaire/catalogue.ts';
import { expect, test } from 'vitest';
import { survey } from '../outbox/memory-outbox.ts';
import { createMemoryNotes } from './memory-notes.ts';
import { createTurns } from './turns.ts';

const { rotating, full } = questionnaireOfForm;
const configuration = { form: 'rotating', questionnaire: rotating } as const;
const answersTo = (asked: readonly string[] | null) => Object.fromEntries((asked ?? []).map((id) => [id, 4]));
const stored = (asked: readonly string[] | null, version = 1) => ({
  ...survey('a'),
  questionnaire: rotating.id,
  version,
  answers: answersTo(asked),
});

test('only the rotating form chooses', () => {
  expect(createTurns(createMemoryNotes(), () => 0).choose({ form: 'full', questionnaire: full })).toBeNull();
});

test('a criterion that was answered waits until the others of its factor were, also after a restart', async () => {
  const notes = createMemoryNotes();
  const before = createTurns(notes, () => 0);
  const first = before.choose(configuration);
  before.stored(stored(first));
  const after = createTurns(notes, () => 0);
  await after.load();
  const second = after.choose(configuration) ?? [];
  expect(second.filter((id) => id !== 'whole' && first?.includes(id))).toEqual([]);
});

test('a survey that was abandoned takes nobody’s turn', () => {
  const turns = createTurns(createMemoryNotes(), () => 0);
  expect(turns.choose(configuration)).toEqual(turns.choose(configuration));
});

test('another release of the questionnaire begins even', () => {
  const turns = createTurns(createMemoryNotes(), () => 0);
  const first = turns.choose(configuration);
  turns.stored(stored(first));
  expect(turns.choose({ ...configuration, questionnaire: { ...rotating, version: 2 } })).toEqual(first);
});

test('a note that cannot be read or written stops no survey', async () => {
  const broken = () => Promise.reject(new Error('full'));
  const turns = createTurns({ read: broken, keep: broken }, () => 0);
  await turns.load();
  const first = turns.choose(configuration);
  turns.stored(stored(first));
  expect(turns.choose(configuration)).not.toEqual(first);
});
