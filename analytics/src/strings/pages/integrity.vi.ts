/** What a finding is told with: every number as it is written. */
export type FindingWords = {
  where: string;
  count: string;
  of: string;
  observed: string;
  /** What is ordinary, in the same unit as `count` (a score, for scores); null where nothing tells. */
  usual: string | null;
  before: boolean;
  time: string;
  days: string;
  /** There may be more days than those. */
  onlyFirstDays: boolean;
  /** Of a burst: its day, and on how many others there was one too. */
  firstDay: string;
  otherDays: number;
};

const usually = ({ usual, before }: FindingWords) => {
  if (usual === null) return 'chưa đủ phiếu để biết bao nhiêu là thường';
  return before ? `một năm trước đó thường là ${usual}` : `theo các quầy khác thì thường là ${usual}`;
};

export const integrityVi = {
  title: 'Kiểm tra phiếu',
  emptyNote: 'Chưa có phiếu thì chưa có gì để kiểm tra.',
  range: (from: string, to: string) => `Từ ${from} đến ${to}`,
  sentence: {
    asks: (_count: number, written: string, range: string, ballots: string) =>
      `${range}: có ${written} điều nên hỏi lại, trong ${ballots} phiếu`,
    none: (range: string, ballots: string) => `${range}: không có điều gì phải hỏi lại, trong ${ballots} phiếu`,
    few: (range: string, ballots: string) => `${range}: mới có ${ballots} phiếu, chưa đủ để so sánh`,
  },
  lead: 'Đây là câu hỏi để lãnh đạo hỏi lại, không phải kết luận: phần lớn có lý do bình thường. Hệ thống không biết phiếu nào là của ai, và không dấu hiệu nào cần biết điều đó.',
  compared: (_count: number, written: string) =>
    `Đã so sánh ${written} lần. Khi mọi việc bình thường, trong 100 kỳ có nhiều nhất 5 kỳ vẫn có câu hỏi do tình cờ.`,
  untilYesterday: 'Phiếu của hôm nay được tính từ ngày mai.',
  centre: 'cả Trung tâm',
  at: (counter: string) => counter,
  findings: 'Điều nên hỏi lại',
  notes: 'Để biết thêm',
  ordinary: 'Lý do bình thường có thể là',
  ask: 'Nên hỏi',
  ballotsLink: 'Xem các phiếu này',
  told: {
    hasty: (f: FindingWords) =>
      `${f.count} trong ${f.of} phiếu ở ${f.where} được trả lời nhanh hơn thời gian đọc câu hỏi; ${usually(f)}`,
    'same-level': (f: FindingWords) =>
      `${f.count} trong ${f.of} phiếu ở ${f.where} chọn cùng một mức cho mọi câu; ${usually(f)}`,
    'counter-outlier': (f: FindingWords) =>
      `Điểm của ${f.where} là ${f.observed}, các quầy khác gộp lại là ${f.usual ?? ''}; quầy này có ${f.count} người trả lời`,
    'assisted-share': (f: FindingWords) =>
      `${f.count} trong ${f.of} phiếu ở ${f.where} có cán bộ bấm giúp; ${usually(f)}`,
    burst: (f: FindingWords) =>
      `${f.count} lượt khảo sát ở ${f.where} trong 10 phút, từ ${f.time} ngày ${f.firstDay}; giờ đông nhất thường có ${f.usual ?? ''}${f.otherDays === 0 ? '' : `. Những ngày như vậy: ${f.days}`}`,
    'closing-time': (f: FindingWords) =>
      `${f.count} trong ${f.of} lượt khảo sát ở ${f.where} vào nửa giờ cuối ngày; thường là ${f.usual ?? ''}`,
    'out-of-hours': (f: FindingWords) =>
      `${f.count} trong ${f.of} lượt khảo sát ở ${f.where} vào lúc Trung tâm đóng cửa${f.onlyFirstDays ? '; mười ngày đầu' : ''}: ${f.days}`,
    'unequal-counts': (f: FindingWords) =>
      `Ngày ${f.days} có ${f.observed} phiếu nhưng ${f.usual ?? ''} lượt khảo sát; hai số này phải bằng nhau`,
  },
  causes: {
    hasty: 'người đã quen phiếu, người chỉ bấm cho xong, hoặc cán bộ bấm lại phiếu giấy trên máy.',
    'same-level': 'người hài lòng với mọi điều, hoặc không muốn đọc từng câu.',
    'counter-outlier': 'quầy giải quyết việc khó hơn hoặc dễ hơn, đông hơn, hoặc phục vụ nhóm người khác.',
    'assisted-share': 'quầy có nhiều người cao tuổi, người không đọc được chữ, hoặc máy khó dùng.',
    burst: 'nhiều người cùng nhận kết quả một lúc, cả nhà đi cùng nhau, hoặc một người nhận thay nhiều người.',
    'closing-time': 'kết quả được trả vào cuối ngày, hoặc người dân đến sau giờ làm.',
    'out-of-hours': 'Trung tâm làm thêm giờ, đồng hồ của máy sai, giờ làm việc hoặc ngày nghỉ chưa ghi trong kế hoạch.',
    'unequal-counts': 'dữ liệu bị sửa ngoài chương trình, hoặc phục hồi từ bản sao lưu không trọn vẹn.',
  },
  asks: {
    hasty: 'Những ngày đó ai trực ở quầy, người dân tự bấm hay có người bấm thay?',
    'same-level': 'Máy đặt ở đâu, người dân có được bấm riêng và có đủ thời gian không?',
    'counter-outlier': 'Quầy này khác các quầy kia ở điểm nào? Nếu tốt hơn thật, các quầy khác học được gì?',
    'assisted-share': 'Người dân tự nhờ, hay cán bộ chủ động bấm? Cán bộ bấm có phải người vừa được đánh giá không?',
    burst: 'Lúc đó có việc gì ở quầy? Ai cầm máy?',
    'closing-time': 'Người dân đánh giá ngay khi nhận kết quả, hay phiếu được bấm dồn vào cuối ngày?',
    'out-of-hours': 'Hôm đó Trung tâm có mở cửa không? Ai giữ máy khi đóng cửa?',
    'unequal-counts': 'Ai có quyền vào máy chủ? Vui lòng chạy lệnh kiểm tra (verify) và báo người quản trị.',
  },
  ballots: {
    title: 'Phiếu có dấu hiệu',
    lead: 'Danh sách không có câu trả lời, không có tên, và chỉ ghi ngày khi ngày đó ở quầy có từ 5 phiếu trở lên.',
    wholeMonths:
      'Danh sách gồm trọn các tháng của kỳ đang xem; phiếu của những ngày có ít phiếu hơn chỉ hiện ra khi hết tháng.',
    signal: 'Dấu hiệu',
    signals: { hasty: 'Trả lời nhanh hơn đọc', 'same-level': 'Cùng một mức', all: 'Tất cả' },
    none: 'Không có phiếu nào có dấu hiệu này.',
    withheld: (_count: number, written: string) =>
      `${written} phiếu không được liệt kê, vì tháng đó có dưới 5 phiếu nên có thể đoán ra người trả lời.`,
    more: 'Chỉ liệt kê 500 phiếu mới nhất. Vui lòng chọn kỳ ngắn hơn để thấy các phiếu khác.',
    choose: 'Chọn',
    chooseAll: 'Chọn tất cả phiếu chưa loại',
    chooseOne: (number: string, day: string, counter: string) => `Phiếu ${number}, ${day}, ${counter}`,
    day: 'Ngày hoặc tháng',
    month: (month: string) => `tháng ${month}`,
    counter: 'Quầy',
    noCounter: 'không nêu quầy',
    form: 'Mẫu phiếu',
    forms: {
      'sipas-service': 'Đầy đủ 16 câu',
      'sipas-short': 'Ngắn',
      'sipas-rotating': 'Luân phiên',
      'sipas-full': '39 câu',
    } as Record<string, string>,
    answered: 'Số câu trả lời',
    signalsOf: 'Dấu hiệu',
    state: 'Tình trạng',
    excluded: 'Đã loại',
    counted: 'Đang tính',
    exclude: (_count: number, written: string) => `Loại ${written} phiếu đã chọn`,
    excludeNone: 'Chọn phiếu để loại',
  },
  excluding: {
    title: (_count: number, written: string) => `Loại ${written} phiếu khỏi điểm`,
    what: 'Các phiếu này không bị xóa. Chúng không còn được tính vào điểm ở mọi trang, báo cáo và lệnh, mỗi nơi đều ghi số phiếu đã loại. Tỷ lệ hồ sơ được khảo sát giữ nguyên.',
    notAnswers:
      'Chỉ nên loại vì cách phiếu được tạo ra, không bao giờ vì câu trả lời. Việc này được ghi vào nhật ký cùng tên người làm.',
    reason: 'Lý do',
    hint: 'Từ 10 đến 500 ký tự. Không ghi tên người dân.',
    tooShort: 'Vui lòng ghi lý do, ít nhất 10 ký tự.',
    confirm: 'Loại các phiếu này',
    cancel: 'Thôi',
    done: (_count: number, written: string) => `Đã loại ${written} phiếu. Có thể lấy lại ở danh sách bên dưới.`,
  },
  exclusions: {
    title: 'Phiếu đã loại',
    none: 'Chưa có phiếu nào bị loại.',
    when: 'Lúc loại',
    by: 'Người loại',
    count: 'Số phiếu',
    reason: 'Lý do',
    state: 'Tình trạng',
    inForce: 'Đang loại',
    reverted: (moment: string, person: string, reason: string) => `Đã lấy lại ${moment}, ${person}: ${reason}`,
    act: 'Việc cần làm',
    revert: 'Lấy lại',
    revertOf: (count: string, moment: string) => `Lấy lại ${count} phiếu loại ${moment}`,
    revertTitle: (_count: number, written: string) => `Lấy lại ${written} phiếu`,
    revertWhat: 'Các phiếu này được tính vào điểm trở lại, như khi chưa loại.',
    revertConfirm: 'Lấy lại các phiếu này',
    done: (_count: number, written: string) => `Đã lấy lại ${written} phiếu.`,
  },
  moment: (time: string, day: string) => `${time} ngày ${day}`,
  operator: 'người vận hành máy chủ',
  program: 'chương trình',
};

export type IntegrityWords = typeof integrityVi;
