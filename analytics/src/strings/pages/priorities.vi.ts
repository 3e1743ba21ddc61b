export const prioritiesVi = {
  title: 'Nên cải thiện gì trước',
  sentence: {
    first: (criterion: string) => `Nên cải thiện trước: ${criterion}`,
    firstAndPerhaps: (sure: string, perhaps: string) =>
      `Nên cải thiện trước: ${sure}; có thể cả ${perhaps}, tuy chưa chắc`,
    perhaps: (criterion: string) => `Có thể nên cải thiện trước, tuy chưa chắc: ${criterion}`,
    lowOnly: 'Các tiêu chí dưới mục tiêu đều ít ảnh hưởng đến đánh giá chung',
    allReached: (target: string, criterion: string) =>
      `Mọi tiêu chí đạt mục tiêu ${target}; còn lợi nhất nếu nâng: ${criterion}`,
    tooFew: 'Chưa đủ dữ liệu để biết nên cải thiện gì trước',
  },
  numbered: (mark: string, name: string) => `${mark}. ${name}`,
  tooFew: (missing: string, needed: string) =>
    `Để biết tiêu chí nào ảnh hưởng nhiều đến đánh giá chung, cần ít nhất ${needed} phiếu trả lời nhiều tiêu chí cùng lúc; còn thiếu ${missing} phiếu. Có thể chọn kỳ dài hơn ở hàng trên. Điểm của từng tiêu chí đã có ở bảng dưới, thấp nhất trước.`,
  cannotTell:
    'Các phiếu của kỳ này trả lời gần như giống nhau, nên chưa thấy được tiêu chí nào kéo đánh giá chung lên hay xuống. Có thể chọn kỳ dài hơn ở hàng trên. Điểm của từng tiêu chí đã có ở bảng dưới, thấp nhất trước.',
  finding: {
    some: (sure: string, unsure: string) =>
      `Vừa dưới mục tiêu vừa ảnh hưởng nhiều: ${[sure === '' ? '' : `tiêu chí ${sure}`, unsure === '' ? '' : `chưa chắc: ${unsure}`].filter((part) => part !== '').join('; ')}`,
    none: 'Không tiêu chí nào vừa dưới mục tiêu vừa ảnh hưởng nhiều',
    unknown: 'Điểm của từng tiêu chí, thấp nhất trước',
  },
  caption: (lead: string, days: string) =>
    `Ngang: ${lead}. Dọc: mức ảnh hưởng đến đánh giá chung. Số trong vòng là số tiêu chí. Vòng đặc: điểm chắc chắn ở phía đó của mục tiêu; vòng rỗng: chưa chắc. ${days}`,
  range: (from: string, to: string) => `Từ ${from} đến ${to}.`,
  top2: 'tỷ lệ hài lòng',
  mean: 'điểm quy đổi',
  places: { 'fix-first': 'Cải thiện trước', low: 'Thấp, ít ảnh hưởng', 'keep-up': 'Giữ vững', fine: 'Đang ổn' },
  unknownPlace: 'chưa rõ',
  targetLine: (target: string) => `Mục tiêu ${target}`,
  evenLine: (share: string) => `Mức chia đều ${share}`,
  columns: {
    criterion: 'Tiêu chí',
    top2: 'Tỷ lệ hài lòng',
    mean: 'Điểm quy đổi',
    interval: 'Khoảng tin cậy 95 %',
    low: 'Cận dưới 95 %',
    high: 'Cận trên 95 %',
    n: 'Số câu trả lời',
    influence: 'Ảnh hưởng',
    influenceFile: 'Ảnh hưởng, %',
    error: 'Sai số chuẩn của ảnh hưởng, %',
    weight: 'Lợi ích nếu cải thiện',
    place: 'Vị trí',
    sure: 'Mức chắc chắn',
    comments: 'Góp ý',
  },
  about: (value: string, error: string) => `${value} ± ${error}`,
  sure: {
    both: 'rõ',
    score: 'điểm rõ, ảnh hưởng chưa rõ',
    influence: 'ảnh hưởng rõ, điểm chưa rõ',
    neither: 'chưa rõ',
  },
  readComments: (count: string) => `${count} góp ý`,
  noComments: '0',
  explanation: {
    title: 'Thứ tự ưu tiên được tính thế nào',
    place: 'Bốn vị trí',
    placeLines: (target: string) => [
      `Thấp: điểm dưới mục tiêu ${target} của kế hoạch. Không so với điểm trung bình của chính Trung tâm, vì so như vậy thì lúc nào cũng có khoảng một nửa tiêu chí bị coi là thấp.`,
      'Ảnh hưởng nhiều: trên mức chia đều, tức là mức của mỗi tiêu chí nếu mọi tiêu chí ảnh hưởng như nhau.',
    ],
    weight: 'Lợi ích nếu cải thiện',
    weightLines: ['Ảnh hưởng × (100 − điểm). Tiêu chí vừa ảnh hưởng nhiều vừa còn xa 100 đứng trước.'],
    influence: 'Ảnh hưởng',
    method: {
      'relative-weights-whole':
        'Trọng số tương đối của Johnson: phần mà mỗi tiêu chí giải thích được trong câu trả lời về mức hài lòng chung.',
      'relative-weights-mean':
        'Trọng số tương đối của Johnson: phần mà mỗi tiêu chí giải thích được trong mức hài lòng trung bình của từng người, vì phiếu đầy đủ không hỏi câu về mức hài lòng chung.',
      'correlation-whole':
        'Bình phương hệ số tương quan giữa từng tiêu chí và câu hỏi về mức hài lòng chung, quy về tổng 100 %, vì phiếu luân phiên không hỏi mọi tiêu chí cùng lúc.',
    },
    source:
      'J. W. Johnson, A heuristic method for estimating the relative weight of predictor variables in multiple regression, Multivariate Behavioral Research 35 (2000), 1–19.',
    matrix:
      'Biểu đồ bốn ô: J. A. Martilla, J. C. James, Importance-performance analysis, Journal of Marketing 41 (1977), 77–79.',
    limits: 'Giới hạn',
    limitLines: [
      'Ảnh hưởng là mối liên hệ thấy được trong các phiếu, chưa chứng minh được nguyên nhân.',
      '± là khoảng hai sai số chuẩn. Vị trí ghi "chưa rõ" khi khoảng tin cậy nằm vắt qua đường phân chia.',
    ],
    persons: (persons: string) => `Tính từ ${persons} phiếu.`,
    sampled:
      'Số phiếu rất lớn nên mức ảnh hưởng được tính từ một phần ngẫu nhiên, cố định của các phiếu. Điểm vẫn tính từ tất cả.',
  },
  fileName: 'uu-tien',
};

export type PrioritiesWords = typeof prioritiesVi;
