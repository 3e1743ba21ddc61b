import { expect, test } from 'vitest';
import { createReplyReader, type UploadProgress } from './upload.ts';

function reader() {
  const seen: UploadProgress[] = [];
  return { seen, ...createReplyReader((progress) => seen.push(progress)) };
}

test('progress is told as soon as its line is whole, and once', () => {
  const { seen, read, answer } = reader();
  const line = '{"progress":{"step":"reading","done":10,"total":null}}';
  read(line.slice(0, 20));
  expect(seen).toEqual([]);
  read(`${line}\n`);
  read(`${line}\n{"progress":{"step":"storing","done":1,"total":10}}\n`);
  expect(seen.map(({ step, done }) => [step, done])).toEqual([
    ['reading', 10],
    ['storing', 1],
  ]);
  expect(answer()).toBeNull();
});

test('the last line says how it ended', () => {
  const { read, answer } = reader();
  read('{"progress":{"step":"reading","done":1,"total":1}}\n{"report":{"read":1}}\n');
  expect(answer()).toEqual({ ok: true, value: { read: 1 } });
});

test('a refusal brings its sentence and the headers of the list', () => {
  const { read, answer } = reader();
  const problem = {
    status: 422,
    code: 'list-column-missing',
    detail: 'Thiếu cột.',
    headers: ['A', 1],
    missing: ['code'],
  };
  read(`${JSON.stringify({ problem })}\n`);
  expect(answer()).toEqual({ ok: false, ...problem, headers: ['A'] });
});

test('a line that is no JSON ends nothing', () => {
  const { read, answer } = reader();
  read('<html>\n');
  expect(answer()).toBeNull();
});
