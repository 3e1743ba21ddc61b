import { counterQuestionnaire as sipasService } from '@hailong/shared/questionnaire/catalogue.ts';
import { expect, test } from 'vitest';
import { createMemoryNotes } from '../device/memory-notes.ts';
import { createQuestionnairesKept, readKeptQuestionnaires } from './questionnaires-kept.ts';

const version = (number: number) => ({ ...sipasService, version: number });

function setUp() {
  const notes = createMemoryNotes();
  const kept = createQuestionnairesKept(notes);
  const versions = async () => (await readKeptQuestionnaires(notes)).map((one) => one.version);
  return { notes, kept, versions };
}

test('keeps each questionnaire word for word, once', async () => {
  const { kept, notes } = setUp();
  await Promise.all([kept.keep(version(1)), kept.keep(version(1))]);
  expect(await readKeptQuestionnaires(notes)).toEqual([{ id: sipasService.id, version: 1, text: version(1) }]);
});

test('keeps all that were asked while nothing could be delivered', async () => {
  const { kept, versions } = setUp();
  for (const number of [1, 2, 3, 4]) await kept.keep(version(number));
  expect(await versions()).toEqual([1, 2, 3, 4]);
});

test('forgets the old ones once everything is delivered, but for the one that may be in use', async () => {
  const { kept, versions } = setUp();
  for (const number of [1, 2, 3]) await kept.keep(version(number));
  await kept.allDelivered();
  expect(await versions()).toEqual([2, 3]);
});

test('one that is asked again is the newest', async () => {
  const { kept, versions } = setUp();
  for (const number of [1, 2, 3, 1]) await kept.keep(version(number));
  await kept.allDelivered();
  expect(await versions()).toEqual([3, 1]);
});

test('a storage that fails once fails no later note', async () => {
  const notes = createMemoryNotes();
  let full = true;
  const keep: typeof notes.keep = async (name, value) => {
    if (full) throw new Error('full');
    await notes.keep(name, value);
  };
  const kept = createQuestionnairesKept({ ...notes, keep });
  await kept.keep(version(1));
  full = false;
  await kept.keep(version(2));
  expect((await readKeptQuestionnaires(notes)).map((one) => one.version)).toEqual([2]);
});
