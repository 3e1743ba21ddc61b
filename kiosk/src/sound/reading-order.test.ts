import { expect, test } from 'vitest';
import { optionOrder, type Reading, ROUNDS, readingOrder } from './reading-order.ts';

const heard = (reading: Reading<string>) => [...readingOrder(reading)].map(({ item }) => item);

test('says what the screen says once, and the options three times in the same order', () => {
  const round = ['poor', 'fair', 'good'];
  expect(heard({ texts: ['question', 'hint'], options: round })).toEqual([
    'question',
    'hint',
    ...round,
    ...round,
    ...round,
  ]);
  expect(ROUNDS).toBe(3);
});

test('tells texts from options: only an option can be chosen', () => {
  const kinds = [...readingOrder({ texts: ['question'], options: ['good'] })].map(({ kind }) => kind);
  expect(kinds).toEqual(['text', 'option', 'option', 'option']);
});

test('begins with the option that comes next, and passes the others afterwards', () => {
  const order = heard({ texts: [], options: ['poor', 'good', 'continue'], first: 2 });
  expect(order.slice(0, 3)).toEqual(['continue', 'poor', 'good']);
  expect(order).toHaveLength(9);
});

test('a screen without options is read once, and an empty one not at all', () => {
  expect(heard({ texts: ['thanks'], options: [] })).toEqual(['thanks']);
  expect(heard({ texts: [], options: [] })).toEqual([]);
});

test('answers come as printed, of the actions the way forward comes first, and what stands apart is last', () => {
  const found = [
    { item: 'stop', kind: 'apart' },
    { item: 'very dissatisfied', kind: 'answer' },
    { item: 'very satisfied', kind: 'answer' },
    { item: 'not applicable', kind: 'answer' },
    { item: 'back', kind: 'action' },
    { item: 'skip', kind: 'action' },
    { item: 'continue', kind: 'action' },
  ] as const;
  expect(optionOrder<string>(found)).toEqual([
    'very dissatisfied',
    'very satisfied',
    'not applicable',
    'continue',
    'skip',
    'back',
    'stop',
  ]);
});
