import { expect, test } from 'vitest';
import { type Mark, spreadMarks } from './spread-marks.ts';

const room = { left: 13, right: 587, top: 13, bottom: 387 };
const sixteen = (mark: (index: number) => Mark) => Array.from({ length: 16 }, (_, index) => ({ ...mark(index), room }));

test('marks that do not touch stay where they are', () => {
  const marks = [
    { x: 100, y: 100, room },
    { x: 200, y: 100, room },
  ];
  expect(spreadMarks(marks, 24)).toEqual(marks.map(({ x, y }) => ({ x, y })));
});

test('a mark stays on its own side of a line, however many crowd it', () => {
  const crowd = sixteen((index) => ({ x: 301 + index, y: 200 }));
  const left = { x: 299, y: 200, room: { ...room, right: 299 } };
  const [own] = spreadMarks([left, ...crowd.map((one) => ({ ...one, room: { ...room, left: 301 } }))], 26);
  expect(own?.x).toBeLessThanOrEqual(299);
});

test.each([
  { where: 'at one place', marks: sixteen(() => ({ x: 300, y: 200 })) },
  { where: 'in a corner', marks: sixteen(() => ({ x: 600, y: 400 })) },
  { where: 'on a line', marks: sixteen((index) => ({ x: 300 + index, y: 100 })) },
  { where: 'in a crowd', marks: sixteen((index) => ({ x: 560 + ((index * 7) % 40), y: 380 - ((index * 11) % 60) })) },
])('sixteen marks $where can be told apart, and stay in the picture', ({ marks }) => {
  const placed = spreadMarks(marks, 26);
  for (const [index, one] of placed.entries()) {
    expect(one.x >= 13 && one.x <= 587 && one.y >= 13 && one.y <= 387).toBe(true);
    for (const other of placed.slice(index + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
    }
  }
});
