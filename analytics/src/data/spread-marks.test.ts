import { expect, test } from 'vitest';
import { type Mark, spreadMarks } from './spread-marks.ts';

const box = { width: 600, height: 400 };
const sixteen = (mark: (index: number) => Mark) => Array.from({ length: 16 }, (_, index) => mark(index));

test('marks that do not touch stay where they are', () => {
  const marks = [
    { x: 100, y: 100 },
    { x: 200, y: 100 },
  ];
  expect(spreadMarks(marks, 24, box)).toEqual(marks);
});

test.each([
  { where: 'at one place', marks: sixteen(() => ({ x: 300, y: 200 })) },
  { where: 'in a corner', marks: sixteen(() => ({ x: 600, y: 400 })) },
  { where: 'on a line', marks: sixteen((index) => ({ x: 300 + index, y: 100 })) },
  { where: 'in a crowd', marks: sixteen((index) => ({ x: 560 + ((index * 7) % 40), y: 380 - ((index * 11) % 60) })) },
])('sixteen marks $where can be told apart, and stay in the picture', ({ marks }) => {
  const placed = spreadMarks(marks, 26, box);
  for (const [index, one] of placed.entries()) {
    expect(one.x >= 13 && one.x <= 587 && one.y >= 13 && one.y <= 387).toBe(true);
    for (const other of placed.slice(index + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
    }
  }
});
