type Said = { item: string; score: string; ballots: string };

/** The page of trends: one score over time. */
export const trendsVi = {
  title: 'Xu hướng',
  item: 'Điểm',
  overall: 'Chung, 16 tiêu chí',
  directWhole: 'Hỏi trực tiếp: đánh giá chung',
  directFactor: (factor: string) => `Hỏi trực tiếp: ${factor}`,
  groups: { pooled: 'Gộp', criteria: 'Tiêu chí', direct: 'Hỏi trực tiếp (cách đo khác)' },
  step: 'Theo',
  steps: { week: 'Tuần', month: 'Tháng', quarter: 'Quý' },
  sentence: {
    steady: ({ item, score, ballots }: Said) =>
      `${item}: ${score} % hài lòng trong kỳ, từ ${ballots} phiếu; lên xuống trong mức ngẫu nhiên`,
    signals: ({ item, score, ballots }: Said, unusual: readonly string[]) =>
      `${item}: ${score} % hài lòng trong kỳ, từ ${ballots} phiếu; nên tìm hiểu ${unusual.join(' và ')}`,
    few: ({ item, score, ballots }: Said) =>
      `${item}: ${score} % hài lòng trong kỳ, từ ${ballots} phiếu; còn quá ít điểm để nói về xu hướng`,
    none: (item: string) => `${item}: chưa có câu trả lời trong kỳ`,
  },
  unusual: {
    down: (count: string, step: string) => `${count} ${step} thấp khác thường`,
    up: (count: string, step: string) => `${count} ${step} cao khác thường`,
  },
  finding: {
    steady: 'Chưa có gì khác thường: mọi điểm nằm trong giới hạn ngẫu nhiên',
    down: (step: string, places: string) => `Thấp khác thường: ${step} ${places}`,
    up: (step: string, places: string) => `Cao khác thường: ${step} ${places}`,
    through: (first: string, last: string) => `${first} đến ${last}`,
    few: (count: string) => `Mới có ${count} điểm: chưa đủ để tìm dãy khác thường, chỉ xem điểm vượt giới hạn`,
  },
  caption: (step: string, dates: string) =>
    `Tỷ lệ hài lòng, %, theo ${step}, ${dates}; dải mờ là giới hạn ngẫu nhiên, rộng hơn khi ít phiếu.`,
  wholeSteps: (step: string, from: string, to: string) =>
    `Mỗi ${step} được tính trọn, ở đây là từ ${from} đến ${to}, nên số phiếu có thể hơn trang Điểm.`,
  shifted:
    'Nhiều điểm khác thường như vậy cho thấy mức chung đã đổi trong kỳ: đường giữa không nói thay cho cả kỳ. Nên hỏi điều gì đã đổi ở đầu mỗi đoạn, và chọn kỳ ngắn hơn để xem từng đoạn.',
  longer: 'Xem 12 tháng đến hết kỳ này',
  stepNames: { week: 'tuần', month: 'tháng', quarter: 'quý' },
  centre: (score: string) => `Trung bình kỳ ${score}`,
  target: (target: string) => `Mục tiêu ${target}`,
  targetOfMean:
    'Kế hoạch đặt mục tiêu theo điểm quy đổi, còn biểu đồ này vẽ tỷ lệ hài lòng, nên không vẽ mục tiêu vào đây.',
  running: 'chưa hết',
  columns: {
    step: { week: 'Tuần từ', month: 'Tháng', quarter: 'Quý' },
    from: 'Từ ngày',
    to: 'Đến ngày',
    ballots: 'Phiếu',
    persons: 'Người trả lời',
    n: 'Số trả lời',
    top2: 'Tỷ lệ hài lòng, %',
    interval: 'Khoảng tin cậy 95 %',
    low: 'Khoảng tin cậy, từ',
    high: 'Khoảng tin cậy, đến',
    limits: 'Giới hạn 3σ',
    low3: 'Giới hạn dưới 3σ',
    high3: 'Giới hạn trên 3σ',
    signals: 'Dấu hiệu',
    mean: 'Điểm quy đổi',
    annotations: 'Ghi chú',
  },
  rules: {
    'beyond-3': 'vượt giới hạn 3σ',
    'two-of-three-beyond-2': '2 trong 3 điểm ngoài 2σ',
    'four-of-five-beyond-1': '4 trong 5 điểm ngoài 1σ',
    'eight-on-one-side': '8 điểm liền cùng một phía',
    'six-in-a-row': '6 điểm liền tăng hoặc giảm',
  } as Record<string, string>,
  directions: { up: 'cao', down: 'thấp' },
  signal: (rule: string, direction: string) => `${rule} (${direction})`,
  noSignal: 'không',
  read: {
    title: 'Cách đọc biểu đồ này',
    band: 'Dải mờ',
    bandLines: [
      'Dù dịch vụ không đổi, điểm vẫn lên xuống vì mỗi kỳ là những người khác nhau trả lời. Dải mờ cho biết lên xuống đến đâu còn là bình thường.',
      'Ít phiếu thì dải rộng, nhiều phiếu thì dải hẹp: một điểm thấp từ 5 phiếu chưa nói lên điều gì.',
    ],
    signals: 'Dấu hiệu',
    signalLines: [
      'Một điểm ngoài dải, hoặc một dãy điểm khó xảy ra do ngẫu nhiên, được đánh dấu và ghi rõ trong bảng. Đó là câu hỏi để tìm hiểu, không phải kết luận.',
      'Kỳ chưa hết được vẽ rỗng; số liệu của nó còn đổi.',
    ],
    method: 'Cách tính',
    methodLines: [
      'Biểu đồ kiểm soát p (Shewhart): đường giữa là tỷ lệ chung của các điểm đang vẽ, giới hạn 3σ theo số người của từng điểm; với điểm gộp, tính theo khác biệt giữa các phiếu.',
      'Quy tắc: một điểm ngoài 3σ; 2 trong 3 ngoài 2σ; 4 trong 5 ngoài 1σ; 8 điểm liền cùng một phía; 6 điểm liền tăng hoặc giảm. Dưới 8 điểm chỉ dùng quy tắc đầu.',
      'Khoảng tin cậy ở trang này không thu hẹp theo tổng số hồ sơ, vì câu hỏi là dịch vụ thế nào, không phải chỉ những người của kỳ này; nên có thể rộng hơn một chút so với trang Điểm.',
    ],
  },
  notes: {
    title: 'Ghi chú trên biểu đồ',
    table: 'Danh sách ghi chú',
    lead: 'Việc đã xảy ra ở Trung tâm, để sau này hiểu vì sao điểm đổi. Vui lòng không ghi tên người.',
    none: 'Chưa có ghi chú nào trong kỳ này.',
    day: 'Ngày',
    text: 'Việc đã xảy ra',
    hint: 'Ví dụ: thêm quầy 3',
    add: 'Thêm ghi chú',
    remove: 'Bỏ',
    removeOf: (text: string) => `Bỏ ghi chú: ${text}`,
    by: 'Người ghi',
    actions: 'Thao tác',
    added: 'Đã thêm ghi chú.',
    removed: 'Đã bỏ ghi chú.',
    machine: 'hệ thống',
    number: 'Số',
  },
};

export type TrendsWords = typeof trendsVi;
