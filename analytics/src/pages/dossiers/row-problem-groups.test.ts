import { expect, test } from 'vitest';
import { groupProblems, type ShownProblem } from './row-problem-groups.ts';

const warning = (row: number): ShownProblem => ({ row, code: 'status-unknown', severity: 'warning', detail: '?' });
const refused = (row: number, code = 'date-invalid'): ShownProblem => ({ row, code, severity: 'refused', detail: '' });

test('refused rows come first, each kind with its count', () => {
  const groups = groupProblems([warning(1), refused(2), warning(3), refused(4, 'dossier-code-missing')], 200);
  expect(groups.map(({ code, severity, count }) => [code, severity, count])).toEqual([
    ['dossier-code-missing', 'refused', 1],
    ['date-invalid', 'refused', 1],
    ['status-unknown', 'warning', 2],
  ]);
});

test('of many rows the first are shown, and every kind still says how many there are', () => {
  const many = Array.from({ length: 300 }, (_, index) => refused(index + 1));
  const groups = groupProblems([...many, warning(301)], 200);
  expect(groups.map(({ count, rows }) => [count, rows.length])).toEqual([
    [300, 200],
    [1, 0],
  ]);
});

test('a kind this page does not know comes after those it knows', () => {
  const groups = groupProblems([refused(1, 'something-new'), refused(2), warning(3)], 200);
  expect(groups.map((group) => group.code)).toEqual(['date-invalid', 'something-new', 'status-unknown']);
});
