import { COLUMN_ALIASES } from '../dossier/column-aliases.ts';
import type { FormColumn } from './answers-reading.ts';

/** How spreadsheets of answers name what stands beside the answers. Order is preference; compared folded. */
export const FORM_COLUMN_ALIASES: Readonly<Record<FormColumn, readonly string[]>> = {
  day: [
    'Ngày khảo sát',
    'Ngày trả lời',
    'Ngày đánh giá',
    'Ngày điền phiếu',
    'Ngày ghi phiếu',
    'Ngày lập phiếu',
    'Ngày thu phiếu',
    'Ngày phiếu',
    'Ngày',
    'Ngày tháng',
    'Day',
    'Date',
    'Dấu thời gian',
    'Timestamp',
    'Thời gian',
  ],
  counter: ['Quầy', 'Tên quầy', 'Quầy số', 'Số quầy', 'Quầy giao dịch', 'Quầy tiếp nhận', 'Counter'],
  dossierCode: [...COLUMN_ALIASES.code, 'Dossier code'],
  comment: [
    'Ý kiến',
    'Góp ý',
    'Ý kiến góp ý',
    'Ý kiến đóng góp',
    'Ý kiến khác',
    'Ý kiến, kiến nghị',
    'Góp ý, kiến nghị',
    'Kiến nghị',
    'Đề xuất',
    'Kiến nghị, đề xuất',
    'Nhận xét',
    'Comment',
    'Comments',
  ],
  gender: ['Giới tính', 'Giới', 'Gender', 'Sex'],
  age: ['Tuổi', 'Độ tuổi', 'Nhóm tuổi', 'Age'],
};

/** Folded words before the number of a criterion: "Câu 1", "Tiêu chí 1", "C1". */
export const CRITERION_WORDS = ['cauhoi', 'cau', 'tieuchi', 'tc', 'c', 'question', 'q', 'criterion'] as const;

/** Folded; blanks and dashes are read as not answered, which is outside the scores just as well. */
export const NOT_APPLICABLE_WORDS: readonly string[] = [
  'kad',
  'khongapdung',
  'khongad',
  'kapdung',
  'khonglienquan',
  'notapplicable',
  'na',
];

/** Folded first words of rows below the forms that sum them up. */
export const SUM_WORDS: readonly string[] = ['trungbinh', 'diemtrungbinh', 'tyle', 'tile', 'average', 'mean'];

/** Folded. */
export const GENDER_WORDS: Readonly<Record<string, string>> = {
  ...{ nu: 'female', female: 'female', woman: 'female', f: 'female' },
  ...{ nam: 'male', male: 'male', man: 'male', m: 'male' },
  ...{ khac: 'other', other: 'other' },
};
