import { findQuestionnaire } from '@hailong/shared/questionnaire/catalogue.ts';
import { expect, test } from 'vitest';
import { paperBallotsEn } from '../../strings/pages/paper-ballots.en.ts';
import { paperBallotsVi } from '../../strings/pages/paper-ballots.vi.ts';
import { newFormId } from './new-form-id.ts';
import {
  answersTo,
  differencesOf,
  emptyTyping,
  levelOfKey,
  missingOf,
  reduceTyping,
  type TypingEvent,
} from './typing-state.ts';

const after = (...events: TypingEvent[]) => events.reduce(reduceTyping, emptyTyping('a'));
const answer = (criterion: string, level: number | null | undefined): TypingEvent => ({
  ...{ kind: 'answered', criterion, level },
});
const unreachable = { ok: false, status: 0, code: 'unreachable', detail: null } as const;

test('an answer can be given, changed and taken back', () => {
  expect(after(answer('x', 4), answer('y', null), answer('x', 5)).form.answers).toEqual({ x: 5, y: null });
  expect(after(answer('x', 4), answer('x', undefined)).form.answers).toEqual({});
});

test('nothing that was typed is lost to a refusal, and the form keeps its id', () => {
  const typed: TypingEvent[] = [answer('x', 4), { kind: 'code', code: 'H36' }, { kind: 'comment', comment: 'Tốt' }];
  const person: TypingEvent = { kind: 'person', question: 'age', option: '25-34' };
  const before = after(...typed, person);
  const refused = after(...typed, person, { kind: 'sending' }, { kind: 'refused', refusal: unreachable });
  expect(refused.form).toEqual(before.form);
  expect(reduceTyping(refused, { kind: 'stored', nextId: 'b' }).form).toEqual(emptyTyping('b').form);
});

test('a form typed twice is settled when every difference was typed again', () => {
  const second = after(answer('x', 4), answer('y', 2), { kind: 'second-time' });
  expect([second.form.answers, second.first]).toEqual([{}, { x: 4, y: 2 }]);
  expect(differencesOf({ x: 4, y: 2 }, { x: 4, z: null })).toEqual(['y', 'z']);
  const differing = reduceTyping(second, { kind: 'differs', criteria: ['x', 'y'] });
  const half = reduceTyping(differing, answer('x', 5));
  expect([half.differing, half.note?.kind]).toEqual([['y'], 'differs']);
  expect(reduceTyping(half, answer('y', 2))).toMatchObject({ differing: [], first: 'settled', note: null });
});

test('what is missing is said before anything is sent', () => {
  const service = findQuestionnaire('sipas-service', 1);
  if (service === null) throw new Error('no form');
  const once = { questionnaire: service, twice: false };
  const twice = { questionnaire: service, twice: true };
  expect(missingOf(after(), once)).toEqual({ kind: 'empty' });
  const typed = after(answer('access-signage', 4));
  expect([missingOf(typed, once), missingOf(typed, twice)]).toEqual([null, { kind: 'second-time' }]);
  const second = reduceTyping(typed, { kind: 'second-time' });
  expect(missingOf(reduceTyping(second, answer('access-signage', 4)), twice)).toBeNull();
  const other = reduceTyping(second, answer('access-signage', 5));
  expect(missingOf(other, twice)).toEqual({ kind: 'differs', criteria: ['access-signage'] });
});

test('another form takes along only what it asks', () => {
  const service = findQuestionnaire('sipas-service', 1);
  if (service === null) throw new Error('no form');
  expect(answersTo(service, { 'impact-roads': 4, 'access-signage': 5 })).toEqual({ 'access-signage': 5 });
});

test('keys say levels, nought says not applicable, others say nothing', () => {
  expect(['1', '5', '0', '6', 'a', ' '].map(levelOfKey)).toEqual([1, 5, null, undefined, undefined, undefined]);
});

test('ids are UUIDs and differ', () => {
  const ids = Array.from({ length: 100 }, () => newFormId(Math.random));
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('the page says the same in both languages, and shouts at nobody', () => {
  const placesOf = (words: unknown, at = ''): string[] =>
    typeof words === 'object' && words !== null
      ? Object.entries(words).flatMap(([key, value]) => placesOf(value, `${at}.${key}`))
      : [at];
  expect(placesOf(paperBallotsEn)).toEqual(placesOf(paperBallotsVi));
  expect(JSON.stringify([paperBallotsVi, paperBallotsEn])).not.toContain('!');
});
