import { expect, test } from 'vitest';
import {
  codeParts,
  composeCode,
  emptyCode,
  eraseKey,
  looksUsual,
  switchKeypad,
  type TypedCode,
  typeKey,
} from './dossier-code.ts';

const type = (code: TypedCode, text: string) => [...text].reduce(typeKey, code);
const known = emptyCode('H36.99.01');

test('the dashes come by themselves when the agency part is known', () => {
  expect(composeCode(type(known, '2610080975'))).toBe('H36.99.01-261008-0975');
  expect(codeParts(type(known, '26100809'))).toEqual({ prefix: 'H36.99.01', date: '261008', serial: '09' });
});

test('nothing typed is no code', () => {
  expect(composeCode(known)).toBeNull();
});

test('a serial has at most seven digits', () => {
  expect(composeCode(type(known, '26100812345678'))).toBe('H36.99.01-261008-1234567');
});

test('erasing takes one key back and stops at nothing', () => {
  expect(eraseKey(type(known, '26')).typed).toBe('2');
  expect(eraseKey(known).typed).toBe('');
});

test('a scanned receipt is read whole, whatever keypad is open', () => {
  expect(composeCode(type(known, 'H15.50.05.13-261008-0975'))).toBe('H15.50.05.13-261008-0975');
  expect(composeCode(type(known, '000.25.15.h36-200902-0001'))).toBe('000.25.15.H36-200902-0001');
});

test('keys that belong to no code do nothing', () => {
  expect(type(known, 'Ớ /#').typed).toBe('');
});

test('before the first list the full keypad is the only one', () => {
  expect(emptyCode(null).keypad).toBe('full');
  expect(switchKeypad(emptyCode(null)).keypad).toBe('full');
});

test('another code starts empty', () => {
  expect(switchKeypad(type(known, '261008'))).toEqual({ keypad: 'full', prefix: 'H36.99.01', typed: '' });
});

test.each([
  ['2610080975', true],
  ['261008097', false],
  ['2613080975', false],
  ['2602320975', false],
  ['261008', false],
])('typed %s looks usual: %s', (typed, usual) => {
  expect(looksUsual(type(known, typed))).toBe(usual);
});

test('a whole code typed by hand may look usual too', () => {
  expect(looksUsual(type(emptyCode(null), '000.25.15.H36-200902-0001'))).toBe(true);
  expect(looksUsual(type(emptyCode(null), 'ABC-1'))).toBe(false);
});
