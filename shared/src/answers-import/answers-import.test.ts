import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../dossier/cell.ts';
import { findQuestionnaire } from '../questionnaire/catalogue.ts';
import { criteriaOf } from '../questionnaire/questionnaire.ts';
import { createAnswersReader } from './answers-reader.ts';
import { type AnswersReading, type AnswersWish, isAnswersRefusal } from './answers-reading.ts';
import { findCriterion } from './find-criterion.ts';
import { readLevel } from './read-level.ts';
import { readAge, readGender } from './read-person.ts';

const nothing: AnswersWish = { questionnaire: null, day: null, demographics: [] };
const service = findQuestionnaire('sipas-service', 1);
const full = findQuestionnaire('sipas-full', 1);
if (service === null || full === null) throw new Error('a form is missing');
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const fours = (count: number): Cell[] => Array.from({ length: count }, () => 4);

function read(rows: readonly (readonly Cell[])[], wish: Partial<AnswersWish> = {}) {
  const reader = createAnswersReader({ ...nothing, ...wish });
  for (const row of rows) reader.push(row);
  return reader.finish();
}

function taken(rows: readonly (readonly Cell[])[], wish: Partial<AnswersWish> = {}): AnswersReading {
  const outcome = read(rows, wish);
  if (isAnswersRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

describe('columns of criteria', () => {
  it.each([
    ['numbers', (n: number): Cell => n],
    ['numbers in text', (n: number): Cell => String(n).padStart(2, '0')],
    ['"Câu 1"', (n: number): Cell => `Câu ${n}`],
    ['"C1"', (n: number): Cell => `C${n}`],
    ['"TIÊU CHÍ 1"', (n: number): Cell => `TIÊU CHÍ ${n}`.normalize('NFD')],
    ['printed numbers', (n: number): Cell => n + 23],
    ['their text', (n: number): Cell => criteriaOf(service)[n - 1]?.vi ?? ''],
    ['their English text', (n: number): Cell => criteriaOf(service)[n - 1]?.en ?? ''],
    ['number and text', (n: number): Cell => `Câu ${n}. ${criteriaOf(service)[n - 1]?.vi.toUpperCase()}`],
    ['our ids', (n: number): Cell => criteriaOf(service)[n - 1]?.id ?? ''],
  ])('are known by %s', (_, header) => {
    const levels = numbers(1, 16).map((n) => (n % 5) + 1);
    const { questionnaire, rows } = taken([
      ['Ngày khảo sát', ...numbers(1, 16).map(header)],
      ['05/02/2026', ...levels],
    ]);
    expect(questionnaire).toBe('sipas-service');
    expect(rows).toMatchObject([{ row: 1, day: '2026-02-05' }]);
    expect(Object.values(rows[0]?.answers ?? {})).toEqual(levels);
    expect(Object.keys(rows[0]?.answers ?? {})).toEqual(criteriaOf(service).map(({ id }) => id));
  });

  it('of the full form are 39, by number or by text', () => {
    for (const header of [numbers(1, 39), criteriaOf(full).map(({ number, vi }) => `${number}. ${vi}`)]) {
      const { questionnaire, rows } = taken([header, fours(39)], { day: '2026-02-05' });
      expect([questionnaire, Object.keys(rows[0]?.answers ?? {}).length]).toEqual(['sipas-full', 39]);
    }
  });

  it('are of the form that was said, where it was said', () => {
    const { questionnaire } = taken([numbers(1, 39), fours(39)], { day: '2026-02-05', questionnaire: 'sipas-full' });
    expect(questionnaire).toBe('sipas-full');
    expect(read([numbers(1, 16), fours(16)], { questionnaire: 'sipas-full' })).toMatchObject({
      refused: 'answers-unrecognised',
    });
  });

  it('are not guessed from rows of answers', () => {
    const rows = Array.from({ length: 50 }, (_, index) => [index, 5, 4, 3, 2, 1, 5, 4, 3, 2, 1, 5, 4, 3, 2, 1, 4]);
    expect(read(rows, { day: '2026-02-05' })).toMatchObject({ refused: 'answers-unrecognised' });
    expect(read([])).toMatchObject({ refused: 'list-empty' });
    expect(read([['Ngày', ...numbers(1, 16)]])).toMatchObject({ refused: 'list-empty' });
  });

  it('stand below titles, under merged headings, above rows that only number them', () => {
    const { rows, read: count } = taken([
      ['UBND XÃ QUẢNG KHÊ'],
      ['TỔNG HỢP PHIẾU KHẢO SÁT', null],
      ['STT', 'Ngày trả lời', 'Mức độ hài lòng', ...Array(15).fill(null), 'Ý kiến'],
      [null, null, ...numbers(1, 16).map((n) => `Câu ${n}`), null],
      numbers(1, 19).map((n) => `(${n})`),
      [1, { date: '2026-02-05T00:00:00' }, ...fours(16), 'Nhanh'],
      [null, null, ...criteriaOf(service).map(({ vi }) => vi)],
      [2, '6/2/2026', ...fours(15), null, null],
      ['Trung bình', null, ...fours(16)],
      [null, null, 'Người lập biểu'],
    ]);
    expect(rows.map(({ row, day, comment }) => [row, day, comment])).toEqual([
      [1, '2026-02-05', 'Nhanh'],
      [2, '2026-02-06', null],
    ]);
    expect(count).toBe(3);
  });
});

describe('a row', () => {
  const header = ['Ngày', 'Quầy', 'Mã hồ sơ', 'Họ tên', 'Số điện thoại', 'Giới tính', 'Độ tuổi', ...numbers(1, 16)];
  const row = (...changes: [number, Cell][]) => {
    const cells: Cell[] = ['05/02/2026', 'Quầy 1', ' h36.1-260205-0001', 'Lan', '0912345678', 'Nữ', '42', ...fours(16)];
    for (const [place, cell] of changes) cells[place] = cell;
    return cells;
  };

  it('loses personal data, and keeps gender and age only where the plan asks for them', () => {
    const without = taken([header, row()]);
    expect(without.dropped).toEqual(['Họ tên', 'Số điện thoại', 'Giới tính', 'Độ tuổi']);
    expect(without.rows[0]).toMatchObject({ demographics: null, dossierCode: 'H36.1-260205-0001', counter: 'Quầy 1' });
    expect(JSON.stringify(without)).not.toMatch(/Lan|0912/);
    const asked = taken([header, row()], { demographics: ['gender', 'age'] });
    expect(asked.dropped).toEqual(['Họ tên', 'Số điện thoại']);
    expect(asked.rows[0]?.demographics).toEqual({ gender: 'female', age: '35-49' });
  });

  it.each([
    ['no day', [0, null], 'day-missing', ''],
    ['a day that does not exist', [0, '31/02/2026'], 'date-invalid', '31/02/2026'],
    ['a level beyond the scale', [7, 6], 'level-impossible', '1: 6'],
    ['words nobody knows', [8, 'cũng được'], 'level-impossible', '2: cũng được'],
    ['half a level', [9, 3.5], 'level-impossible', '3: 3.5'],
    ['a code without an end', [2, 'H'.repeat(101)], 'dossier-code-too-long', '101'],
  ] as const)('with %s is refused, and the others are not', (_, change, code, detail) => {
    const { rows, problems } = taken([header, row(), row([change[0], change[1]]), row()]);
    expect(problems).toEqual([{ row: 2, code, detail }]);
    expect(rows.map((one) => one.row)).toEqual([1, 3]);
  });

  it('without any answer is told of', () => {
    const blank = numbers(7, 22).map((place): [number, Cell] => [place, null]);
    expect(taken([header, row(...blank), row()]).problems).toEqual([{ row: 1, code: 'answers-empty', detail: '' }]);
  });

  it('is of the day that was said for all, where it names none', () => {
    const { rows } = taken([header, row([0, null]), row()], { day: '2026-01-31' });
    expect(rows.map(({ day }) => day)).toEqual(['2026-01-31', '2026-02-05']);
  });
});

describe('a cell', () => {
  it.each([
    ...([
      [5, 5],
      ['5', 5],
      ['5.0', 5],
      ['5,0', 5],
      [0, null],
      ['0', null],
      ['', undefined],
      [null, undefined],
    ] as const),
    ...([
      ['Rất hài lòng', 5],
      ['RẤT KHÔNG HÀI LÒNG', 1],
      ['bình thường ', 3],
      ['Satisfied', 4],
    ] as const),
    ...([
      ['5 - Rất hài lòng', 5],
      ['Hài lòng (4)', 4],
      ['4. Rất hài lòng', 'invalid'],
    ] as const),
    ...([
      ['KAD', null],
      ['Không áp dụng', null],
      ['k/áp dụng', null],
      ['-', undefined],
      ['N/A', undefined],
    ] as const),
    ...([
      [6, 'invalid'],
      [-1, 'invalid'],
      ['x', 'invalid'],
      [true, 'invalid'],
      ['45', 'invalid'],
    ] as const),
  ])('%j says %j', (cell, level) => {
    expect(readLevel(cell, service.scale)).toBe(level);
  });

  it('of any content gives a level of the scale, or says that it does not', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(cell, (any) => {
        expect([undefined, null, 'invalid', 1, 2, 3, 4, 5]).toContain(readLevel(any, service.scale));
        expect(typeof findCriterion(service, String(any)) === 'string' || any !== undefined).toBe(true);
      }),
    );
  });

  it('gives a class of age and a gender, or no answer', () => {
    expect(['Nam', 'nữ', 'Khác', 'Lan', ''].map(readGender)).toEqual(['male', 'female', 'other', null, null]);
    const ages = ['17', '25', '49', '50 tuổi', '60', 'Từ 60 trở lên', '35-49', '1984', '', '7'];
    const classes = ['under-25', '25-34', '35-49', '50-59', '60-over', '60-over', '35-49', null, null, null];
    expect(ages.map(readAge)).toEqual(classes);
  });
});
