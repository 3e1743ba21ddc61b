import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASKED, maskPersonal } from './mask-personal.ts';

/** `…` stands for what is masked. */
const masked = (text: string) => maskPersonal(text).replaceAll(MASKED, '…');

describe('what leads to a person or a dossier', () => {
  it.each([
    ['a phone number', 'Gọi tôi 0912345678 nhé', 'Gọi tôi … nhé'],
    ['with dots', 'Gọi 0912.345.678.', 'Gọi ….'],
    ['with blanks and dashes', 'ĐT: 0912 345-678', 'ĐT: …'],
    ['in pairs', '09 12 34 56 78 chị Hoa', '… chị Hoa'],
    ['with the country', 'Gọi +84 912 345 678', 'Gọi …'],
    ['with the country in brackets', '(+84) 912.345.678', '…'],
    ['an old number of eleven digits', '01689 123 456', '…'],
    ['a landline with its area', '(0263) 3 822 123', '…'],
    ['a landline in one', 'gọi 38221234', 'gọi …'],
    ['full-width digits', '０９１２３４５６７８', '…'],
    ['digits in boxes', '0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', '…️⃣'],
    ['invisible characters between', '0912\u200B345\u200B678', '…'],
    ['in brackets', '(0912345678)', '…)'],
    ['an identity card', 'CCCD 068190001234', 'CCCD …'],
    ['an identity card in groups', '068 190 001 234', '…'],
    ['an old identity card', 'CMND: 241.234.567', 'CMND: …'],
    ['a passport', 'hộ chiếu B1234567', 'hộ chiếu …'],
    ['an account', 'STK 1903 5678 9012 34', 'STK …'],
    ['an account after money', 'nộp 500.000 đồng vào 19035678901234', 'nộp 500.000 đồng vào …'],
    ['e-mail', 'thư nguyen.hoa@gmail.com', 'thư …'],
    ['e-mail with blanks', 'nguyen.hoa @ gmail.com', '…'],
    ['somebody’s page', 'xem facebook.com/nguyen.hoa.90', 'xem …'],
    ['a dossier code', 'hồ sơ H15.50.05.13-261008-0975 chậm', 'hồ sơ … chậm'],
    ['a dossier code of the older order', '000.25.15.H36-200902-0001', '…'],
    ['a dossier code typed by hand', 'h36.99.01 – 260302 – 0010', '…'],
    ['the end of a dossier code', 'Hồ sơ …0975 trả muộn', 'Hồ sơ …… trả muộn'],
    ['the end of a dossier code, named', 'hồ sơ số 0975 trả muộn', 'hồ sơ số … trả muộn'],
    ['a plate', 'xe 49A-123.45 đậu chắn lối', 'xe … đậu chắn lối'],
    ['a plate of a motorbike', 'xe 49-H1 123.45', 'xe …'],
    ['a new plate of a motorbike', 'xe 49-AA 123.45', 'xe …'],
    ['a number behind a date', '01/02/2026 0912345678', '…'],
    ['a number before money', '0912345678 500.000đ', '…đ'],
    ['what pretends to be money', '0912.345.678 đồng', '… đồng'],
    ['nine digits before a không', '241234567 k nhớ', '… k nhớ'],
  ])('%s', (_what, text, expected) => {
    expect(masked(text)).toBe(expected);
    expect(masked(text.normalize('NFD'))).toBe(expected);
  });
});

describe('what anybody may read', () => {
  it.each([
    'Nộp 500.000 đồng, được thối 50.000đ',
    'Lệ phí 1.500.000 - 2.000.000 đồng là cao',
    'Tiền sử dụng đất 1.200.000.000 đồng',
    'Đất trị giá 84.500.000.000 đồng',
    'mất 15000000 đồng',
    'Hẹn 01/02/2026 mà 15-02-2026 mới có',
    'Từ 01.02.2026 - 15.02.2026 đến ba lần',
    'Ngày 2026-02-10 10:30 tôi đến',
    'Theo Nghị định 118/2025/NĐ-CP và Luật 10/2022/QH15',
    'Giai đoạn 2026-2030',
    'Năm 2024 nộp, năm 2026 mới xong',
    'Chờ 3 tiếng, từ 8h00-11h30, quầy 5',
    'Nộp hồ sơ 3 lần',
    'nộp hồ sơ 15/3/2026',
    'Điểm 10/10, 100%',
    'Đất 1.250,5 m²',
    'Chờ từ 10h30-1200 hoặc 10h-1130',
    'có 15 em 2026',
    'Cán bộ nhiệt tình, tôi rất hài lòng.',
    'Thửa 125, tờ bản đồ số 12',
    '20260315 và 15032026',
    '',
  ])('%s', (text) => {
    for (const written of [text, text.normalize('NFD')]) expect(maskPersonal(written)).toBe(written);
  });
});

describe('whatever people write', () => {
  const digit = fc.integer({ min: 0, max: 9 }).map(String);
  const between = fc.constantFrom('', '', '.', ' ', '-', '–', ' - ', '·', '/', '\u200B', '. ');
  const piece = fc.oneof(
    digit,
    fc.stringMatching(/^[0-9]{2,4}$/),
    fc.constantFrom(
      ...' .,-–/()+@:…hkđABH[]',
      ' đồng',
      'hồ sơ ',
      'sđt ',
      '/2026',
      '.000',
      '01/02/2026',
      '０',
      '\u200B',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const comment = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('is masked to the end the first time', () => {
    fc.assert(
      fc.property(comment, (text) => {
        const once = maskPersonal(text);
        expect(maskPersonal(once)).toBe(once);
        const read = (written: string) => maskPersonal(written).normalize('NFKC');
        expect(read(text.normalize('NFD'))).toBe(read(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps no phone number, however it is cut into groups', () => {
    const phone = fc.tuple(
      fc.constantFrom('0', '+84', '84', '+84 ', '(0', '0084'),
      fc.array(fc.tuple(digit, between), { minLength: 9, maxLength: 9 }),
      fc.constantFrom('', 'Gọi ', 'của tôi:', 'năm 2026 '),
      fc.constantFrom('', ' nhé', ' đồng', ', cảm ơn', '!'),
    );
    fc.assert(
      fc.property(phone, ([start, rest, before, after]) => {
        const [first, ...others] = rest;
        fc.pre(start === '0' || start === '(0' || first?.[0] !== '0');
        const number = `${start}${[first, ...others].map((one) => one?.join('')).join('')}`.replace(/[^\d]+$/, '');
        expect(maskPersonal(`${before}${number}${after}`).replaceAll(/\D/g, '').length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps no nine digits in a row', () => {
    fc.assert(
      fc.property(comment, (text) => {
        expect(maskPersonal(text)).not.toMatch(/\d{9}/);
      }),
      { numRuns: 3_000 },
    );
  });

  it('ends soon, also on what is meant to take long', () => {
    const traps = [
      '1'.repeat(4_000),
      'a'.repeat(4_000),
      'a.'.repeat(2_000),
      '1 '.repeat(2_000),
      '01/02/2026 - '.repeat(300),
    ];
    for (const trap of [...traps, `${' '.repeat(4_000)}@`, '0-'.repeat(2_000), 'hồ sơ số '.repeat(400)]) {
      expect(maskPersonal(trap).length).toBeLessThanOrEqual(trap.length);
    }
  });
});
