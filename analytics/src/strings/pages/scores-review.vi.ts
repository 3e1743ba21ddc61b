type Leading = { score: string; interval: string; ballots: string };

/** The page of scores. `lead` is which of the two ways to count the plan puts first. */
export const scoresReviewVi = {
  title: 'Điểm',
  sentence: {
    top2: ({ score, interval, ballots }: Leading) =>
      `${score} % câu trả lời hài lòng hoặc rất hài lòng (khoảng tin cậy 95 %: ${interval}), từ ${ballots} phiếu`,
    mean: ({ score, interval, ballots }: Leading) =>
      `Điểm quy đổi ${score} trên 100 (khoảng tin cậy 95 %: ${interval}), từ ${ballots} phiếu`,
    direct: {
      top2: ({ score, interval, ballots }: Leading) =>
        `Khi được hỏi chung một câu, ${score} % hài lòng hoặc rất hài lòng (khoảng tin cậy 95 %: ${interval}), từ ${ballots} phiếu`,
      mean: ({ score, interval, ballots }: Leading) =>
        `Khi được hỏi chung một câu, điểm quy đổi ${score} trên 100 (khoảng tin cậy 95 %: ${interval}), từ ${ballots} phiếu`,
    },
    none: (ballots: string) => `${ballots} phiếu trong kỳ, nhưng chưa tiêu chí nào được trả lời`,
  },
  against: {
    previous: {
      better: 'tốt hơn kỳ trước',
      worse: 'kém hơn kỳ trước',
      'cannot-tell': 'chưa thể nói khác kỳ trước',
    },
    'last-year': {
      better: 'tốt hơn cùng kỳ năm trước',
      worse: 'kém hơn cùng kỳ năm trước',
      'cannot-tell': 'chưa thể nói khác cùng kỳ năm trước',
    },
  },
  noBefore: 'chưa có kỳ trước để so',
  survey: 'Phiếu',
  surveys: { counter: '16 tiêu chí, hỏi tại quầy', full: '39 tiêu chí, đủ hai nội dung (phiếu giấy, tệp)' },
  fullNote:
    'Phiếu 39 tiêu chí đến từ nguồn khác (phiếu giấy, tệp), nên không gộp và không so với điểm khảo sát tại quầy.',
  leads: { top2: 'Tỷ lệ hài lòng', mean: 'Điểm quy đổi' },
  units: { top2: '%', mean: 'trên 100' },
  interval: 'Khoảng tin cậy 95 %',
  noInterval: 'chưa đủ người để biết',
  other: (name: string) => `${name}, cách tính khác`,
  otherWhat: 'Không so hai con số với nhau: đây là cách tính khác của cùng các câu trả lời.',
  target: (target: string) => `Mục tiêu ${target}`,
  few: (ballots: string) => `Mới có ${ballots} phiếu: con số này còn đổi nhiều.`,
  standing: {
    above: (target: string) => `Đã đạt mục tiêu ${target}`,
    below: (target: string) => `Dưới mục tiêu ${target}`,
    'cannot-tell': (target: string) => `Chưa thể nói đã đạt mục tiêu ${target} hay chưa`,
    'nothing-yet': () => 'Chưa có câu trả lời',
  },
  factorsFinding: {
    below: (count: string, all: string, target: string) => `${count}/${all} yếu tố chắc chắn dưới mục tiêu ${target}`,
    above: (all: string, target: string) => `Cả ${all} yếu tố chắc chắn đạt mục tiêu ${target}`,
    none: (target: string) => `Không yếu tố nào chắc chắn dưới mục tiêu ${target}`,
  },
  factorsCaption: (name: string, dates: string) =>
    `${name} của từng yếu tố, vạch ngang là khoảng tin cậy 95 %. Kỳ ${dates}.`,
  tableFinding: {
    changed: (worse: string, better: string) => `So với kỳ trước: ${worse} mục kém hơn, ${better} mục tốt hơn`,
    none: 'So với kỳ trước: chưa mục nào khác đi đủ để nói chắc',
    alone: 'Từng yếu tố và tiêu chí',
  },
  tableCaption: (previous: string) => `Thay đổi so với ${previous}. Bấm tên cột để xếp lại.`,
  sides: (previous: string, lastYear: string) => `kỳ trước (${previous}) và cùng kỳ năm trước (${lastYear})`,
  side: {
    previous: (dates: string) => `kỳ trước (${dates})`,
    'last-year': (dates: string) => `cùng kỳ năm trước (${dates})`,
  },
  columns: {
    item: 'Yếu tố, tiêu chí',
    id: 'Mã',
    score: { top2: 'Tỷ lệ hài lòng, %', mean: 'Điểm quy đổi' },
    low: 'Khoảng tin cậy, từ',
    high: 'Khoảng tin cậy, đến',
    axis: '0–100',
    n: 'Số trả lời',
    levels: 'Mức 1–5',
    level: (level: number) => `Mức ${level}`,
    notApplicable: 'Không áp dụng',
    change: { previous: 'So kỳ trước', 'last-year': 'So năm trước' },
    before: { previous: 'Kỳ trước', 'last-year': 'Năm trước' },
    beforeN: { previous: 'Số trả lời kỳ trước', 'last-year': 'Số trả lời năm trước' },
    p: { previous: 'p đã hiệu chỉnh, kỳ trước', 'last-year': 'p đã hiệu chỉnh, năm trước' },
    verdict: { previous: 'Nhận định, kỳ trước', 'last-year': 'Nhận định, năm trước' },
  },
  noChange: 'chưa có để so',
  notAlone: 'Khoảng này chỉ xét riêng một con số; xét mọi con số của trang cùng lúc thì chưa đủ chắc.',
  overall: (count: string) => `Chung, ${count} tiêu chí`,
  directTitle: 'Hỏi trực tiếp',
  why: {
    title: 'Vì sao có khi “chưa thể nói”',
    what: 'Tốt hơn, kém hơn',
    whatLines: [
      'Chỉ nói “tốt hơn” hoặc “kém hơn” khi sự khác nhau lớn hơn mức ngẫu nhiên có thể gây ra.',
      '“Chưa thể nói” không có nghĩa là không đổi: số phiếu chưa đủ để phân biệt thay đổi thật với ngẫu nhiên.',
    ],
    many: 'So nhiều mục cùng lúc',
    manyLines: (rate: string) => [
      `Trang này so nhiều mục một lúc, nên được hiệu chỉnh (Holm): nếu thật ra không có gì đổi, khả năng trang này nói sai ở bất kỳ mục nào không quá ${rate}.`,
      'Khoảng trong ngoặc cạnh mức thay đổi là của riêng mục đó, chưa hiệu chỉnh; nên có khi khoảng ấy không chứa số 0 mà vẫn chưa thể nói.',
    ],
    how: 'Cách tính',
    howLines: [
      'Một tiêu chí, theo tỷ lệ hài lòng: kiểm định chính xác Fisher. Điểm gộp và điểm quy đổi: kiểm định t theo khác biệt giữa các phiếu.',
      'Không thu hẹp theo tổng số hồ sơ: câu hỏi là dịch vụ có đổi không, không phải chỉ những người của kỳ này.',
    ],
    dates: 'Ngày được so',
  },
};

export type ScoresReviewWords = typeof scoresReviewVi;
