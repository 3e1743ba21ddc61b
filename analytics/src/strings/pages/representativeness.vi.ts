type Said = { surveyed: string; eligible: string; rate: string };

/** The page that asks whether those who answered are like all dossiers. */
export const representativenessVi = {
  title: 'Tính đại diện',
  sentence: {
    rate: ({ surveyed, eligible, rate }: Said) => `${surveyed}/${eligible} hồ sơ trực tiếp đã có phiếu, ${rate}`,
    reached: (needed: string) => `đủ cỡ mẫu ${needed}`,
    short: (missing: string, needed: string) => `còn thiếu ${missing} phiếu để đủ cỡ mẫu ${needed}`,
    weighted: (raw: string, value: string) => `tính theo cơ cấu lĩnh vực của hồ sơ, điểm là ${value} thay vì ${raw}`,
    noDossiers: 'Chưa có danh sách hồ sơ của kỳ này, nên chưa so được với phiếu',
  },
  facts: {
    basis: {
      'received-in-person': 'Hồ sơ nộp trực tiếp trong kỳ',
      'returned-in-person': 'Hồ sơ nhận kết quả trực tiếp trong kỳ',
    },
    surveyed: 'Đã có phiếu hoàn thành',
    invited: 'Đã mời tại bàn trả kết quả',
    invitedWhat: (completed: string, declined: string, unanswered: string) =>
      `${completed} hoàn thành, ${declined} từ chối, ${unanswered} chưa trả lời`,
    sample: 'Cỡ mẫu cần',
    sampleWhat: (error: string) => `n = N/(1 + N·e²), e = ${error}`,
    reached: 'đã đủ',
    short: (missing: string) => `còn thiếu ${missing}`,
  },
  mixes: {
    field: {
      alike: (share: string) => `Cơ cấu lĩnh vực của phiếu gần giống hồ sơ: lệch ${share}`,
      unlike: (share: string) => `Cơ cấu lĩnh vực của phiếu khác hồ sơ: lệch ${share}`,
      none: 'Lĩnh vực: chưa đủ số liệu để so',
      caption: (dates: string, phone: boolean) =>
        `Tỷ trọng, %: phiếu tại quầy${phone ? ' (cùng vài phiếu qua điện thoại)' : ''} bên hồ sơ trực tiếp, ${dates}.`,
      unknown: 'Chưa rõ lĩnh vực',
    },
    channel: {
      alike: (share: string) => `Cơ cấu kênh của phiếu gần giống hồ sơ: lệch ${share}`,
      unlike: (share: string) => `Cơ cấu kênh của phiếu khác hồ sơ: lệch ${share}`,
      none: 'Kênh: chưa đủ số liệu để so',
      caption: (dates: string) => `Tỷ trọng, %: mọi phiếu, kể cả qua điện thoại, bên hồ sơ mọi kênh, ${dates}.`,
      unknown: 'Chưa rõ kênh',
    },
  },
  legend: { dossiers: 'Hồ sơ', ballots: 'Phiếu' },
  hidden: 'ẩn',
  hiddenNote: (groups: string) => `Ẩn vì ít hơn 5 phiếu, hoặc vì phép trừ sẽ làm lộ nhóm đó: ${groups}.`,
  columns: {
    group: { field: 'Lĩnh vực', channel: 'Kênh' },
    dossiers: 'Hồ sơ',
    dossierShare: 'Tỷ trọng hồ sơ, %',
    ballots: 'Phiếu',
    ballotShare: 'Tỷ trọng phiếu, %',
    difference: 'Chênh lệch, điểm %',
  },
  weighted: {
    none: 'Chưa đủ phiếu để cân điểm theo cơ cấu hồ sơ: cần ít nhất 5 người trả lời',
    title: (difference: string) => `Tính theo cơ cấu hồ sơ, điểm đổi ${difference}`,
    caption: (score: string, dates: string) => `${score}, phiếu tại quầy, khoảng tin cậy 95 %, ${dates}.`,
    rows: { raw: 'Như đã trả lời', weighted: 'Cân theo lĩnh vực của hồ sơ' },
    dot: (name: string, score: string) => `${name}: ${score}`,
    columns: {
      row: 'Cách tính',
      score: { top2: 'Tỷ lệ hài lòng, %', mean: 'Điểm quy đổi' },
      interval: 'Khoảng tin cậy 95 %',
    },
    low: 'Khoảng tin cậy, từ',
    high: 'Khoảng tin cậy, đến',
    noInterval: 'chưa tính được',
    designEffect: (effect: string) =>
      `Hệ số thiết kế ${effect}: để điểm đã cân chính xác như khi mọi lĩnh vực trả lời đều nhau, cần số phiếu gấp ${effect} lần.`,
    direct: 'Điểm của câu hỏi trực tiếp về đánh giá chung, vì kỳ này không hỏi theo tiêu chí.',
  },
  strata: {
    title: (count: string) => `Điểm được cân theo ${count} phần`,
    group: 'Lĩnh vực',
    dossiers: 'Hồ sơ',
    persons: 'Người trả lời',
    perPerson: 'Hồ sơ mỗi người đại diện',
  },
  why: {
    title: 'Tính đại diện đọc thế nào',
    mix: 'Lệch cơ cấu',
    mixLines: [
      'Phần phiếu phải thuộc nhóm khác thì cơ cấu phiếu mới bằng cơ cấu hồ sơ: 0 % là giống hệt.',
      'Các nhóm bị ẩn được tính như một nhóm.',
    ],
    weight: 'Điểm đã cân',
    weightLines: [
      'Mỗi lĩnh vực nặng theo số hồ sơ của nó, như thể mọi lĩnh vực trả lời đều nhau. Lĩnh vực có dưới 5 người trả lời được gộp lại.',
      'Cân chỉ sửa cơ cấu lĩnh vực. Trong một lĩnh vực, người trả lời vẫn có thể khác người không trả lời.',
    ],
    sample: 'Cỡ mẫu',
    sampleLines: [
      'Công thức Bộ Nội vụ hướng dẫn (CV 1159/BNV-CCHC), sai số 5 %. Đủ cỡ mẫu chưa có nghĩa là mẫu đại diện.',
    ],
    limits: 'Ai không có trong số liệu',
    limitsLines: [
      'Khảo sát khi trả kết quả không gặp người có hồ sơ bị từ chối hoặc đã rút.',
      'Phiếu qua điện thoại được tính ở cơ cấu kênh; không tính ở cơ cấu lĩnh vực và điểm đã cân, vì người đó không nhận kết quả tại quầy. Khi cả kỳ chỉ có dưới 5 phiếu như vậy thì tính chung, để không lộ phiếu đó của ai.',
      'Phiếu tại quầy gồm cả người nộp trực tuyến đến nhận kết quả tại quầy.',
    ],
  },
};

export type RepresentativenessWords = typeof representativenessVi;
