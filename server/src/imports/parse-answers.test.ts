import { readFileSync } from 'node:fs';
import {
  type AnswersReading,
  type AnswersWish,
  isAnswersRefusal,
} from '@hailong/shared/answers-import/answers-reading.ts';
import { describe, expect, it } from 'vitest';
import { parseAnswers } from './parse-answers.ts';

const nothing: AnswersWish = { questionnaire: null, day: null, demographics: [] };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, wish: Partial<AnswersWish> = {}): Promise<AnswersReading> {
  const outcome = await parseAnswers(bytes, { ...nothing, ...wish });
  if (isAnswersRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${outcome.detail}`);
  return outcome;
}
const workbook = (name: string, wish?: Partial<AnswersWish>) =>
  read(readFileSync(new URL(`./samples/answers-${name}.xlsx`, import.meta.url)), wish);

describe('spreadsheets of answers by other programs', () => {
  it('may have titles, merged headings, sums, signatures and several sheets', async () => {
    const reading = await workbook('service.openpyxl');
    expect(reading).toMatchObject({ questionnaire: 'sipas-service', version: 1, read: 7 });
    expect(reading.dropped).toEqual(['Họ và tên', 'Số điện thoại']);
    expect(reading.problems).toEqual([{ row: 4, code: 'level-impossible', detail: 'Câu 16: 7' }]);
    expect(reading.rows.map(({ row, day, counter }) => [row, day, counter])).toEqual([
      ...[
        [1, '2026-02-02', 'Quầy 1'],
        [2, '2026-02-02', '1'],
        [3, '2026-02-03', 'quầy 1'],
        [5, '2026-02-04', 'Quầy 9'],
      ],
      ...[
        [6, '2026-02-04', null],
        [7, '2026-02-04', null],
      ],
    ]);
    const [first, second, third] = reading.rows;
    expect(first).toMatchObject({ dossierCode: 'H36.99.01-260120-0001', comment: 'Cán bộ nhiệt tình' });
    expect(Object.values(second?.answers ?? {})).toEqual([4, 4, 3, null, 5, 5, 4, 4, 4, 3, 3, 2, null, 1, null]);
    expect(third?.comment).toBe('Chờ lâu'.normalize('NFC'));
    expect(JSON.stringify(reading)).not.toMatch(/Lan|0912|Trần/);
  });

  it('may be the full form of 39 with the wording of each criterion, days counted from 1904', async () => {
    const reading = await workbook('full.xlsxwriter', { demographics: ['gender', 'age'] });
    expect(reading).toMatchObject({ questionnaire: 'sipas-full', read: 6, problems: [], dropped: ['Địa chỉ'] });
    expect(Object.keys(reading.columns)).toHaveLength(42);
    expect(reading.rows[1]).toMatchObject({ day: '2026-01-11', demographics: { gender: 'female', age: '35-49' } });
    expect(Object.values(reading.rows[0]?.answers ?? {})).toHaveLength(39);
  });

  it('may hold formulas with their results and levels with their words', async () => {
    const { rows, problems } = await workbook('formulas.libreoffice');
    expect(problems).toEqual([]);
    expect(rows.map(({ day, answers, comment }) => [day, new Set(Object.values(answers)), comment])).toEqual([
      ['2026-02-05', new Set([5]), null],
      ['2026-02-05', new Set([5]), 'Thêm ghế'],
      ['2026-02-06', new Set([4]), null],
    ]);
  });
});

describe('answers in text', () => {
  const header = Array.from({ length: 16 }, (_, index) => `Câu ${index + 1}`);
  const fours = header.map(() => '4');

  it.each([';', ',', '\t'])('may be separated by %j, with that sign in a comment', async (separator) => {
    const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(separator);
    const text = [line(['Ngày', ...header, 'Góp ý']), line(['05/02/2026', ...fours, 'Tốt; nhanh, gọn'])].join('\r\n');
    const { rows } = await read(bytesOf(text));
    expect(rows).toMatchObject([{ day: '2026-02-05', comment: 'Tốt; nhanh, gọn' }]);
  });

  it('that are none, or too many, are refused', async () => {
    const refused = async (bytes: Uint8Array) => parseAnswers(bytes, nothing);
    expect(await refused(new Uint8Array())).toMatchObject({ refused: 'list-empty' });
    expect(await refused(bytesOf('Mã hồ sơ;Ngày tiếp nhận\nH36;05/01/2026'))).toMatchObject({
      refused: 'answers-unrecognised',
    });
    const many = [header.join(';'), ...Array.from({ length: 10_001 }, () => fours.join(';'))].join('\n');
    expect(await parseAnswers(bytesOf(many), { ...nothing, day: '2026-02-05' })).toMatchObject({
      refused: 'list-too-many-rows',
    });
  });
});
